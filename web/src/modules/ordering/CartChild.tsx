import { Checkbox, InputNumber, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { CartLine, ChoiceChange, OfferNode } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { MoneyText } from "../../kit/MoneyText";
import { Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { useCartContext } from "./cartContext";
import { changeLine, withCount } from "./cartLines";
import { CartNode, type Root } from "./CartNode";
import { blockedCount, partOf } from "./configuring";
import { WhyBlocked } from "./WhyBlocked";

interface Props {
  parent: CartLine;
  node: OfferNode;
  root: Root;
  /** The others of its group, where only one of them can be: choosing it takes them out. */
  insteadOf?: OfferNode[];
}

/** A component of a bundle: fixed, to be ticked, or to be counted, as its cardinality says; what cannot be is off and says why. */
export function CartChild({ parent, node, root, insteadOf }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { change, configurations } = useCartContext();
  const copies = parent.children.filter((child) => child.offeringId === node.offeringId);
  const name = local(node.name, node.nameEn);
  const setCount = (count: number) =>
    change((lines) =>
      changeLine(lines, parent.key, (line) =>
        (count > 0 ? (insteadOf ?? []) : []).reduce((all, other) => withCount(all, other, 0), withCount(line, node, count)),
      ),
    );
  const isSubscriber = Boolean(node.telecom.accessNumber);
  const isOpen =
    isSubscriber || copies.some((copy) => copy.children.length > 0 || hasOwnFields(node)) || node.lower > 0;
  const monthly = node.prices.find((price) => price.type === "recurring" && !price.when);
  const isChoice = node.lower === 0 && node.upper === 1;
  const isCounted = node.upper > 1;
  const choice = partOf(configurations, parent.key, node.offeringId);
  const others = new Set(insteadOf?.map((other) => other.offeringId));
  // Choosing it takes the others of its group out anyway.
  const blockedAt = (count: number) => {
    const blocked = blockedCount(choice, count);
    const isSwap =
      blocked &&
      blocked.changes.length > 0 &&
      blocked.changes.every((one) => one.lineKey === parent.key && one.partId && others.has(one.partId));
    return isSwap ? undefined : blocked;
  };
  const possible = choice?.counts.filter((one) => !one.blocked).map((one) => one.count) ?? [];
  const next = isChoice ? 1 - Math.min(1, copies.length) : copies.length + 1;
  const nextBlocked = next <= node.upper ? blockedAt(next) : undefined;
  // What the host said may be of what was chosen before.
  const wrong = choice?.chosen === copies.length ? blockedAt(copies.length) : undefined;
  const then = (count: number): ChoiceChange => ({
    lineKey: parent.key,
    partId: node.offeringId,
    from: String(copies.length),
    to: String(count),
    zh: "",
    en: "",
  });

  return (
    <div
      className={`child${isSubscriber ? " child-subscriber" : ""}${isOpen ? " child-open" : ""}`}
      data-kind={node.kind}
      data-offer={node.number}
    >
      <div className="child-head">
        {isChoice && insteadOf ? (
          <Radio checked={copies.length > 0} disabled={Boolean(nextBlocked)} onChange={() => setCount(1)}>
            {name}
          </Radio>
        ) : isChoice ? (
          <Checkbox
            checked={copies.length > 0}
            disabled={Boolean(nextBlocked)}
            onChange={(event) => setCount(event.target.checked ? 1 : 0)}
          >
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
            min={Math.max(node.lower, Math.min(copies.length, ...possible))}
            max={nextBlocked ? Math.max(copies.length, ...possible) : node.upper}
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
      {wrong ? (
        <WhyBlocked name={name} blocked={wrong} />
      ) : (
        nextBlocked && (isChoice || isCounted) && <WhyBlocked name={name} blocked={nextBlocked} then={then(next)} />
      )}
      {copies.map((copy) => (
        <div key={copy.key} id={`line-${copy.key}`} tabIndex={-1} className={copies.length > 1 ? "copy" : undefined}>
          <CartNode line={copy} node={node} root={root} />
        </div>
      ))}
    </div>
  );
}

const hasOwnFields = (node: OfferNode) => node.characteristics.some((characteristic) => characteristic.configurable);
