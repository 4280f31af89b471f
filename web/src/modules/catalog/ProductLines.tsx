import { useQuery } from "@tanstack/react-query";
import { Collapse, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { ProductLines as Lines } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { QueryBoundary } from "../../kit/QueryBoundary";

/** Offerings by product line in both classifications, asked for when it is opened. */
export function ProductLines() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const report = useQuery({
    queryKey: ["productLines"],
    queryFn: ({ signal }) => read(client.GET("/api/product-lines", { signal })),
    enabled: open,
  });
  return (
    <Collapse
      onChange={(keys) => setOpen(keys.length > 0)}
      items={[
        {
          key: "lines",
          label: t("productLines.title"),
          children: (
            <QueryBoundary query={report}>
              {({ items }) => (
                <div className="offer-children">
                  {items.map((lines) => (
                    <OneClassification key={lines.classification} lines={lines} />
                  ))}
                </div>
              )}
            </QueryBoundary>
          ),
        },
      ]}
    />
  );
}

function OneClassification({ lines }: { lines: Lines }) {
  const { t } = useTranslation();
  const local = useLocal();
  const rows = [
    ...lines.lines.map((line) => ({ key: line.categoryId, name: local(line.name, line.nameEn), count: line.offerings })),
    { key: "", name: t("productLines.unclassified"), count: lines.unclassified },
  ];
  return (
    <Table
      rowKey="key"
      size="small"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: t(lines.classification === "local" ? "productLines.local" : "productLines.group"), dataIndex: "name" },
        { title: t("productLines.offerings"), dataIndex: "count", align: "right" },
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{t("productLines.total")}</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            {lines.total}
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  );
}
