import { useQuery } from "@tanstack/react-query";
import { Card, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../api/client";
import { AppLink } from "../kit/AppLink";
import { QueryBoundary } from "../kit/QueryBoundary";
import { orderQuery } from "../modules/ordering/orderFilters";
import { OrderTable } from "../modules/ordering/OrderTable";
import { paths } from "./paths";

/** What is under way, and what waits for a person: the same two lists as on the page of orders. */
export function HomeOrders() {
  const { t } = useTranslation();
  const [tab, setTab] = useState("open");
  const orders = useQuery({
    queryKey: ["orders", tab, "home"],
    queryFn: () => read(client.GET("/api/orders", { params: { query: { ...orderQuery({ tab }), limit: 10 } } })),
    refetchInterval: 5_000,
  });
  return (
    <Card
      title={
        <span className="card-title">
          <h2>{t("orders.title")}</h2>
          <Segmented
            size="small"
            aria-label={t("order.state")}
            value={tab}
            onChange={setTab}
            options={[
              { value: "open", label: t("orders.open") },
              { value: "attention", label: t("orders.attention") },
            ]}
          />
        </span>
      }
      extra={<AppLink to={`${paths.orders}?tab=${tab}`}>{t("home.allOrders")}</AppLink>}
      styles={{ body: { padding: 0 } }}
    >
      <QueryBoundary
        query={orders}
        isEmpty={(page) => page.items.length === 0}
        empty={tab === "open" ? t("home.noOpenOrders") : t("orders.noAttention")}
      >
        {(page) => <OrderTable orders={page.items} />}
      </QueryBoundary>
    </Card>
  );
}
