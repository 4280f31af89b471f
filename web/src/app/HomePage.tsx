import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { IdcardOutlined } from "@ant-design/icons";
import { Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../api/client";
import { AppLink, useGo } from "../kit/AppLink";
import { Finder } from "../kit/Finder";
import { OrganizationText } from "../kit/OrganizationText";
import { PageHeader } from "../kit/PageHeader";
import { ProblemAlert } from "../kit/ProblemAlert";
import { QueryBoundary } from "../kit/QueryBoundary";
import { SearchHitLine } from "../kit/SearchHitLine";
import { useDebounced } from "../kit/useDebounced";
import { useWord } from "../kit/useWord";
import { OrderTable } from "../modules/ordering/OrderTable";
import { paths } from "./paths";
import { useMay, useMe } from "./session";

export function HomePage() {
  const { t } = useTranslation();
  const word = useWord();
  const me = useMe();
  const go = useGo();
  const [text, setText] = useState("");
  const query = useDebounced(text.trim(), 150);
  const search = useQuery({
    queryKey: ["search", query],
    queryFn: ({ signal }) => read(client.GET("/api/search", { params: { query: { q: query, limit: 10 } }, signal })),
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  });
  const mayRegister = useMay("parties.party.write");
  const maySeeOrders = me.menu.some((entry) => entry.path === paths.orders);
  const hits = text.trim() ? (search.data?.hits ?? []) : [];

  return (
    <>
      <PageHeader
        title={t("home.title", { name: me.displayName })}
        aside={<span className="quiet"><OrganizationText path={me.organizationPath} /></span>}
      />
      <div className="home-find">
        <Finder
          label={t("home.find")}
          placeholder={t("home.findHint")}
          text={text}
          onText={setText}
          items={hits}
          keyOf={(hit) => `${hit.kind}-${hit.id}`}
          groupOf={(hit) => word("searchKind", hit.kind)}
          render={(hit) => <SearchHitLine hit={hit} />}
          onPick={(hit) => go(hit.path)}
          loading={text.trim() !== "" && (search.isFetching || query !== text.trim())}
          nothing={
            text.trim() !== "" && !search.error && (text.trim().length < 2 ? t("palette.short") : t("palette.nothing"))
          }
          floating
          autoFocus
          size="large"
          maxHeight="60vh"
          testId="home-find"
        />
        {mayRegister && (
          <Button size="large" icon={<IdcardOutlined />} onClick={() => go(paths.newCustomer)}>
            {t("customers.new")}
          </Button>
        )}
      </div>
      <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />
      {maySeeOrders && <OpenOrders />}
    </>
  );
}

function OpenOrders() {
  const { t } = useTranslation();
  const orders = useQuery({
    queryKey: ["orders", "inProgress", "home"],
    queryFn: () => read(client.GET("/api/orders", { params: { query: { state: "inProgress", limit: 10 } } })),
    refetchInterval: 5_000,
  });
  return (
    <Card
      title={<h2>{t("home.openOrders")}</h2>}
      extra={<AppLink to={paths.orders}>{t("home.allOrders")}</AppLink>}
      styles={{ body: { padding: 0 } }}
    >
      <QueryBoundary query={orders} isEmpty={(page) => page.items.length === 0} empty={t("home.noOpenOrders")}>
        {(page) => <OrderTable orders={page.items} />}
      </QueryBoundary>
    </Card>
  );
}
