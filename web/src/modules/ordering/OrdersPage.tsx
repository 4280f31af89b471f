import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Checkbox, DatePicker, Input, Segmented } from "antd";
import dayjs from "dayjs";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import { LoadMore } from "../../kit/LoadMore";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { useDebounced } from "../../kit/useDebounced";
import { orderQuery, type OrderSearch } from "./orderFilters";
import { OrderTable } from "./OrderTable";

export function OrdersPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/orders" });
  const navigate = useNavigate();
  const narrow = (part: OrderSearch) =>
    void navigate({
      to: "/orders",
      search: Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value)),
      replace: true,
    });
  const [number, setNumber] = useState(search.number ?? "");
  const typed = useDebounced(number.trim(), 250);
  useEffect(() => {
    if (typed !== (search.number ?? "")) narrow({ number: typed });
    // Only typing narrows by number; another filter must not bring back an old text.
  }, [typed]);

  const orders = useInfiniteQuery({
    queryKey: ["orders", search],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET("/api/orders", {
          params: { query: { ...orderQuery(search), cursor: pageParam || undefined, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 5_000,
  });
  const rows = orders.data?.pages.flatMap((page) => page.items) ?? [];
  const days = [search.from ? dayjs(search.from) : null, search.to ? dayjs(search.to) : null] as const;
  return (
    <>
      <PageHeader title={t("orders.title")} />
      <div className="filters">
        <Segmented
          aria-label={t("order.state")}
          value={search.tab ?? ""}
          onChange={(tab) => narrow({ tab })}
          options={[
            { value: "", label: t("orders.all") },
            { value: "open", label: t("orders.open") },
            { value: "attention", label: t("orders.attention") },
            { value: "completed", label: t("orderState.completed") },
            { value: "cancelled", label: t("orderState.cancelled") },
          ]}
        />
        <Input
          className="filter-number"
          aria-label={t("order.number")}
          placeholder={t("order.number")}
          value={number}
          allowClear
          onChange={(event) => setNumber(event.target.value)}
        />
        <DatePicker.RangePicker
          aria-label={t("orders.days")}
          placeholder={[t("orders.from"), t("orders.to")]}
          allowEmpty={[true, true]}
          value={[days[0], days[1]]}
          disabledDate={(day) => day.isAfter(dayjs(), "day")}
          onChange={(range) =>
            narrow({ from: range?.[0]?.format("YYYY-MM-DD"), to: range?.[1]?.format("YYYY-MM-DD") })
          }
        />
        <Checkbox checked={search.mine ?? false} onChange={(event) => narrow({ mine: event.target.checked })}>
          {t("orders.mine")}
        </Checkbox>
        <Checkbox checked={search.hall ?? false} onChange={(event) => narrow({ hall: event.target.checked })}>
          {t("orders.hall")}
        </Checkbox>
      </div>
      <div className="panel">
        <QueryBoundary
          query={orders}
          isEmpty={() => rows.length === 0}
          empty={search.tab === "attention" ? t("orders.noAttention") : t("orders.none")}
        >
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
