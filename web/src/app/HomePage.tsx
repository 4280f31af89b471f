import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { IdcardOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../api/client";
import { useGo } from "../kit/AppLink";
import { Finder } from "../kit/Finder";
import { OrganizationText } from "../kit/OrganizationText";
import { PageHeader } from "../kit/PageHeader";
import { ProblemAlert } from "../kit/ProblemAlert";
import { SearchHitLine } from "../kit/SearchHitLine";
import { useDebounced } from "../kit/useDebounced";
import { useWord } from "../kit/useWord";
import { OpenCarts } from "../modules/ordering/OpenCarts";
import { HomeOrders } from "./HomeOrders";
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
  const maySell = useMay("ordering.order.place");
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
      <div className="home-lists">
        {maySell && <OpenCarts />}
        {maySeeOrders && <HomeOrders />}
      </div>
    </>
  );
}
