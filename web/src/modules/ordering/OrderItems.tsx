import { Table } from "antd";
import { useTranslation } from "react-i18next";
import type { OrderItemView } from "../../api/types";
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

export function OrderItems({ items }: { items: OrderItemView[] }) {
  const { t } = useTranslation();
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
              {item.name}
              {item.number && <b className="digits"> {formatNumber(item.number)}</b>}
              {item.address && <span className="quiet item-address">{item.address}</span>}
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
          render: (_, item) => word("effectivity", item.effectivity),
        },
        { title: t("order.completedAt"), render: (_, item) => <When at={item.completedAt} /> },
        { title: t("item.billingStart"), render: (_, item) => <When at={item.billingStart} day /> },
      ]}
    />
  );
}
