import type { UseQueryResult } from "@tanstack/react-query";
import { Alert, Empty, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/client";
import { Denied } from "./Denied";
import { NotFound } from "./NotFound";
import { ProblemAlert } from "./ProblemAlert";

interface Props<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "refetch">;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The five states of everything fetched: loading, empty, failed, not allowed, there. */
export function QueryBoundary<T>({ query, isEmpty, empty, children }: Props<T>) {
  const { t } = useTranslation();
  const { data, error } = query;
  const retry = () => void query.refetch();
  if (data === undefined) {
    if (!error) return <Skeleton active aria-label={t("common.loading")} paragraph={{ rows: 6 }} />;
    const { status } = toProblem(error);
    if (status === 403) return <Denied why={toProblem(error).message} />;
    if (status === 404) return <NotFound />;
    return <ProblemAlert error={error} onRetry={retry} />;
  }
  return (
    <>
      {error != null && <Alert type="warning" showIcon banner title={t("common.stale")} className="gap-below" />}
      {isEmpty?.(data) ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty ?? t("common.empty")} />
      ) : (
        children(data)
      )}
    </>
  );
}
