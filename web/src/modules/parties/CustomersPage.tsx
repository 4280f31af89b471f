import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { IdcardOutlined } from "@ant-design/icons";
import { Button, Input, Table } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { CustomerRow } from "../../api/types";
import { paths } from "../../app/paths";
import { useMay } from "../../app/session";
import { AppLink, useGo } from "../../kit/AppLink";
import { isImeKey } from "../../kit/ime";
import { LoadMore } from "../../kit/LoadMore";
import { OrganizationText } from "../../kit/OrganizationText";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag } from "../../kit/StateTag";
import { useDebounced } from "../../kit/useDebounced";
import { useWord } from "../../kit/useWord";

export function CustomersPage() {
  const { t } = useTranslation();
  const word = useWord();
  const mayRegister = useMay("parties.party.write");
  const go = useGo();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/customers" });
  const [text, setText] = useState(q);
  const [active, setActive] = useState(0);
  const entered = useRef(false);
  const wanted = useDebounced(text.trim(), 250);

  useEffect(() => {
    if (wanted !== q) void navigate({ to: "/customers", search: wanted ? { q: wanted } : {}, replace: true });
  }, [wanted, q, navigate]);
  useEffect(() => setActive(0), [wanted]);

  const customers = useInfiniteQuery({
    queryKey: ["customers", wanted],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET("/api/customers", {
          params: { query: { q: wanted || undefined, cursor: pageParam || undefined, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = customers.data?.pages.flatMap((page) => page.items) ?? [];

  const settled = wanted === text.trim() && !customers.isPlaceholderData && !customers.isPending;
  const open = () => rows[active] && go(paths.customer(rows[active].id));

  useEffect(() => {
    // Enter came before its answer: the first of the answer is opened.
    if (!settled || !entered.current) return;
    entered.current = false;
    open();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent)) return;
    if (event.key === "ArrowDown") setActive(Math.min(rows.length - 1, active + 1));
    else if (event.key === "ArrowUp") setActive(Math.max(0, active - 1));
    else if (event.key === "Enter") {
      if (settled) open();
      else entered.current = true;
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <PageHeader
        title={t("customers.title")}
        extra={
          mayRegister && (
            <Button type="primary" icon={<IdcardOutlined />} onClick={() => go(paths.newCustomer)}>
              {t("customers.new")} <kbd>Alt N</kbd>
            </Button>
          )
        }
      />
      <Input.Search
        aria-label={t("customers.find")}
        aria-describedby="customers-hint"
        placeholder={t("customers.findHint")}
        value={text}
        onChange={(event) => {
          entered.current = false;
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        loading={customers.isFetching && wanted !== ""}
        autoFocus
        allowClear
        size="large"
        data-testid="customers-find"
      />
      <p id="customers-hint" className="quiet hint">
        {t("customers.keys")}
      </p>
      <div className="panel">
        <QueryBoundary query={customers} isEmpty={() => rows.length === 0} empty={text.trim().length === 1 ? t("palette.short") : t("customers.none")}>
          {() => (
            <>
              <Table<CustomerRow>
                rowKey="id"
                size="middle"
                dataSource={rows}
                pagination={false}
                scroll={{ x: "max-content" }}
                rowClassName={(_, index) => (index === active ? "row-active row-link" : "row-link")}
                onRow={(row) => ({ onClick: () => go(paths.customer(row.id)) })}
                columns={[
                  {
                    title: t("customers.name"),
                    render: (_, row) => (
                      <AppLink to={paths.customer(row.id)} className="clip">
                        {row.name}
                      </AppLink>
                    ),
                  },
                  { title: t("customers.number"), dataIndex: "number" },
                  { title: t("customers.phone"), dataIndex: "phone", className: "digits" },
                  { title: t("customers.identification"), dataIndex: "identification", className: "digits" },
                  { title: t("customers.grade"), render: (_, row) => word("customerGrade", row.grade) },
                  { title: t("customers.tier"), render: (_, row) => word("tier", row.tier) },
                  { title: t("customers.state"), render: (_, row) => <StateTag of="customer" state={row.state} /> },
                  { title: t("customers.home"), render: (_, row) => <OrganizationText path={row.homeOrganization} /> },
                ]}
              />
              <LoadMore query={customers} />
            </>
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
