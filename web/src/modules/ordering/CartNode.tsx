import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../../api/client";
import type { CartLine, OfferCharacteristic, OfferNode } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { patternExample } from "../../kit/patternExample";
import { AddressField } from "../inventory/AddressField";
import { NumberField } from "../inventory/NumberField";
import { SimField } from "../inventory/SimField";
import { CartChild } from "./CartChild";
import { useCartContext } from "./cartContext";
import { Field, FieldProblems } from "./CartField";
import { changeLine, conditionFields, fillAddress } from "./cartLines";
import { CartGroup } from "./CartGroup";
import { ChosenValue } from "./ChosenValue";

export interface Root {
  key: string;
  node: OfferNode;
}

export function CartNode({ line, node, root, top }: { line: CartLine; node: OfferNode; root: Root; top?: boolean }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { problems, change, cartId, all, refused } = useCartContext();
  const { telecom } = node;
  const number = chosenNumber(node);
  const wrongForm = ({ regex }: OfferCharacteristic) => {
    const example = regex ? patternExample(regex) : undefined;
    return example && t("characteristic.pattern", { example });
  };
  const set = (part: Partial<CartLine>) =>
    change((lines) => changeLine(lines, line.key, (old) => ({ ...old, ...part })));
  const configurable = node.characteristics.filter((characteristic) => characteristic.configurable);
  const hasFields = number || telecom.sim || telecom.address || configurable.length > 0;
  const groups = node.groups ?? [];
  const grouped = new Set(groups.flatMap((group) => group.offeringIds));
  const shown = new Set([
    ...conditionFields,
    ...(number ? ["accessNumber"] : []),
    ...(telecom.sim ? ["iccid"] : []),
    ...(telecom.address ? ["addressId"] : []),
    ...configurable.map((characteristic) => `characteristics.${characteristic.name}`),
    ...configurable.map((characteristic) => characteristic.name),
  ]);
  const others = problems.filter(
    (problem) => problem.line === line.key && !(problem.field && shown.has(problem.field)),
  );

  return (
    <>
      {hasFields && (
        <div className="fields" data-first-field={number || telecom.address ? "" : undefined}>
          {number && (
            <Field line={line} field="accessNumber" label={t(numberLabels[number])} required>
              {(id) => (
                <NumberField
                  id={id}
                  kind={number}
                  cartId={cartId}
                  value={line.accessNumber ?? undefined}
                  taken={suggestionsFor(line, refused)}
                  onChange={(accessNumber) => set({ accessNumber })}
                />
              )}
            </Field>
          )}
          {telecom.sim && (
            <Field line={line} field="iccid" label={t("sell.sim")} required size="double">
              {(id) => (
                <SimField
                  id={id}
                  cartId={cartId}
                  value={line.iccid ?? undefined}
                  others={all.flatMap((other) => (other.iccid && other.key !== line.key ? [other.iccid] : []))}
                  wanted={Boolean(line.accessNumber)}
                  onChange={(iccid) => set({ iccid })}
                />
              )}
            </Field>
          )}
          {telecom.address && (
            <Field line={line} field="addressId" label={t("sell.address")} required size="wide">
              {(id) => (
                <AddressField
                  id={id}
                  value={line.addressId ?? undefined}
                  known={line.addressText ?? undefined}
                  onChange={(addressId, addressText) =>
                    change((lines) =>
                      changeLine(lines, root.key, (old) =>
                        fillAddress(old, root.node, line.key, addressId, addressText),
                      ),
                    )
                  }
                />
              )}
            </Field>
          )}
          {configurable.map((characteristic) => (
            <Field
              key={characteristic.name}
              line={line}
              field={`characteristics.${characteristic.name}`}
              label={local(characteristic.label, characteristic.labelEn)}
              required={characteristic.required}
              size={characteristic.columns?.length ? "wide" : undefined}
              wrongForm={wrongForm(characteristic)}
            >
              {(id) => (
                <ChosenValue
                  id={id}
                  line={line}
                  characteristic={characteristic}
                  onChange={(value) =>
                    set({ characteristics: withValue(line.characteristics, characteristic.name, value) })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <FieldProblems problems={others} />
      {node.children.length > 0 && (
        <div className={top ? "children children-top" : "children"}>
          {node.children.filter((child) => !grouped.has(child.offeringId)).map((child) => (
            <CartChild key={child.offeringId} parent={line} node={child} root={root} />
          ))}
          {groups.map((group) => (
            <CartGroup key={group.id} parent={line} node={node} group={group} root={root} />
          ))}
        </div>
      )}
    </>
  );
}

const numberLabels = { mobile: "sell.mobileNumber", fixed: "sell.fixedNumber" } as const;

/** A broadband account is given by the network, not chosen. */
const chosenNumber = (node: OfferNode) => {
  const { accessNumber } = node.telecom;
  return accessNumber === "mobile" || accessNumber === "fixed" ? accessNumber : undefined;
};

const withValue = (all: Record<string, string>, name: string, value: string | undefined) => {
  const { [name]: _, ...rest } = all;
  return value === undefined || value === "" ? rest : { ...rest, [name]: value };
};

function suggestionsFor(line: CartLine, refused?: ApiProblem): string[] | undefined {
  if (!line.accessNumber) return undefined;
  const detail = refused?.details.find(
    (one) =>
      one.data?.suggestions &&
      (one.field?.includes(line.key) ||
        one.data.number === line.accessNumber ||
        one.reason.includes(line.accessNumber!)),
  );
  return detail?.data?.suggestions;
}
