import { useQueries } from "@tanstack/react-query";
import { Button, Modal, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Money, OfferHit } from "../../api/types";
import { useLanguage, useLocal } from "../../app/i18n";
import { formatMoney } from "../../kit/format";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { useWord } from "../../kit/useWord";
import { offeringQuery } from "../catalog/offeringQuery";
import { brought, characteristicRows, compareRow, partRows, type CompareRow } from "./compareOffers";

interface Props {
  open: boolean;
  offers: OfferHit[];
  onClose: () => void;
  onPick: (offer: OfferHit) => void;
  onRemove: (offer: OfferHit) => void;
}

const none = "—";

/** Two to four offers side by side: price, what they bring, values, parts; what differs stands out. */
export function CompareDialog({ open, offers, onClose, onPick, onRemove }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const { rows, error } = useCompareRows(open ? offers : []);
  const shown = rows.filter((row) => row.differs || !onlyDifferent);
  return (
    <Modal
      open={open && offers.length > 0}
      onCancel={onClose}
      footer={null}
      width={360 + 200 * offers.length}
      title={t("compare.title")}
    >
      <label className="switch-row">
        <Switch size="small" checked={onlyDifferent} onChange={setOnlyDifferent} /> {t("compare.onlyDifferent")}
      </label>
      <ProblemAlert error={error} />
      <div className="compare-scroll" tabIndex={0} role="group" aria-label={t("compare.title")}>
        <table className="compare" data-testid="comparison">
          <thead>
            <tr>
              <td />
              {offers.map((offer) => (
                <th key={offer.id} scope="col">
                  {local(offer.name, offer.nameEn)}
                  <div className="quiet">{offer.number}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key} data-differs={row.differs || undefined}>
                <th scope="row">{row.label}</th>
                {row.values.map((value, at) => (
                  <td key={offers[at]?.id ?? at}>{value || none}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {offers.map((offer) => (
                <td key={offer.id}>
                  <Button
                    type="primary"
                    size="small"
                    disabled={offer.obstacles.length > 0}
                    onClick={() => onPick(offer)}
                  >
                    {t("compare.pick")}
                    <span className="sr-only"> {local(offer.name, offer.nameEn)}</span>
                  </Button>{" "}
                  <Button size="small" onClick={() => onRemove(offer)}>
                    {t("compare.remove")}
                    <span className="sr-only"> {local(offer.name, offer.nameEn)}</span>
                  </Button>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Modal>
  );
}

function useCompareRows(offers: OfferHit[]): { rows: CompareRow[]; error: unknown } {
  const { t } = useTranslation();
  const local = useLocal();
  const language = useLanguage();
  const word = useWord();
  const views = useQueries({ queries: offers.map((offer) => offeringQuery(offer.id)) });
  const error = views.find((view) => view.error)?.error;
  const trees = views.flatMap((view) => (view.data ? [view.data.tree] : []));
  if (trees.length < offers.length || offers.length === 0) return { rows: [], error };

  const money = (of: Money | null | undefined) => (of ? formatMoney(of, language) : "");
  const amount = (of: string, unit: string) =>
    offers.map((offer) => {
      const own = offer.amounts.find((one) => one.of === of);
      return own ? `${own.amount}${unit}` : "";
    });
  const words = {
    local,
    choice: (values: string[]) => t("compare.choice", { values: values.join(" / ") }),
    range: (from: number | null | undefined, to: number | null | undefined) =>
      from == null && to == null ? t("compare.free") : `${from ?? ""}–${to ?? ""}`,
    yes: t("common.yes"),
    no: t("common.no"),
    included: (count: number) => t("compare.included", { count }),
    optional: (most: number) => t("compare.optional", { count: most }),
  };
  const tariffs = trees.map((tree) => brought(tree).flatMap((node) => node.prices.filter((price) => price.type === "usage")));
  const usage = [...new Set(tariffs.flat().map((price) => price.name))];
  const rows = [
    compareRow("monthly", t("price.recurring"), offers.map((offer) => money(offer.monthly))),
    compareRow(
      "later",
      t("compare.later"),
      offers.map((offer) => (offers.some((one) => one.monthlyLater) ? money(offer.monthlyLater ?? offer.monthly) : "")),
    ),
    compareRow("oneTime", t("price.oneTime"), offers.map((offer) => money(offer.oneTime))),
    compareRow("data", t("need.data"), amount("data", " GB")),
    compareRow("voice", t("need.voice"), amount("voice", ` ${t("need.minutes")}`)),
    compareRow("bandwidth", t("need.bandwidth"), amount("bandwidth", "M")),
    compareRow(
      "contract",
      t("compare.contract"),
      offers.map(({ terms: { contract } }) => (contract ? t("compare.months", { count: contract.months }) : t("common.no"))),
    ),
    compareRow(
      "minimum",
      t("compare.minimumSpend"),
      offers.map(({ monthly, terms: { contract } }) =>
        contract?.minimumSpend == null ? "" : money({ value: contract.minimumSpend, unit: monthly?.unit ?? "CNY" }),
      ),
    ),
    compareRow(
      "effectivity",
      t("sell.effectivity"),
      offers.map(({ terms }) => terms.effectivity.order.map((kind) => word("effectivity", kind)).join(" / ")),
    ),
    compareRow(
      "allowances",
      t("compare.allowances"),
      offers.map(({ terms }) => terms.allowances.map((one) => local(one.name, one.nameEn)).join(t("common.comma"))),
    ),
    compareRow(
      "promotions",
      t("compare.promotions"),
      offers.map((offer) =>
        offer.promotions
          .map((one) => `${local(one.name, one.nameEn)}${one.applies ? "" : t("compare.notApplying", { why: local(one.zh, one.en) })}`)
          .join(t("common.comma")),
      ),
    ),
    compareRow("obstacles", t("compare.obstacles"), offers.map((offer) => offer.obstacles.join(" "))),
    ...usage.map((name) =>
      compareRow(
        `usage.${name}`,
        local(name, tariffs.flat().find((price) => price.name === name)?.nameEn),
        tariffs.map((own) => {
          const price = own.find((one) => one.name === name);
          return price ? `${money(price.amount)}${price.unitOfMeasure ? `/${word("unit", price.unitOfMeasure)}` : ""}` : "";
        }),
      ),
    ),
    ...characteristicRows(trees, words),
    ...partRows(trees, words),
  ];
  return { rows: rows.filter((row) => row.values.some((value) => value !== "")), error };
}
