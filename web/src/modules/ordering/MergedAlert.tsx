import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useLocal, type Key } from "../../app/i18n";
import { offeringQuery } from "../catalog/offeringQuery";
import type { Conflict } from "./cartLines";

const labels: Record<string, Key> = {
  acceptanceType: "sell.acceptanceType",
  effectivity: "sell.effectivity",
  accountId: "sell.account",
  userPartyId: "sell.user",
  accessNumber: "numbers.number",
  iccid: "sell.sim",
  addressId: "sell.address",
};

/** Says that somebody else changed the cart, and names each line and field that both changed. */
export function MergedAlert({ conflicts, onClose }: { conflicts: Conflict[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      className="gap-below"
      type={conflicts.length > 0 ? "warning" : "info"}
      showIcon
      title={t("sell.merged")}
      data-testid="merged"
      description={
        conflicts.length > 0 && (
          <ul className="plain-list">
            {conflicts.map((conflict, index) => (
              <li key={index}>
                <ConflictLine conflict={conflict} />
              </li>
            ))}
          </ul>
        )
      }
      closable={{ onClose, "aria-label": t("common.close") }}
    />
  );
}

function ConflictLine({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { data } = useQuery(offeringQuery(conflict.offeringId));
  const name = data ? local(data.offering.name, data.offering.nameEn) : "…";
  if (conflict.removed) return t(conflict.removed === "mine" ? "sell.conflictGone" : "sell.conflictKept", { name });
  const fields = conflict.fields.map((field) => {
    const own = data?.tree.characteristics.find((one) => `characteristics.${one.name}` === field);
    const label = labels[field];
    return own ? local(own.label, own.labelEn) : label ? t(label) : field;
  });
  return t("sell.conflict", { name, fields: fields.join(t("common.comma")) });
}
