import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Progress, Space, Switch, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read, toProblem } from "../../api/client";
import type { TestedLine, TestRunLine } from "../../api/types";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag } from "../../kit/StateTag";
import { When } from "../../kit/When";
import { overviewQuery, reportQuery } from "./conformanceQuery";
import { DemandList } from "./DemandList";

/** One run: how far it is, and a line for each API, version and resource. */
export function RunReport({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const report = useQuery({
    ...reportQuery(id),
    refetchInterval: (query) => (query.state.data?.run.state === "running" ? 2_000 : false),
  });
  const cancel = useCancel(id, () => queries.invalidateQueries({ queryKey: overviewQuery.queryKey }));
  return (
    <section className="panel gap-below conformance-part" aria-labelledby="conformance-result" data-testid="conformance-report">
      <QueryBoundary query={report}>
        {({ run, rows }) => (
          <>
            <div className="conformance-head">
              <h2 id="conformance-result">{t("conformance.result", { base: run.base })}</h2>
              <Space wrap>
                <label className="conformance-switch">
                  <Switch size="small" checked={onlyFailed} onChange={setOnlyFailed} /> {t("conformance.onlyFailed")}
                </label>
                <Download id={id} format="md" label={t("conformance.markdown")} />
                <Download id={id} format="json" label={t("conformance.json")} />
                {run.state === "running" && (
                  <Button danger size="small" loading={cancel.isPending || run.cancelRequested} onClick={() => cancel.mutate()}>
                    {t("conformance.cancel")}
                  </Button>
                )}
              </Space>
            </div>
            <Summary run={run} />
            <Table<TestedLine>
              rowKey="seq"
              size="small"
              pagination={false}
              dataSource={onlyFailed ? rows.filter((row) => row.notMet > 0) : rows}
              locale={{
                emptyText: (
                  <span className="quiet">
                    {onlyFailed && rows.length > 0 ? t("conformance.noneFailed") : t("conformance.noRows")}
                  </span>
                ),
              }}
              scroll={{ x: 640 }}
              expandable={{
                expandedRowRender: (row) => <DemandList id={id} seq={row.seq} onlyFailed={onlyFailed} />,
                expandRowByClick: true,
              }}
              columns={[
                { title: t("conformance.api"), dataIndex: "api", width: 110 },
                { title: t("conformance.version"), dataIndex: "version", width: 90 },
                { title: t("conformance.resource"), dataIndex: "resource" },
                { title: t("conformance.met"), dataIndex: "met", width: 110, align: "right" },
                {
                  title: t("conformance.notMet"),
                  width: 110,
                  align: "right",
                  render: (_, row) => <span className={row.notMet > 0 ? "bad amount-strong" : undefined}>{row.notMet}</span>,
                },
                { title: t("conformance.notApplicable"), dataIndex: "notApplicable", width: 130, align: "right" },
              ]}
            />
          </>
        )}
      </QueryBoundary>
    </section>
  );
}

function Summary({ run }: { run: TestRunLine }) {
  const { t } = useTranslation();
  const { met, notMet, notApplicable, done, total, current } = run;
  return (
    <div className="gap-below">
      <p role="status">
        <StateTag of="conformanceRun" state={run.state} />{" "}
        {t("conformance.counts", { met, notMet, notApplicable })}
        {run.state === "running" && ` ${t("conformance.progress", { done, total, current: current ?? "" })}`}
      </p>
      {run.state === "running" && (
        <Progress
          percent={total > 0 ? Math.round((100 * done) / total) : 0}
          size="small"
          aria-label={t("conformance.progressLabel")}
        />
      )}
      <p className="quiet">
        {t("conformance.byWhom", { by: run.by })} <When at={run.startedAt} />
        {run.endedAt && (
          <>
            {" – "}
            <When at={run.endedAt} />
          </>
        )}
      </p>
    </div>
  );
}

function useCancel(id: string, onSuccess: () => Promise<void>) {
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () => read(client.POST("/api/conformance/runs/{id}/cancel", { params: { path: { id } } })),
    onSuccess,
    onError: (error) => void message.error(toProblem(error).message),
  });
}

// Fetched and not linked to: a plain link would come in the browser's language.
function Download({ id, format, label }: { id: string; format: "md" | "json"; label: string }) {
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: async () => {
      const options = { params: { path: { id } }, parseAs: "blob" as const };
      const blob = await read<unknown>(
        format === "md"
          ? client.GET("/api/conformance/runs/{id}/report.md", options)
          : client.GET("/api/conformance/runs/{id}/report.json", options),
      );
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob as Blob);
      link.download = `conformance.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    onError: (error) => void message.error(toProblem(error).message),
  });
  return (
    <Button size="small" loading={save.isPending} onClick={() => save.mutate()}>
      {label}
    </Button>
  );
}
