import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { App, Button, Empty, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, client, idempotent, ifMatch, read } from "../../api/client";
import type { CartLine, ChoiceChange, CustomerView, OfferHit, OfferingView, Problem } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink, useGo } from "../../kit/AppLink";
import { MoneyText } from "../../kit/MoneyText";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { Tag } from "../../kit/StateTag";
import { useHotkeys } from "../../kit/useHotkeys";
import { useWord } from "../../kit/useWord";
import { offeringQuery } from "../catalog/offeringQuery";
import { customerQuery } from "../parties/customerQuery";
import { CartProvider } from "./cartContext";
import { CartLineEditor } from "./CartLineEditor";
import { allLines, newLine, problemsOnce, putBack, removeLine } from "./cartLines";
import { CartTotals } from "./CartTotals";
import { applyChanges, freshFollows } from "./configuring";
import { fieldId } from "./fieldId";
import { MergedAlert } from "./MergedAlert";
import { OfferPicker, rememberOffer } from "./OfferPicker";
import { useCart, type Saving } from "./useCart";

/** Everything a customer buys, on one page: offers, lines with their fields, price and checks. */
export function SellPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: "/sell/$customerId" });
  const { cart } = useSearch({ from: "/sell/$customerId" });
  const navigate = useNavigate();
  const customer = useQuery(customerQuery(customerId));
  const opened = useRef<string>(undefined);
  const open = useMutation({
    mutationFn: () => read(client.POST("/api/carts", { body: { customerId } })),
    onSuccess: (view) =>
      navigate({ to: "/sell/$customerId", params: { customerId }, search: { cart: view.id }, replace: true }),
  });

  useEffect(() => {
    // The cart's id goes into the address, so that a refresh comes back to it; StrictMode must not open two.
    if (cart || opened.current === customerId) return;
    opened.current = customerId;
    open.mutate();
  }, [cart, customerId, open]);

  return (
    <QueryBoundary query={customer}>
      {(view) =>
        cart ? (
          <Cart key={cart} id={cart} customer={view} />
        ) : (
          <>
            <PageHeader title={t("sell.title", { name: view.customer.name })} />
            <ProblemAlert error={open.error} onRetry={() => open.mutate()} />
          </>
        )
      }
    </QueryBoundary>
  );
}

function Cart({ id, customer }: { id: string; customer: CustomerView }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const go = useGo();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const cart = useCart(id);
  const offerInput = useRef<InputRef>(null);
  const [focusLine, setFocusLine] = useState<string>();
  const [addError, setAddError] = useState<unknown>();
  const attempt = useRef({ version: -1, key: "" });
  const [refused, setRefused] = useState<ApiProblem>();

  // What was refused was refused as it stood: another cart may well be taken.
  const change: typeof cart.change = (edit) => {
    setRefused(undefined);
    setAddError(undefined);
    cart.change(edit);
  };

  const treeOf = (offeringId: string) =>
    queries.getQueryData<OfferingView>(offeringQuery(offeringId).queryKey)?.tree;
  const choose = (changes: ChoiceChange[]) => change((lines) => applyChanges(lines, treeOf, changes));

  const remove = (line: CartLine, name: string) => {
    const at = (cart.lines ?? []).findIndex((one) => one.key === line.key);
    change((lines) => removeLine(lines, line.key));
    const key = `removed-${line.key}`;
    void message.open({
      key,
      duration: 8,
      content: (
        <>
          {t("sell.removed", { name })}{" "}
          <Button
            type="link"
            size="small"
            onClick={() => {
              change((lines) => putBack(lines, line, at));
              message.destroy(key);
            }}
          >
            {t("sell.undo")}
          </Button>
        </>
      ),
    });
  };

  const add = async (offer: OfferHit) => {
    setAddError(undefined);
    try {
      const { tree } = await queries.fetchQuery(offeringQuery(offer.id));
      const line = newLine(tree, {
        acceptanceType: cart.query.data?.acceptanceTypes[0]?.code ?? "",
        effectivity: { kind: "now" },
        accountId: customer.accounts[0]?.id,
        choices: offer.choices,
      });
      change((lines) => [...lines, line]);
      rememberOffer(offer.id);
      setFocusLine(line.key);
      void message.success(t("sell.added", { name: local(offer.name, offer.nameEn) }));
    } catch (error) {
      setAddError(error);
    }
  };

  // What follows from the choices is done, and said; only a new answer of the host brings something new.
  const followed = useRef(new Map<string, number>());
  const configurations = cart.query.data?.configurations;
  useEffect(() => {
    if (cart.saving !== "saved" || cart.query.data?.orderId) return;
    const changes = freshFollows(configurations, followed.current);
    if (changes.length === 0) return;
    choose(changes);
    const text = changes.map((one) => local(one.zh, one.en)).join(t("common.comma"));
    void message.info({ content: t("configure.followed", { changes: text }), duration: 6 });
  }, [configurations, cart.saving]);

  useEffect(() => {
    if (!focusLine) return;
    const timer = setTimeout(() => {
      const line = document.getElementById(`line-${focusLine}`);
      if (!line) return;
      line.scrollIntoView({ block: "nearest" });
      const first = line.querySelector<HTMLElement>("[data-first-field] input, [data-first-field] button");
      (first ?? line).focus();
      setFocusLine(undefined);
    }, 60);
    return () => clearTimeout(timer);
  }, [focusLine, cart.lines]);

  const submit = useMutation({
    mutationFn: async () => {
      await cart.save();
      const view = queries.getQueryData<{ version: number; problems: Problem[] }>(["cart", id])!;
      const blocking = view.problems.find((problem) => problem.severity === "error");
      if (blocking) {
        focusProblem(blocking);
        return null;
      }
      // The same cart sent twice is one order; a changed cart is another attempt.
      if (attempt.current.version !== view.version)
        attempt.current = { version: view.version, key: crypto.randomUUID() };
      return read(
        client.POST("/api/carts/{id}/submit", {
          params: { path: { id } },
          headers: { ...idempotent(attempt.current.key), ...ifMatch(view.version) },
        }),
      );
    },
    onMutate: () => setRefused(undefined),
    onSuccess: (placed) => {
      if (!placed) return;
      void message.success(t("sell.submitted", { number: placed.orderNumber }));
      void queries.invalidateQueries({ queryKey: ["orders"] });
      void queries.invalidateQueries({ queryKey: ["customer"] });
      go(paths.order(placed.orderId));
    },
    onError: (error) => {
      if (error instanceof ApiProblem) setRefused(error);
      void queries.invalidateQueries({ queryKey: ["cart", id] });
    },
  });

  const orderId = cart.query.data?.orderId;
  useEffect(() => {
    if (orderId) go(paths.order(orderId));
  }, [orderId, go]);

  const focusProblem = (problem: Problem) => {
    if (!problem.line) {
      offerInput.current?.focus();
      return;
    }
    const target =
      document.getElementById(fieldId(problem.line, problem.field ?? "")) ??
      document.getElementById(`line-${problem.line}`);
    target?.scrollIntoView({ block: "center" });
    target?.focus();
  };

  const lines = cart.lines ?? [];
  useHotkeys({
    "mod+enter": () => {
      // An open list closes, so that nothing covers what comes of it.
      if (document.activeElement?.closest(".ant-select, .ant-picker"))
        (document.activeElement as HTMLElement).blur();
      if (lines.length > 0 && !submit.isPending) submit.mutate();
    },
    "alt+a": () => offerInput.current?.focus(),
  });

  return (
    <>
      <div className="sell-head">
      <PageHeader
        title={t("sell.title", { name: customer.customer.name })}
        aside={
          <>
            <Tag>{customer.customer.number}</Tag>
            {customer.customer.grade !== "standard" && (
              <Tag color="gold">{word("customerGrade", customer.customer.grade)}</Tag>
            )}
            {customer.customer.tier && <Tag color="gold">{word("tier", customer.customer.tier)}</Tag>}
            {customer.party.identifications.some((one) => one.level === "verified") && (
              <Tag color="green">{t("identification.verified")}</Tag>
            )}
          </>
        }
        extra={
          <>
            <SavingNote saving={cart.saving} />
            <AppLink to={paths.customer(customer.customer.id)}>{t("sell.back")}</AppLink>
          </>
        }
      />
      {cart.merged && <MergedAlert conflicts={cart.merged} onClose={cart.forgetMerge} />}
      </div>
      {cart.error != null && (
        <div className="gap-below">
          <ProblemAlert error={cart.error} onRetry={() => void cart.save().catch(() => undefined)} />
        </div>
      )}
      <QueryBoundary query={cart.query}>
        {(view) => {
          const problems = problemsOnce(view.problems, lines);
          return (
          <CartProvider
            value={{
              cartId: id,
              all: allLines(lines),
              change,
              remove,
              problems: view.problems,
              configurations: view.configurations,
              choose,
              acceptanceTypes: view.acceptanceTypes,
              customer,
              refused,
            }}
          >
            <div className="sell">
              <section className="sell-offers panel" aria-labelledby="sell-offers">
                <h2 id="sell-offers">
                  {t("sell.offers")} <kbd>Alt A</kbd>
                </h2>
                <OfferPicker cartId={id} inputRef={offerInput} onPick={(offer) => void add(offer)} />
                <ProblemAlert error={addError} />
              </section>
              <section className="sell-lines" aria-labelledby="sell-lines">
                <h2 id="sell-lines">{t("sell.lines")}</h2>
                {lines.length === 0 && (
                  <div className="panel">
                    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("sell.noLines")} />
                  </div>
                )}
                {lines.map((line) => (
                  <CartLineEditor key={line.key} line={line} />
                ))}
              </section>
              <aside className="sell-side">
                <div className="sell-scroll" tabIndex={0} role="group" aria-label={t("sell.side")}>
                  <CartTotals
                    view={view}
                    customer={customer}
                    problems={problems}
                    onProblem={focusProblem}
                  />
                  {refused && <ProblemAlert error={refused} />}
                </div>
                <div data-slot="signature" />
                <div data-slot="payment" />
                <div className="sell-submit">
                  <Button
                    type="primary"
                    size="large"
                    block
                    disabled={lines.length === 0}
                    loading={submit.isPending}
                    onClick={() => submit.mutate()}
                    data-testid="submit-order"
                  >
                    {t("sell.submit")} <kbd>Ctrl Enter</kbd>
                  </Button>
                </div>
              </aside>
            </div>
            <div className="sell-bar" role="group" aria-label={t("sell.totals")}>
              <span>
                {t("total.monthly")} <MoneyText of={view.totals.monthly} strong />
              </span>
              {view.totals.firstBill && (
                <span>
                  {t("total.firstBill")} <MoneyText of={view.totals.firstBill} strong />
                </span>
              )}
              {problems[0] && (
                <Button type="link" danger onClick={() => focusProblem(problems[0]!)}>
                  {t("sell.problems", { count: problems.length })}
                </Button>
              )}
              <Button
                className="push-right"
                type="primary"
                disabled={lines.length === 0}
                loading={submit.isPending}
                onClick={() => submit.mutate()}
              >
                {t("sell.submit")}
              </Button>
            </div>
          </CartProvider>
          );
        }}
      </QueryBoundary>
    </>
  );
}

function SavingNote({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const text = {
    saved: t("sell.saved"),
    waiting: t("sell.saving"),
    saving: t("sell.saving"),
    failed: t("sell.unsaved"),
  }[saving];
  return (
    <span className="quiet" role="status" data-testid="cart-saving" data-saving={saving}>
      {text}
    </span>
  );
}
