import { Table } from "antd";
import { useTranslation } from "react-i18next";
import type { OrderItemView } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { formatNumber } from "../../kit/format";
import { StateTag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";

interface Row extends OrderItemView {
  children?: Row[];
}

/** The items of one parent; an address that the parent has already is not said again. */
const below = (items: OrderItemView[], parent?: OrderItemView): Row[] =>
  items
    .filter((item) => (item.parentId ?? undefined) === parent?.id)
    .map((item) => {
      const children = below(items, item);
      const address = item.address === parent?.address ? undefined : item.address;
      return { ...item, address, ...(children.length > 0 ? { children } : {}) };
    });

/** Ordered for a day to come and not in service yet. */
export const isAhead = (item: OrderItemView) =>
  Boolean(item.startAt && item.state !== "completed" && item.effectivity !== "now");

export function OrderItems({ items }: { items: OrderItemView[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={below(items)}
      scroll={{ x: "max-content" }}
      expandable={{ defaultExpandAllRows: true, indentSize: 18 }}
      columns={[
        {
          title: t("item.name"),
          render: (_, item) => (
            <span className="item-name">
              {local(item.name, item.nameEn)}
              {item.number && <b className="digits"> {formatNumber(item.number)}</b>}
              {item.address && <span className="quiet item-more">{item.address}</span>}
              {(item.iccid || item.options.length > 0) && (
                <span className="quiet item-more">
                  {[
                    ...(item.iccid ? [`${t("sell.sim")} ${item.iccid}`] : []),
                    ...item.options.map(
                      (option) =>
                        `${local(option.label, option.labelEn)}${t("common.colon")}${local(option.value, option.valueEn)}`,
                    ),
                  ].join(" · ")}
                </span>
              )}
            </span>
          ),
        },
        {
          title: t("item.acceptance"),
          render: (_, item) => word("acceptance", item.acceptanceType) || word("action", item.action),
        },
        { title: t("order.state"), render: (_, item) => <StateTag of="order" state={item.state} /> },
        {
          title: t("item.effectivity"),
          render: (_, item) => (
            <>
              {word("effectivity", item.effectivity)}
              {isAhead(item) && (
                <span className="quiet item-more">
                  {t("item.planned")} <When at={item.startAt} day />
                </span>
              )}
            </>
          ),
        },
        {
          title: t("order.completedAt"),
          render: (_, item) => (
            <>
              <When at={item.completedAt} />
              {item.billingStart && (
                <span className="quiet item-more">
                  {t("item.billingStart")} <When at={item.billingStart} day />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
