import { Checkbox, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { CartLine, OfferNode } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { MoneyText } from "../../kit/MoneyText";
import { Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { useCartContext } from "./cartContext";
import { changeLine, withCount } from "./cartLines";
import { CartNode, type Root } from "./CartNode";

/** A component of a bundle: fixed, to be ticked, or to be counted, as its cardinality says. */
export function CartChild({ parent, node, root }: { parent: CartLine; node: OfferNode; root: Root }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { change } = useCartContext();
  const copies = parent.children.filter((child) => child.offeringId === node.offeringId);
  const name = local(node.name, node.nameEn);
  const setCount = (count: number) =>
    change((lines) => changeLine(lines, parent.key, (line) => withCount(line, node, count)));
  const isSubscriber = Boolean(node.telecom.accessNumber);
  const isOpen =
    isSubscriber || copies.some((copy) => copy.children.length > 0 || hasOwnFields(node)) || node.lower > 0;
  const monthly = node.prices.find((price) => price.type === "recurring" && !price.when);
  const isChoice = node.lower === 0 && node.upper === 1;
  const isCounted = node.upper > 1;

  return (
    <div
      className={`child${isSubscriber ? " child-subscriber" : ""}${isOpen ? " child-open" : ""}`}
      data-kind={node.kind}
      data-offer={node.number}
    >
      <div className="child-head">
        {isChoice ? (
          <Checkbox checked={copies.length > 0} onChange={(event) => setCount(event.target.checked ? 1 : 0)}>
            {name}
          </Checkbox>
        ) : (
          <span className="child-name">{name}</span>
        )}
        {isSubscriber && <Tag color="blue">{word("offeringKind", node.kind)}</Tag>}
        {!isChoice && !isCounted && <span className="quiet">{t("sell.included")}</span>}
        {isCounted && (
          <InputNumber
            aria-label={t("sell.count", { name })}
            size="small"
            min={node.lower}
            max={node.upper}
            value={copies.length}
            onChange={(count) => count != null && setCount(count)}
            suffix={<span className="quiet">{t("sell.range", { lower: node.lower, upper: node.upper })}</span>}
            className="count"
          />
        )}
        {monthly && (
          <span className="quiet push-right">
            <MoneyText of={monthly.amount} />
            {t("price.perMonth")}
          </span>
        )}
      </div>
      {copies.map((copy) => (
        <div key={copy.key} id={`line-${copy.key}`} tabIndex={-1} className={copies.length > 1 ? "copy" : undefined}>
          <CartNode line={copy} node={node} root={root} />
        </div>
      ))}
    </div>
  );
}

const hasOwnFields = (node: OfferNode) => node.characteristics.some((characteristic) => characteristic.configurable);
