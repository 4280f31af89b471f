import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Segmented, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { DraftRow } from "../../../api/types";
import { useLocal, type Key } from "../../../app/i18n";
import { paths } from "../../../app/paths";
import { AppLink } from "../../../kit/AppLink";
import { PageHeader } from "../../../kit/PageHeader";
import { QueryBoundary } from "../../../kit/QueryBoundary";
import { StateTag, Tag } from "../../../kit/StateTag";
import { useDebounced } from "../../../kit/useDebounced";
import { useHotkeys } from "../../../kit/useHotkeys";
import { useWord } from "../../../kit/useWord";
import { When } from "../../../kit/When";
import { CalendarView } from "./CalendarView";
import { lastDay } from "./draftBody";
import { stages, type StageFilter } from "./designerSearch";
import { NewDraftDialog } from "./NewDraftDialog";

const stageKeys: Record<StageFilter, Key> = {
  draft: "stage.draft",
  submitted: "stage.submitted",
  approved: "stage.approved",
  published: "stage.published",
  retired: "stage.retired",
  all: "orders.all",
};

/** Where a product manager begins: what is being designed, what waits for approval, what is on sale, what changes when. */
export function DesignerPage() {
  const { t } = useTranslation();
  const { stage = "draft", q = "", view = "list" } = useSearch({ from: "/designer" });
  const navigate = useNavigate({ from: "/designer" });
  const [text, setText] = useState(q);
  const [adding, setAdding] = useState(false);
  const wanted = useDebounced(text.trim(), 200);
  useHotkeys({ "alt+d": () => setAdding(true) });
  const drafts = useQuery({
    queryKey: ["drafts", wanted, stage],
    queryFn: ({ signal }) =>
      read(
        client.GET("/api/drafts", {
          params: { query: { q: wanted || undefined, stage: stage === "all" ? undefined : stage } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: view === "list",
  });
  const counts = drafts.data?.counts ?? {};
  const count = (one: StageFilter) =>
    one === "all"
      ? undefined
      : one === "draft"
        ? (counts.editing ?? 0) + (counts.submitted ?? 0) + (counts.approved ?? 0)
        : (counts[one] ?? 0);

  return (
    <>
      <PageHeader
        title={t("designer.title")}
        extra={
          <Button type="primary" onClick={() => setAdding(true)} data-testid="new-draft">
            {t("designer.new")}
          </Button>
        }
      >
        <p className="quiet">{t("designer.text")}</p>
      </PageHeader>
      <div className="filters">
        <Segmented
          aria-label={t("designer.view")}
          value={view}
          onChange={(next) => void navigate({ search: { stage, q, ...(next === "calendar" ? { view: "calendar" as const } : {}) } })}
          options={[
            { value: "list", label: t("designer.list") },
            { value: "calendar", label: t("designer.calendar") },
          ]}
        />
        {view === "list" && (
          <>
            <Input
              aria-label={t("offerings.find")}
              placeholder={t("sell.findOfferHint")}
              value={text}
              allowClear
              autoFocus
              onChange={(event) => setText(event.target.value)}
              className="filter-text"
              data-testid="find-draft"
            />
            <Segmented
              aria-label={t("designer.stage")}
              value={stage}
              onChange={(next) => void navigate({ search: { q, stage: next } })}
              options={stages.map((one) => ({
                value: one,
                label: `${t(stageKeys[one])} ${count(one) ?? ""}`,
              }))}
            />
          </>
        )}
      </div>
      {view === "calendar" ? (
        <CalendarView />
      ) : (
        <div className="panel">
          <QueryBoundary
            query={drafts}
            isEmpty={(list) => list.items.length === 0}
            empty={stage === "draft" && !wanted ? t("designer.noDrafts") : t("designer.nothing")}
          >
            {(list) => <DraftTable rows={list.items} />}
          </QueryBoundary>
        </div>
      )}
      <NewDraftDialog open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

function DraftTable({ rows }: { rows: DraftRow[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  return (
    <Table<DraftRow>
      rowKey="id"
      size="middle"
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: "max-content" }}
      columns={[
        {
          title: t("offerings.name"),
          render: (_, row) => <AppLink to={paths.design(row.id)}>{local(row.name, row.nameEn)}</AppLink>,
        },
        { title: t("offerings.number"), dataIndex: "number" },
        { title: t("offerings.kind"), render: (_, row) => word("offeringKind", row.kind) },
        {
          title: t("order.state"),
          render: (_, row) => (
            <>
              <StateTag of="stage" state={row.stage} />{" "}
              {row.replaces && <Tag color="blue">{t("designer.newVersion")}</Tag>}{" "}
              {row.sentBack && <Tag color="red">{t("designer.wasSentBack")}</Tag>}
            </>
          ),
        },
        { title: t("designer.saleFrom"), render: (_, row) => <When at={row.validFrom} day /> },
        { title: t("designer.saleTo"), render: (_, row) => <When at={lastDay({ endDateTime: row.validTo ?? undefined })} day /> },
        { title: t("carts.touched"), render: (_, row) => <When at={row.updatedAt} /> },
      ]}
    />
  );
}
