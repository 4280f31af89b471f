import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { client, read, toProblem } from "../../api/client";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { overviewQuery } from "./conformanceQuery";
import { RunForm } from "./RunForm";
import { RunList } from "./RunList";
import { RunReport } from "./RunReport";

/** Asks any address, ours or another's, what TM Forum's kits, specifications and protocol demand, and shows what it answered. */
export function ConformancePage() {
  const { t } = useTranslation();
  const { run } = useSearch({ from: "/conformance" });
  const navigate = useNavigate({ from: "/conformance" });
  const overview = useQuery({
    ...overviewQuery,
    refetchInterval: (query) => (query.state.data?.runs.some((one) => one.state === "running") ? 2_000 : 30_000),
  });
  const open = (id: string) => void navigate({ search: { run: id } });
  return (
    <>
      <PageHeader title={t("conformance.title")}>
        <p className="quiet">{t("conformance.text")}</p>
      </PageHeader>
      <QueryBoundary query={overview}>
        {(page) => {
          const chosen = run ?? page.runs[0]?.id;
          return (
            <>
              {!page.isSeeded && <NotSeeded maySeed={page.maySeed} />}
              <RunForm page={page} onStarted={open} />
              {chosen && <RunReport key={chosen} id={chosen} />}
              <RunList runs={page.runs} chosen={chosen} onOpen={open} />
            </>
          );
        }}
      </QueryBoundary>
    </>
  );
}

function NotSeeded({ maySeed }: { maySeed: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const seed = useMutation({
    mutationFn: () => read(client.POST("/api/conformance/seed")),
    onSuccess: () => queries.invalidateQueries({ queryKey: overviewQuery.queryKey, exact: true }),
    onError: (error) => void message.error(toProblem(error).message),
  });
  return (
    <Alert
      className="gap-below"
      type="info"
      showIcon
      title={t("conformance.notSeeded")}
      description={maySeed ? t("conformance.seedHere") : t("conformance.seedCommand")}
      action={
        maySeed && (
          <Button size="small" loading={seed.isPending} onClick={() => seed.mutate()}>
            {t("conformance.seed")}
          </Button>
        )
      }
    />
  );
}
