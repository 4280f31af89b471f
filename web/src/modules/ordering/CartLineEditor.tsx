import { useQuery } from "@tanstack/react-query";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, DatePicker, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { createContext, useContext, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../../api/client";
import type { CartLine, CartView, CustomerView, Effectivity, OfferNode, Problem } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { MoneyText } from "../../kit/MoneyText";
import { Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { offeringQuery } from "../catalog/offeringQuery";
import { AddressField } from "../inventory/AddressField";
import { NumberField } from "../inventory/NumberField";
import { SimField } from "../inventory/SimField";
import { changeLine, changeTree, fillAddress, removeLine, withCount } from "./cartLines";
import { CharacteristicField } from "./CharacteristicField";
import { fieldId } from "./fieldId";

interface CartContext {
  cartId: string;
  /** Every line, those inside others too. */
  all: CartLine[];
  change: (edit: (lines: CartLine[]) => CartLine[]) => void;
  problems: Problem[];
  acceptanceTypes: CartView["acceptanceTypes"];
  customer: CustomerView;
  refused?: ApiProblem;
}

const Context = createContext<CartContext | null>(null);
export const CartProvider = Context.Provider;

function useCartContext() {
  const cart = useContext(Context);
  if (!cart) throw new Error("A cart line outside its cart");
  return cart;
}

/** One bought offer with everything below it. */
export function CartLineEditor({ line }: { line: CartLine }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { change } = useCartContext();
  const offering = useQuery(offeringQuery(line.offeringId));
  return (
    <article id={`line-${line.key}`} className="line panel" tabIndex={-1} data-testid="cart-line">
      <QueryBoundary query={offering}>
        {({ offering: row, tree }) => (
          <>
            <div className="line-head">
              <h3>{local(row.name, row.nameEn)}</h3>
              <Tag>{row.number}</Tag>
              <Button
                className="push-right"
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t("sell.remove", { name: local(row.name, row.nameEn) })}
                onClick={() => change((lines) => removeLine(lines, line.key))}
              />
            </div>
            <Conditions line={line} />
            <Node line={line} node={tree} root={{ key: line.key, node: tree }} top />
          </>
        )}
      </QueryBoundary>
    </article>
  );
}

/** Acceptance type, effective date, account and user: they hold for the whole line. */
function Conditions({ line }: { line: CartLine }) {
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
              disabledDate={(day) => day.isBefore(dayjs(), "day")}
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

const ownFields = new Set(["acceptanceType", "effectivity", "effectivity.date", "accountId", "userPartyId"]);

interface Root {
  key: string;
  node: OfferNode;
}

function Node({ line, node, root, top }: { line: CartLine; node: OfferNode; root: Root; top?: boolean }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { problems, change, cartId, all, refused } = useCartContext();
  const { telecom } = node;
  const number = chosenNumber(node);
  const set = (part: Partial<CartLine>) =>
    change((lines) => changeLine(lines, line.key, (old) => ({ ...old, ...part })));
  const configurable = node.characteristics.filter((characteristic) => characteristic.configurable);
  const hasFields = number || telecom.sim || telecom.address || configurable.length > 0;
  const shown = new Set([
    ...ownFields,
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
                  onChange={(addressId) =>
                    change((lines) =>
                      changeLine(lines, root.key, (old) => fillAddress(old, root.node, line.key, addressId)),
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
            >
              {(id) => (
                <CharacteristicField
                  id={id}
                  characteristic={characteristic}
                  value={line.characteristics[characteristic.name]}
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
          {node.children.map((child) => (
            <Child key={child.offeringId} parent={line} node={child} root={root} />
          ))}
        </div>
      )}
    </>
  );
}

/** A component of a bundle: fixed, to be ticked, or to be counted, as its cardinality says. */
function Child({ parent, node, root }: { parent: CartLine; node: OfferNode; root: Root }) {
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
          <Node line={copy} node={node} root={root} />
        </div>
      ))}
    </div>
  );
}

const hasOwnFields = (node: OfferNode) => node.characteristics.some((characteristic) => characteristic.configurable);

interface FieldProps {
  line: CartLine;
  field: string;
  label: string;
  required?: boolean;
  size?: "double" | "wide";
  children: (id: string) => ReactNode;
}

function Field({ line, field, label, required, size, children }: FieldProps) {
  const { problems } = useCartContext();
  const bare = field.replace(/^characteristics\./, "");
  const own = problems.filter(
    (problem) => problem.line === line.key && (problem.field === field || problem.field === bare),
  );
  const id = fieldId(line.key, own[0]?.field ?? field);
  return (
    <div className={size ? `field field-${size}` : "field"} data-problem={own[0]?.severity}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            {" *"}
          </span>
        )}
      </label>
      {children(id)}
      <FieldProblems problems={own} />
    </div>
  );
}

function FieldProblems({ problems }: { problems: Problem[] }) {
  return problems.map((problem, index) => (
    <div key={index} className={`field-problem problem-${problem.severity}`}>
      {problem.reason}
    </div>
  ));
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
