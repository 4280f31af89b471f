import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Space, Table } from "antd";
import { useTranslation } from "react-i18next";
import { client, read, toProblem } from "../../api/client";
import type { SubscriptionRow } from "../../api/types";
import { useLanguage } from "../../app/i18n";
import { formatAge } from "../../kit/format";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag, Tag } from "../../kit/StateTag";
import { When } from "../../kit/When";

type Act = "pause" | "resume" | "end";

const key = ["notifications"];

/** Who is told what, how far behind each subscriber is, and why. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const subscriptions = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(client.GET("/api/notifications", { signal })),
    refetchInterval: 5_000,
  });
  return (
    <>
      <PageHeader title={t("notifications.title")} />
      <div className="panel">
        <QueryBoundary
          query={subscriptions}
          isEmpty={(page) => page.items.length === 0}
          empty={t("notifications.none")}
        >
          {(page) => <SubscriptionTable rows={page.items} />}
        </QueryBoundary>
      </div>
    </>
  );
}

function SubscriptionTable({ rows }: { rows: SubscriptionRow[] }) {
  const { t } = useTranslation();
  return (
    <Table<SubscriptionRow>
      rowKey="id"
      size="middle"
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      tableLayout="fixed"
      scroll={{ x: 1080 }}
      columns={[
        { title: t("notifications.state"), width: 80, render: (_, row) => <StateTag of="subscription" state={row.state} /> },
        {
          title: t("notifications.subscriber"),
          className: "wraps",
          render: (_, row) => (
            <>
              <div>{row.callback}</div>
              <div className="quiet">{row.owner}</div>
            </>
          ),
        },
        { title: t("notifications.about"), className: "wraps", render: (_, row) => <About row={row} /> },
        {
          title: t("notifications.delivered"),
          width: 165,
          render: (_, row) => (
            <>
              <div>{t("notifications.today", { count: row.deliveredToday })}</div>
              {row.lastDeliveredAt && (
                <div className="quiet">
                  <When at={row.lastDeliveredAt} />
                </div>
              )}
            </>
          ),
        },
        { title: t("notifications.lag"), width: 150, render: (_, row) => <Lag row={row} /> },
        { title: t("notifications.trouble"), className: "wraps", width: 180, render: (_, row) => <Trouble row={row} /> },
        { title: t("common.actions"), width: 190, render: (_, row) => <Actions row={row} /> },
      ]}
    />
  );
}

function About({ row }: { row: SubscriptionRow }) {
  const { t } = useTranslation();
  return (
    <>
      <div>{[row.api, row.topic].filter(Boolean).join(" · ")}</div>
      <div className="quiet">{row.query ?? t("notifications.everything")}</div>
    </>
  );
}

function Lag({ row }: { row: SubscriptionRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (row.waiting === 0) return <span className="quiet">{t("notifications.upToDate")}</span>;
  return (
    <>
      <div>{t("notifications.waiting", { count: row.waiting })}</div>
      {row.oldestAt && (
        <div className="quiet">{t("notifications.behind", { age: formatAge(row.oldestAt, language) })}</div>
      )}
    </>
  );
}

function Trouble({ row }: { row: SubscriptionRow }) {
  const { t } = useTranslation();
  if (row.state === "ended") return <span className="quiet">{row.reason}</span>;
  if (!row.lastError) return <span aria-hidden="true">—</span>;
  return (
    <>
      <Space size={4} wrap>
        {row.failuresInARow > 0 && (
          <Tag color="red">{t("notifications.failures", { count: row.failuresInARow })}</Tag>
        )}
        {row.dead > 0 && <Tag color="gold">{t("notifications.dead", { count: row.dead })}</Tag>}
      </Space>
      <div>{row.lastError}</div>
      <div className="quiet">
        <When at={row.lastFailedAt} />
      </div>
    </>
  );
}

function Actions({ row }: { row: SubscriptionRow }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const failed = (error: unknown) => void message.error(toProblem(error).message);
  const act = useMutation({
    mutationFn: (what: Act) => {
      const params = { params: { path: { id: row.id } } };
      if (what === "pause") return read(client.POST("/api/notifications/{id}/pause", params));
      if (what === "resume") return read(client.POST("/api/notifications/{id}/resume", params));
      return read(client.POST("/api/notifications/{id}/end", params));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
    onError: failed,
  });
  const test = useMutation({
    mutationFn: () => read(client.POST("/api/notifications/{id}/test", { params: { path: { id: row.id } } })),
    onSuccess: (answer) =>
      answer.taken
        ? void message.success(t("notifications.tested", { status: answer.status, time: answer.milliseconds }))
        : void message.error(t("notifications.testFailed", { error: answer.error })),
    onError: failed,
  });
  if (row.state === "ended") return null;
  const name = { callback: row.callback };
  const paused = row.state === "paused";
  return (
    <Space size={4} wrap>
      <Button
        size="small"
        loading={test.isPending}
        aria-label={t("notifications.testThis", name)}
        onClick={() => test.mutate()}
      >
        {t("notifications.test")}
      </Button>
      <Button
        size="small"
        loading={act.isPending}
        aria-label={t(paused ? "notifications.resumeThis" : "notifications.pauseThis", name)}
        onClick={() => act.mutate(paused ? "resume" : "pause")}
      >
        {t(paused ? "notifications.resume" : "notifications.pause")}
      </Button>
      <Button
        size="small"
        danger
        aria-label={t("notifications.endThis", name)}
        onClick={() =>
          void modal.confirm({
            title: t("notifications.endTitle"),
            content: t("notifications.endText", { ...name, count: row.waiting }),
            okText: t("notifications.end"),
            okButtonProps: { danger: true },
            onOk: () => act.mutateAsync("end").catch(() => undefined),
          })
        }
      >
        {t("notifications.end")}
      </Button>
    </Space>
  );
}
