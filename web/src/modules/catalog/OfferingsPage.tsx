import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Segmented, Table, Tree } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { Category, OfferingRow } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink } from "../../kit/AppLink";
import { MoneyText } from "../../kit/MoneyText";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag, Tag } from "../../kit/StateTag";
import { useDebounced } from "../../kit/useDebounced";
import { useWord } from "../../kit/useWord";
import { ProductLines } from "./ProductLines";

interface CategoryNode {
  key: string;
  title: string;
  children: CategoryNode[];
}

export function OfferingsPage() {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const [text, setText] = useState("");
  const [sale, setSale] = useState<"yes" | "no" | "all">("yes");
  const [category, setCategory] = useState("");
  const wanted = useDebounced(text.trim(), 200);
  const filters = {
    q: wanted || undefined,
    category: category || undefined,
    sellable: sale === "all" ? undefined : sale === "yes",
  };
  const categories = useQuery({
    queryKey: ["categories", filters.q, filters.sellable],
    queryFn: ({ signal }) =>
      read(
        client.GET("/api/categories", { params: { query: { q: filters.q, sellable: filters.sellable } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const offerings = useQuery({
    queryKey: ["offerings", filters],
    queryFn: ({ signal }) => read(client.GET("/api/offerings", { params: { query: filters }, signal })),
    placeholderData: keepPreviousData,
  });

  const nodes = (all: Category[], parentId?: string): CategoryNode[] =>
    all
      .filter((one) => (one.parentId ?? undefined) === parentId)
      .map((one) => ({
        key: one.id,
        title: `${local(one.name, one.nameEn)} (${one.count})`,
        children: nodes(all, one.id),
      }));

  return (
    <>
      <PageHeader title={t("offerings.title")} />
      <div className="catalog">
        <nav className="panel catalog-tree" aria-label={t("offerings.categories")}>
          <QueryBoundary query={categories}>
            {({ items }) => (
              <Tree
                blockNode
                defaultExpandAll
                selectedKeys={[category]}
                onSelect={(keys) => setCategory(String(keys[0] ?? ""))}
                treeData={[{ key: "", title: t("offerings.all"), children: [] }, ...nodes(items)]}
              />
            )}
          </QueryBoundary>
        </nav>
        <div>
          <div className="filters">
            <Input
              aria-label={t("offerings.find")}
              placeholder={t("sell.findOfferHint")}
              value={text}
              allowClear
              autoFocus
              onChange={(event) => setText(event.target.value)}
              className="filter-text"
            />
            <Segmented
              aria-label={t("offerings.sale")}
              value={sale}
              onChange={setSale}
              options={[
                { value: "yes", label: t("offerings.onSale") },
                { value: "no", label: t("offerings.offSale") },
                { value: "all", label: t("orders.all") },
              ]}
            />
          </div>
          <div className="panel">
            <QueryBoundary query={offerings} isEmpty={(page) => page.items.length === 0} empty={t("sell.noOffer")}>
              {(page) => (
                <Table<OfferingRow>
                  rowKey="id"
                  size="middle"
                  dataSource={page.items}
                  pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                  scroll={{ x: "max-content" }}
                  columns={[
                    {
                      title: t("offerings.name"),
                      render: (_, row) => <AppLink to={paths.offering(row.id)}>{local(row.name, row.nameEn)}</AppLink>,
                    },
                    { title: t("offerings.number"), dataIndex: "number" },
                    { title: t("offerings.kind"), render: (_, row) => word("offeringKind", row.kind) },
                    { title: t("offerings.category"), render: (_, row) => local(row.category, row.categoryEn) },
                    {
                      title: t("total.monthly"),
                      align: "right",
                      render: (_, row) => row.monthly && <MoneyText of={row.monthly} />,
                    },
                    {
                      title: t("total.oneTime"),
                      align: "right",
                      render: (_, row) => row.oneTime && <MoneyText of={row.oneTime} />,
                    },
                    {
                      title: t("order.state"),
                      render: (_, row) =>
                        row.sellable ? (
                          <Tag color="green">{t("offerings.onSale")}</Tag>
                        ) : row.lifecycleStatus === "Active" || row.lifecycleStatus === "Launched" ? (
                          <Tag>{t("offerings.offSale")}</Tag>
                        ) : (
                          <StateTag of="offering" state={row.lifecycleStatus} />
                        ),
                    },
                  ]}
                />
              )}
            </QueryBoundary>
          </div>
          <ProductLines />
        </div>
      </div>
    </>
  );
}
