import { useTranslation } from "react-i18next";
import type { CartLine, OfferNode } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { CartChild } from "./CartChild";
import type { Root } from "./CartNode";

interface Props {
  parent: CartLine;
  /** What the group belongs to. */
  node: OfferNode;
  group: NonNullable<OfferNode["groups"]>[number];
  root: Root;
}

/** Parts that may stand for one another, with how many of them there are to be. */
export function CartGroup({ parent, node, group, root }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const members = node.children.filter((child) => group.offeringIds.includes(child.offeringId));
  const chosen = parent.children.filter((child) => group.offeringIds.includes(child.offeringId)).length;
  const isOneOf = group.lower === 1 && group.upper === 1 && members.every((member) => member.upper === 1 && member.lower === 0);
  return (
    <fieldset className="group" data-testid="group">
      <legend>
        {local(group.name, group.nameEn)}{" "}
        <span className={chosen < group.lower || chosen > group.upper ? "problem-error" : "quiet"}>
          {group.lower === group.upper
            ? t("configure.groupExactly", { count: group.lower, chosen })
            : t("configure.group", { lower: group.lower, upper: group.upper, chosen })}
        </span>
      </legend>
      {members.map((member) => (
        <CartChild
          key={member.offeringId}
          parent={parent}
          node={member}
          root={root}
          {...(isOneOf ? { insteadOf: members.filter((other) => other !== member) } : {})}
        />
      ))}
    </fieldset>
  );
}
