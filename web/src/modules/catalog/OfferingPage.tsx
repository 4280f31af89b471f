import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Card, Descriptions, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferCharacteristic, OfferNode, OfferingView } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink } from "../../kit/AppLink";
import { PageHeader } from "../../kit/PageHeader";
import { patternExample } from "../../kit/patternExample";
import { PriceList } from "../../kit/PriceList";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag, Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";
import { offeringQuery } from "./offeringQuery";

export function OfferingPage() {
  const { offeringId } = useParams({ from: "/catalogue/$offeringId" });
  const offering = useQuery(offeringQuery(offeringId));
  return <QueryBoundary query={offering}>{(view) => <Offering view={view} />}</QueryBoundary>;
}

function Offering({ view }: { view: OfferingView }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { offering, tree } = view;
  const description = local(offering.description, offering.descriptionEn);
  return (
    <>
      <PageHeader
        title={local(offering.name, offering.nameEn)}
        aside={
          <>
            <Tag>{offering.number}</Tag>
            <Tag color={offering.sellable ? "green" : "gray"}>
              {offering.sellable ? t("offerings.onSale") : t("offerings.offSale")}
            </Tag>
            <StateTag of="offering" state={offering.lifecycleStatus} />
          </>
        }
        extra={<AppLink to={paths.offerings}>{t("offerings.title")}</AppLink>}
      >
        {description && <p className="quiet">{description}</p>}
        <Descriptions
          size="small"
          column={4}
          colon={false}
          className="facts"
          items={[
            {
              key: "category",
              label: t("offerings.category"),
              children: local(offering.category, offering.categoryEn) || "—",
            },
            { key: "kind", label: t("offerings.kind"), children: word("offeringKind", offering.kind) },
            { key: "from", label: t("offerings.validFrom"), children: <When at={offering.validFrom} day /> },
            { key: "to", label: t("offerings.validTo"), children: <When at={offering.validTo} day /> },
          ]}
        />
      </PageHeader>
      <div className="offering">
        <OfferTree node={tree} top />
      </div>
    </>
  );
}

function OfferTree({ node, top }: { node: OfferNode; top?: boolean }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  return (
    <Card
      size="small"
      title={
        <span className="child-head">
          {top ? (
            <h2>{t("offering.contents")}</h2>
          ) : (
            <AppLink to={paths.offering(node.offeringId)}>{local(node.name, node.nameEn)}</AppLink>
          )}
          <Tag color="blue">{word("offeringKind", node.kind)}</Tag>
          {!top && (
            <Tag>
              {node.lower === node.upper
                ? t("offering.exactly", { count: node.lower })
                : t("offering.cardinality", { lower: node.lower, upper: node.upper, preset: node.default })}
            </Tag>
          )}
        </span>
      }
    >
      {node.prices.length > 0 && <PriceList prices={node.prices} />}
      {node.characteristics.length > 0 && <Characteristics of={node.characteristics} />}
      {node.children.length > 0 && (
        <div className="offer-children">
          {node.children.map((child) => (
            <OfferTree key={child.offeringId} node={child} />
          ))}
        </div>
      )}
    </Card>
  );
}

function Characteristics({ of }: { of: OfferCharacteristic[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  return (
    <Table<OfferCharacteristic>
      rowKey="name"
      size="small"
      pagination={false}
      dataSource={of}
      columns={[
        {
          title: t("characteristic.label"),
          render: (_, one) => (
            <>
              {local(one.label, one.labelEn)}
              {one.required && <span className="required"> *</span>}
            </>
          ),
        },
        {
          title: t("characteristic.values"),
          render: (_, one) =>
            one.columns?.length
              ? t("characteristic.rows", {
                  columns: one.columns.map((column) => local(column.label, column.labelEn)).join(t("common.comma")),
                  most: one.maxValues,
                })
              : one.values.length > 0
              ? one.values
                  .map((value) => `${local(value.label, value.labelEn) || value.value}${value.isDefault ? " ✓" : ""}`)
                  .join(" / ")
              : one.from != null || one.to != null
                ? `${one.from ?? ""} – ${one.to ?? ""}`
                : one.regex
                  ? t("characteristic.example", { example: patternExample(one.regex) ?? one.regex })
                  : "—",
        },
        {
          title: t("characteristic.configurable"),
          render: (_, one) => (one.configurable ? t("common.yes") : t("common.no")),
        },
        {
          title: t("characteristic.target"),
          render: (_, one) => (one.target === "billing" ? t("characteristic.billing") : t("characteristic.service")),
        },
        {
          title: t("characteristic.origin"),
          render: (_, one) => (
            <>
              {local(one.origin, one.originEn) || "—"}
              {one.overrides && (
                <div className="quiet">
                  {t("characteristic.overrides", { above: local(one.overrides, one.overridesEn) })}
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
