import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ShoppingCartOutlined } from "@ant-design/icons";
import { Button, Card, Descriptions, Empty, Table } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerView, RevealField } from "../../api/types";
import { paths } from "../../app/paths";
import { useMay } from "../../app/session";
import { useGo } from "../../kit/AppLink";
import { History } from "../../kit/History";
import { MoneyText } from "../../kit/MoneyText";
import { OrganizationText } from "../../kit/OrganizationText";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag, Tag } from "../../kit/StateTag";
import { byRole } from "../../kit/stateWords";
import { useHotkeys } from "../../kit/useHotkeys";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";
import { ProductTree } from "../inventory/ProductTree";
import { OrderTable } from "../ordering/OrderTable";
import { PlanActs } from "../ordering/PlanActs";
import { customerQuery } from "./customerQuery";
import { RevealDialog } from "./RevealDialog";

/** All of one customer; follows what other desks change within seconds. */
export function CustomerPage() {
  const { customerId } = useParams({ from: "/customers/$customerId" });
  const customer = useQuery({ ...customerQuery(customerId), refetchInterval: 3_000 });
  return <QueryBoundary query={customer}>{(view) => <Customer view={view} />}</QueryBoundary>;
}

function Customer({ view }: { view: CustomerView }) {
  const { t } = useTranslation();
  const word = useWord();
  const go = useGo();
  const { customer } = view;
  const maySell = useMay("ordering.order.place");
  const sell = () => go(paths.sell(customer.id));
  useHotkeys({ "alt+s": () => maySell && sell() });
  const arrears = view.accounts.filter((account) => account.arrears && account.arrears.value > 0);

  return (
    <>
      <PageHeader
        title={customer.name}
        aside={
          <>
            <Tag>{customer.number}</Tag>
            <StateTag of="customer" state={customer.state} />
            {customer.tier && <Tag color="gold">{word("tier", customer.tier)}</Tag>}
            {arrears.map((account) => (
              <Tag key={account.id} color="red">
                {t("customer.arrears")} <MoneyText of={account.arrears!} />
              </Tag>
            ))}
          </>
        }
        extra={
          maySell && (
            <Button type="primary" icon={<ShoppingCartOutlined />} onClick={sell} data-testid="sell">
              {t("customer.sell")} <kbd>Alt S</kbd>
            </Button>
          )
        }
      />
      <div className="customer">
        <div className="customer-main">
          <Section title={t("customer.products")} id="products">
            {view.subscribers.length === 0 ? (
              <Nothing text={t("customer.noProducts")} />
            ) : (
              view.subscribers.map((subscriber) => (
                <ProductTree
                  key={subscriber.id}
                  product={subscriber}
                  acts={(product, above) => maySell && <PlanActs product={product} above={above} customerId={customer.id} />}
                />
              ))
            )}
          </Section>
          <Section title={t("customer.orders")} id="orders" flush={view.orders.length > 0}>
            {view.orders.length === 0 ? (
              <Nothing text={t("customer.noOrders")} />
            ) : (
              <OrderTable orders={view.orders} ofCustomer />
            )}
          </Section>
          <Section title={t("customer.timeline")} id="timeline">
            <History entries={view.timeline} />
          </Section>
        </div>
        <div className="customer-side">
          <Identity view={view} />
          <Accounts view={view} />
          <Roles view={view} />
        </div>
      </div>
    </>
  );
}

function Section({ title, id, flush, children }: { title: string; id: string; flush?: boolean; children: ReactNode }) {
  return (
    <Card
      title={<h2 id={id}>{title}</h2>}
      role="region"
      aria-labelledby={id}
      styles={flush ? { body: { padding: 0 } } : undefined}
    >
      {children}
    </Card>
  );
}

const Nothing = ({ text }: { text: string }) => <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />;

function Identity({ view }: { view: CustomerView }) {
  const { t } = useTranslation();
  const word = useWord();
  const { party, customer } = view;
  const [field, setField] = useState<RevealField>();
  const [revealed, setRevealed] = useState<Partial<Record<RevealField, string>>>({});

  const sealed = (name: RevealField, masked: string, label: string, first = true) => (
    <span className="sealed">
      <span className="digits">{(first && revealed[name]) || masked}</span>
      {first && !revealed[name] && (
        <Button
          type="link"
          size="small"
          aria-label={t("reveal.field", { field: label })}
          onClick={() => setField(name)}
          data-testid={`reveal-${name}`}
        >
          {t("reveal.show")}
        </Button>
      )}
    </span>
  );

  const mediumField = (medium: string): RevealField | undefined =>
    /phone|mobile/i.test(medium) ? "phone" : /address/i.test(medium) && !/email/i.test(medium) ? "address" : undefined;
  const seen = new Set<RevealField>();
  const isFirst = (name: RevealField) => !seen.has(name) && Boolean(seen.add(name));

  const items = [
    ...party.identifications.map((identification, index) => {
      const label = word("identification", identification.type);
      return {
        key: `identification-${index}`,
        label,
        children: (
          <>
            {sealed("identification", identification.number, label, isFirst("identification"))}
            {identification.level === "verified" && <Tag color="green">{t("identification.verified")}</Tag>}
          </>
        ),
      };
    }),
    ...(party.identifications[0]?.validUntil
      ? [
          {
            key: "validUntil",
            label: t("customer.validUntil"),
            children: <When at={party.identifications[0].validUntil} day />,
          },
        ]
      : []),
    ...(party.gender
      ? [{ key: "gender", label: t("newCustomer.gender"), children: word("gender", party.gender) }]
      : []),
    ...(party.birthDate
      ? [
          {
            key: "birthDate",
            label: t("newCustomer.birthDate"),
            children: sealed("birthDate", party.birthDate, t("newCustomer.birthDate")),
          },
        ]
      : []),
    ...party.contacts.map((contact, index) => {
      const label = word("medium", contact.mediumType);
      const name = mediumField(contact.mediumType);
      return {
        key: `contact-${index}`,
        label,
        children: name ? sealed(name, contact.value, label, isFirst(name)) : contact.value,
      };
    }),
    { key: "home", label: t("customers.home"), children: <OrganizationText path={customer.homeOrganization} /> },
    { key: "created", label: t("customer.since"), children: <When at={customer.createdAt} day /> },
  ];

  return (
    <Section title={t("customer.identity")} id="identity">
      <Descriptions column={1} size="small" colon={false} items={items} className="facts" />
      <RevealDialog
        customerId={customer.id}
        field={field}
        onClose={() => setField(undefined)}
        onRevealed={(name, value) => {
          setRevealed((all) => ({ ...all, [name]: value }));
          setField(undefined);
        }}
        onHide={(name) => setRevealed(({ [name]: _, ...rest }) => rest)}
      />
    </Section>
  );
}

function Accounts({ view }: { view: CustomerView }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <Section title={t("customer.accounts")} id="accounts">
      {view.accounts.length === 0 && <Nothing text={t("customer.noAccounts")} />}
      {view.accounts.map((account) => (
        <div key={account.id} className="account">
          <div className="account-head">
            <b>{account.name}</b> <span className="quiet digits">{account.number}</span>
            <StateTag of="account" state={account.state} />
          </div>
          <Descriptions
            column={1}
            size="small"
            colon={false}
            className="facts"
            items={[
              ...(account.paymentMethod
                ? [{ key: "payment", label: t("account.payment"), children: word("payment", account.paymentMethod) }]
                : []),
              ...(account.balance
                ? [{ key: "balance", label: t("account.balance"), children: <MoneyText of={account.balance} /> }]
                : []),
              ...(account.arrears && account.arrears.value > 0
                ? [
                    {
                      key: "arrears",
                      label: t("customer.arrears"),
                      children: (
                        <span className="bad">
                          <MoneyText of={account.arrears} strong />
                        </span>
                      ),
                    },
                  ]
                : []),
              { key: "subscribers", label: t("account.subscribers"), children: account.subscribers },
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

function Roles({ view }: { view: CustomerView }) {
  const { t } = useTranslation();
  const word = useWord();
  if (view.roles.length === 0) return null;
  return (
    <Section title={t("customer.roles")} id="roles" flush>
      <Table
        rowKey={(role) => `${role.role}-${role.partyId}`}
        size="small"
        pagination={false}
        dataSource={view.roles.toSorted(byRole)}
        columns={[
          { title: t("role.role"), render: (_, role) => word("role", role.role) },
          { title: t("customers.name"), dataIndex: "name" },
          { title: t("role.since"), render: (_, role) => <When at={role.since} day /> },
        ]}
      />
    </Section>
  );
}
