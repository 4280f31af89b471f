import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { CartLine, Effectivity } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { useWord } from "../../kit/useWord";
import { useCartContext } from "./cartContext";
import { Field } from "./CartField";
import { changeLine, changeTree } from "./cartLines";

/** Acceptance type, effective date, account and user: they hold for the whole line. */
export function CartConditions({ line }: { line: CartLine }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { change, acceptanceTypes, customer } = useCartContext();
  const set = (part: Partial<CartLine>) =>
    change((lines) => changeLine(lines, line.key, (old) => changeTree(old, part)));
  const users = [
    { value: customer.party.id, label: customer.party.name },
    ...customer.roles
      .filter((role) => role.partyId !== customer.party.id)
      .map((role) => ({ value: role.partyId, label: role.name })),
  ].filter((user, index, all) => all.findIndex((other) => other.value === user.value) === index);

  return (
    <div className="fields">
      <Field line={line} field="acceptanceType" label={t("sell.acceptanceType")}>
        {(id) => (
          <Select
            id={id}
            aria-label={t("sell.acceptanceType")}
            value={line.acceptanceType}
            onChange={(acceptanceType) => set({ acceptanceType })}
            options={acceptanceTypes.map((type) => ({ value: type.code, label: local(type.zh, type.en) }))}
          />
        )}
      </Field>
      <Field line={line} field="effectivity" label={t("sell.effectivity")}>
        {(id) => (
          <Select<Effectivity["kind"]>
            id={id}
            aria-label={t("sell.effectivity")}
            value={line.effectivity.kind}
            onChange={(kind) =>
              set({
                effectivity: kind === "date" ? { kind, date: dayjs().add(1, "day").format("YYYY-MM-DD") } : { kind },
              })
            }
            options={(["now", "nextDay", "nextCycle", "date"] as const).map((kind) => ({
              value: kind,
              label: word("effectivity", kind),
            }))}
          />
        )}
      </Field>
      {line.effectivity.kind === "date" && (
        <Field line={line} field="effectivity.date" label={t("sell.effectiveDate")}>
          {(id) => (
            <DatePicker
              id={id}
              aria-label={t("sell.effectiveDate")}
              allowClear={false}
              value={line.effectivity.date ? dayjs(line.effectivity.date) : null}
              disabledDate={(day) => day.isBefore(dayjs(), "day") || day.isAfter(dayjs().add(1, "year"), "day")}
              onChange={(day) => day && set({ effectivity: { kind: "date", date: day.format("YYYY-MM-DD") } })}
            />
          )}
        </Field>
      )}
      {customer.accounts.length > 1 && (
        <Field line={line} field="accountId" label={t("sell.account")}>
          {(id) => (
            <Select
              id={id}
              aria-label={t("sell.account")}
              value={line.accountId ?? undefined}
              onChange={(accountId) => set({ accountId })}
              options={customer.accounts.map((account) => ({
                value: account.id,
                label: `${account.name} ${account.number}`,
              }))}
            />
          )}
        </Field>
      )}
      {users.length > 1 && (
        <Field line={line} field="userPartyId" label={t("sell.user")}>
          {(id) => (
            <Select
              id={id}
              aria-label={t("sell.user")}
              value={line.userPartyId ?? customer.party.id}
              onChange={(userPartyId) => set({ userPartyId })}
              options={users}
            />
          )}
        </Field>
      )}
    </div>
  );
}
