import { AppstoreOutlined, GlobalOutlined, MobileOutlined, PhoneOutlined, PlayCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProductNode } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { formatNumber } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";
import { CityText } from "../../kit/OrganizationText";
import { StateTag, Tag } from "../../kit/StateTag";
import { byRole } from "../../kit/stateWords";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";

const icons: Record<string, ReactNode> = {
  mobile: <MobileOutlined />,
  broadband: <GlobalOutlined />,
  fixed: <PhoneOutlined />,
  iptv: <PlayCircleOutlined />,
};

/** What may be done at a product, put there by who owns the acts. */
type Acts = (product: ProductNode, above?: ProductNode) => ReactNode;

/** A subscriber with all it has: stops, pending changes, roles, options below it and members beside it. */
export function ProductTree({ product, above, acts }: { product: ProductNode; above?: ProductNode; acts?: Acts }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const monthly = product.prices.filter((price) => price.type === "recurring" && price.amount.value > 0);
  const day = (at?: string | null) => at?.slice(0, 10);
  const rolesOf = (node?: ProductNode) =>
    [...new Set(node?.roles.map((role) => role.name))].map((name) => ({
      name,
      roles: node!.roles
        .filter((role) => role.name === name)
        .sort(byRole)
        .map((role) => word("role", role.role)),
    }));
  // What holds for the product above is said there.
  const differs = (of: (node: ProductNode) => unknown) =>
    !above || JSON.stringify(of(product)) !== JSON.stringify(of(above));
  const facts: [string, ReactNode][] = [];
  if (product.mainPlan && product.mainPlan !== product.name && product.mainPlan !== product.offeringName) facts.push([t("product.mainPlan"), product.mainPlan]);
  if (product.address && differs((node) => node.address)) facts.push([t("sell.address"), product.address]);
  if (product.homeCity && differs((node) => node.homeCity)) facts.push([t("product.homeCity"), <CityText key="c" code={product.homeCity} />]);
  if (product.account && differs((node) => node.account)) facts.push([t("sell.account"), product.account]);
  if (product.startedAt && differs((node) => day(node.startedAt)))
    facts.push([t("product.startedAt"), <When key="s" at={product.startedAt} day />]);
  if (product.endsOn && differs((node) => day(node.endsOn)))
    facts.push([t("product.endsOn"), <When key="e" at={product.endsOn} day />]);
  if (product.roles.length > 0 && differs(rolesOf))
    for (const { name, roles } of rolesOf(product)) facts.push([roles.join(t("common.comma")), name]);
  return (
    <div className="product" data-testid="product" data-kind={product.kind} data-status={product.status}>
      <div className="product-head">
        <span className="product-icon" aria-hidden="true">
          {icons[product.kind] ?? <AppstoreOutlined />}
        </span>
        <b>{local(product.name, product.nameEn)}</b>
        {product.number && <span className="digits product-number">{formatNumber(product.number)}</span>}
        <StateTag of="product" state={product.status} />
        {product.stops.map((stop) => (
          <Tag key={stop.reason} color="gold">
            {word("stop", stop.reason)} <When at={stop.since} day />
          </Tag>
        ))}
        {(product.pending ?? []).map((change) => (
          <Tag key={change.name} color="blue">
            {t("product.pending", { name: local(change.name, change.nameEn) })} <When at={change.from} day />
          </Tag>
        ))}
        {acts?.(product, above)}
        <span className="push-right quiet">
          {monthly.map((price, index) => (
            <span key={index} title={local(price.name, price.nameEn)}>
              {index > 0 && " + "}
              <MoneyText of={price.amount} />
              {t("price.perMonth")}
            </span>
          ))}
        </span>
      </div>
      {facts.length > 0 && (
        <dl className="product-facts">
          {facts.map(([label, value], index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {product.children.length > 0 && (
        <div className="product-children">
          {product.children.map((child) => (
            <ProductTree key={child.id} product={child} above={product} acts={acts} />
          ))}
        </div>
      )}
      {product.members.length > 0 && (
        <div className="product-members">
          <span className="quiet">{t("product.members")}</span>
          <ul>
            {product.members.map((member) => (
              <li key={member.productId}>
                {member.name} {member.number && <span className="digits">{formatNumber(member.number)}</span>}{" "}
                <span className="quiet">{member.customerName}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
