import { Table } from "antd";
import { useTranslation } from "react-i18next";
import type { CustomerOrder } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink } from "../../kit/AppLink";
import { AcceptedBy } from "./AcceptedBy";
import { StateTag } from "../../kit/StateTag";
import { When } from "../../kit/When";

/** Orders of many customers or of one, whose page knows a little less of each. */
export function OrderTable({ orders, ofCustomer }: { orders: CustomerOrder[]; ofCustomer?: boolean }) {
  const { t } = useTranslation();
  const local = useLocal();
  return (
    <Table<CustomerOrder>
      rowKey="id"
      size="middle"
      dataSource={orders}
      pagination={false}
      scroll={{ x: "max-content" }}
      columns={[
        {
          title: t("order.number"),
          dataIndex: "number",
          render: (number: string, order) => <AppLink to={paths.order(order.id)}>{number}</AppLink>,
        },
        ...(ofCustomer
          ? []
          : [
              {
                title: t("order.customer"),
                dataIndex: "customerName",
                render: (name: string, order: CustomerOrder) => (
                  <AppLink to={paths.customer(order.customerId)} className="clip clip-name">
                    {name}
                  </AppLink>
                ),
              },
            ]),
        {
          title: t("order.title"),
          dataIndex: "title",
          render: (title: string, order) => (
            <span className="clip" title={local(title, order.titleEn)}>
              {local(title, order.titleEn)}
            </span>
          ),
        },
        {
          title: t("order.state"),
          dataIndex: "state",
          render: (state: string) => <StateTag of="order" state={state} />,
        },
        { title: t("order.placedAt"), dataIndex: "placedAt", render: (at?: string | null) => <When at={at} /> },
        { title: t("order.completedAt"), dataIndex: "completedAt", render: (at?: string | null) => <When at={at} /> },
        {
          title: t("order.acceptedBy"),
          render: (_: unknown, order) => <AcceptedBy order={order} />,
        },
      ]}
    />
  );
}
