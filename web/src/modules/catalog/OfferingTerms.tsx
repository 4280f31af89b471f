import { Card, Descriptions } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OfferTerms } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { MoneyText } from "../../kit/MoneyText";
import { useWord } from "../../kit/useWord";

const yuan = (value: number) => <MoneyText of={{ unit: "CNY", value }} />;

/** On what terms an offering is held: when acts on it take effect, what it includes, what it binds to. */
export function OfferingTerms({ of }: { of: OfferTerms }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const amountOf = ({ amount, unit }: { amount: number; unit: string }) =>
    unit === "MB" && amount >= 1024 && amount % 1024 === 0 ? `${amount / 1024} GB` : `${amount} ${word("allowanceUnit", unit)}`;
  const all = (codes: string[], table: "effectivity" | "contractBlock") => codes.map((code) => word(table, code)).join(t("common.comma"));
  const items: { key: string; label: string; children: ReactNode }[] = [
    { key: "order", label: t("terms.order"), children: all(of.effectivity.order, "effectivity") },
    { key: "change", label: t("terms.change"), children: all(of.effectivity.change, "effectivity") },
    { key: "cancel", label: t("terms.cancel"), children: all(of.effectivity.cancel, "effectivity") },
    {
      key: "members",
      label: t("terms.members"),
      children:
        of.termination.members.become === "standAlone"
          ? t("terms.standAlone", { plan: of.termination.members.to })
          : t("terms.end"),
    },
  ];
  if (of.allowances.length > 0)
    items.push({
      key: "allowance",
      label: t("terms.allowance"),
      children: (
        <ul className="plain-list">
          {of.allowances.map((one) => (
            <li key={one.key}>
              {local(one.name, one.nameEn)} {amountOf(one)} · {word("allowanceCycle", one.cycle)}
              {one.sharing === "members" && ` · ${t("terms.shared")}`}
              {one.carryOver === "oneCycle" && ` · ${t("terms.carryOver")}`}
            </li>
          ))}
        </ul>
      ),
    });
  const { contract } = of;
  if (contract) {
    items.push({ key: "contract", label: t("terms.contract"), children: t("terms.months", { count: contract.months }) });
    if (contract.minimumSpend != null) items.push({ key: "least", label: t("terms.minimumSpend"), children: yuan(contract.minimumSpend) });
    if (contract.floorMonthly != null) items.push({ key: "floor", label: t("terms.floor"), children: yuan(contract.floorMonthly) });
    if (contract.gift) items.push({ key: "gift", label: t("terms.gift"), children: yuan(contract.gift.value) });
    if (contract.blocks.length > 0) items.push({ key: "blocks", label: t("terms.blocks"), children: all(contract.blocks, "contractBlock") });
    items.push({
      key: "penalty",
      label: t("terms.penalty"),
      children:
        contract.penalty.kind === "remainingMonths"
          ? t("terms.penaltyMonths", { percent: contract.penalty.percentage })
          : (contract.penalty.rule ?? yuan(contract.penalty.amount ?? 0)),
    });
    items.push({ key: "end", label: t("terms.atEnd"), children: word("atEnd", contract.atEnd) });
  }
  return (
    <Card size="small" title={<h2>{t("terms.title")}</h2>} className="gap-below">
      <Descriptions size="small" column={3} items={items} />
    </Card>
  );
}
