import { App } from "antd";
import { useTranslation } from "react-i18next";
import type { BlockedChoice, CartLine, OfferCharacteristic } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { useCartContext } from "./cartContext";
import { CharacteristicField } from "./CharacteristicField";
import { blockedValue, valueChoice } from "./configuring";
import { WhyBlocked } from "./WhyBlocked";

interface Props {
  id: string;
  line: CartLine;
  characteristic: OfferCharacteristic;
  onChange: (value: string | undefined) => void;
}

/** A characteristic of a line within what the rules still allow: what they do not says why, and takes what it needs with it. */
export function ChosenValue({ id, line, characteristic, onChange }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { modal } = App.useApp();
  const { configurations, choose } = useCartContext();
  const choice = valueChoice(configurations, line.key, characteristic.name);
  const value = line.characteristics[characteristic.name];
  const name = local(characteristic.label, characteristic.labelEn);
  const wrong = value !== undefined && choice?.chosen === value ? blockedValue(choice, value) : undefined;
  const opposite = characteristic.valueType === "boolean" ? blockedValue(choice, String(value !== "true")) : undefined;
  const then = (to: string | undefined) => ({
    lineKey: line.key,
    characteristic: characteristic.name,
    from: value ?? null,
    to: to ?? null,
    zh: "",
    en: "",
  });
  const change = (next: string | undefined) => {
    const blocked: BlockedChoice | undefined = next === undefined ? undefined : blockedValue(choice, next);
    if (!blocked) return onChange(next);
    if (blocked.changes.length === 0) return;
    modal.confirm({
      title: local(blocked.zh, blocked.en),
      content: blocked.changes.map((one) => local(one.zh, one.en)).join(t("common.comma")),
      okText: t("configure.apply"),
      onOk: () => choose([...blocked.changes, then(next)]),
    });
  };
  return (
    <>
      <CharacteristicField
        id={id}
        characteristic={characteristic}
        value={value}
        disabled={choice?.isDerived || Boolean(opposite)}
        blockedOf={(one) => blockedValue(choice, one)}
        onChange={change}
      />
      {choice?.isDerived && <div className="quiet">{t("configure.derived")}</div>}
      {wrong ? (
        <WhyBlocked name={name} blocked={wrong} />
      ) : (
        opposite && <WhyBlocked name={name} blocked={opposite} then={then(String(value !== "true"))} />
      )}
    </>
  );
}
