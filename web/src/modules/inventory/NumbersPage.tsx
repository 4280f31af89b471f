import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Segmented, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { NumberRow } from "../../api/types";
import { formatNumber } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";
import { CityText } from "../../kit/OrganizationText";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag } from "../../kit/StateTag";
import { useDebounced } from "../../kit/useDebounced";
import { useWord } from "../../kit/useWord";
import { asPattern } from "./numberPattern";

export function NumbersPage() {
  const { t } = useTranslation();
  const word = useWord();
  const [kind, setKind] = useState("mobile");
  const [text, setText] = useState("");
  const pattern = useDebounced(text.trim(), 200);
  const filters = { kind, pattern: asPattern(pattern), limit: 100 };
  const numbers = useQuery({
    queryKey: ["numbers", filters],
    queryFn: ({ signal }) => read(client.GET("/api/numbers", { params: { query: filters }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t("numbers.title")} />
      <div className="filters">
        <Segmented
          aria-label={t("numbers.kind")}
          value={kind}
          onChange={setKind}
          options={[
            { value: "mobile", label: t("productKind.mobile") },
            { value: "fixed", label: t("productKind.fixed") },
          ]}
        />
        <Input
          aria-label={t("number.find")}
          placeholder={t("number.findHint")}
          value={text}
          allowClear
          onChange={(event) => setText(event.target.value)}
          className="filter-text"
        />
      </div>
      <div className="panel">
        <QueryBoundary query={numbers} isEmpty={(page) => page.items.length === 0} empty={pattern ? t("number.none") : t("number.noneFree")}>
          {(page) => (
            <Table<NumberRow>
              rowKey="number"
              size="middle"
              dataSource={page.items}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: "max-content" }}
              columns={[
                { title: t("numbers.number"), dataIndex: "number", className: "digits", render: formatNumber },
                { title: t("number.city"), render: (_, number) => <CityText code={number.city} /> },
                { title: t("number.grade"), dataIndex: "grade", render: (grade: string) => word("grade", grade) },
                { title: t("numbers.segment"), dataIndex: "segment" },
                {
                  title: t("number.prepayment"),
                  align: "right",
                  render: (_, number) => number.prepayment && <MoneyText of={number.prepayment} />,
                },
                {
                  title: t("number.minimumSpend"),
                  align: "right",
                  render: (_, number) => number.minimumSpend && <MoneyText of={number.minimumSpend} />,
                },
                { title: t("numbers.state"), render: (_, number) => <StateTag of="number" state={number.state} /> },
              ]}
            />
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
