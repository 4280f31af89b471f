import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import { LoadMore } from "../../kit/LoadMore";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { OrderTable } from "./OrderTable";

export function OrdersPage() {
  const { t } = useTranslation();
  const { state = "" } = useSearch({ from: "/orders" });
  const navigate = useNavigate();
  const orders = useInfiniteQuery({
    queryKey: ["orders", state],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET("/api/orders", {
          params: { query: { state: state || undefined, cursor: pageParam || undefined, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 5_000,
  });
  const rows = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t("orders.title")} />
      <div className="filters">
        <Segmented
          aria-label={t("order.state")}
          value={state}
          onChange={(next) => void navigate({ to: "/orders", search: next ? { state: next } : {}, replace: true })}
          options={[
            { value: "", label: t("orders.all") },
            { value: "inProgress", label: t("orderState.inProgress") },
            { value: "pending", label: t("orderState.pending") },
            { value: "held", label: t("orderState.held") },
            { value: "completed", label: t("orderState.completed") },
            { value: "cancelled", label: t("orderState.cancelled") },
            { value: "failed", label: t("orderState.failed") },
          ]}
        />
      </div>
      <div className="panel">
        <QueryBoundary query={orders} isEmpty={() => rows.length === 0} empty={t("orders.none")}>
          {() => (
            <>
              <OrderTable orders={rows} />
              <LoadMore query={orders} />
            </>
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
