import { Button, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { TestRunLine } from "../../api/types";
import { useLanguage } from "../../app/i18n";
import { formatInstant } from "../../kit/format";
import { StateTag } from "../../kit/StateTag";
import { When } from "../../kit/When";

interface Props {
  runs: TestRunLine[];
  chosen?: string;
  onOpen: (id: string) => void;
}

/** The last runs, to be opened again. */
export function RunList({ runs, chosen, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="panel conformance-part" aria-labelledby="conformance-runs">
      <h2 id="conformance-runs">{t("conformance.runs")}</h2>
      <Table<TestRunLine>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={runs}
        locale={{ emptyText: <span className="quiet">{t("conformance.noRuns")}</span> }}
        scroll={{ x: 900 }}
        columns={[
          { title: t("conformance.state"), width: 110, render: (_, run) => <StateTag of="conformanceRun" state={run.state} /> },
          { title: t("conformance.started"), width: 180, render: (_, run) => <When at={run.startedAt} /> },
          { title: t("conformance.by"), dataIndex: "by", width: 140 },
          {
            title: t("conformance.base"),
            className: "wraps",
            render: (_, run) => (
              <>
                <div>{run.base}</div>
                <div className="quiet">{[...run.versions, ...run.apis].join(" ") || t("conformance.everything")}</div>
              </>
            ),
          },
          { title: t("conformance.met"), dataIndex: "met", width: 90, align: "right" },
          { title: t("conformance.notMet"), dataIndex: "notMet", width: 90, align: "right" },
          {
            title: t("common.actions"),
            width: 100,
            render: (_, run) => (
              <Button
                size="small"
                disabled={run.id === chosen}
                aria-label={t("conformance.openThis", { base: run.base, at: formatInstant(run.startedAt ?? "", language) })}
                onClick={() => onOpen(run.id)}
              >
                {t("conformance.open")}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
