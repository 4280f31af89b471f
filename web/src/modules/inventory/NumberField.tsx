import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Modal, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, client, read } from "../../api/client";
import type { NumberRow } from "../../api/types";
import { Finder } from "../../kit/Finder";
import { formatNumber } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";
import { useOrganizations } from "../../kit/useOrganizations";
import { useWord } from "../../kit/useWord";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { Tag } from "../../kit/StateTag";
import { useDebounced } from "../../kit/useDebounced";
import { findNumbers } from "./findNumbers";
import { NumberDigits } from "./NumberDigits";
import { asPattern } from "./numberPattern";

/** A suggested number comes without its facts. */
type Choice = Pick<NumberRow, "number"> & Partial<NumberRow>;

interface Props {
  id: string;
  kind: "mobile" | "fixed";
  cartId: string;
  value: string | undefined;
  /** Numbers to offer because the chosen one was lost to somebody else. */
  taken?: string[];
  onChange: (number: string | undefined) => void;
}

/** The chosen number, and the dialog to choose it in: the host keeps a chosen number for this cart. */
export function NumberField({ id, kind, cartId, value, taken, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (taken) setOpen(true);
  }, [taken]);

  return (
    <>
      <Button id={id} className="pick-button" data-testid="pick-number" data-kind={kind} onClick={() => setOpen(true)}>
        {value ? <b className="digits">{formatNumber(value)}</b> : t("number.choose")}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t("number.choose")}
        width={620}
        destroyOnHidden
      >
        <NumberPicker
          kind={kind}
          cartId={cartId}
          chosen={value}
          taken={taken}
          onChosen={(number) => {
            onChange(number);
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

interface PickerProps {
  kind: string;
  cartId: string;
  chosen?: string;
  taken?: string[];
  onChosen: (number: string) => void;
}

function NumberPicker({ kind, cartId, chosen, taken, onChosen }: PickerProps) {
  const { t } = useTranslation();
  const word = useWord();
  const organizations = useOrganizations();
  const [pattern, setPattern] = useState("");
  const [city, setCity] = useState<string>();
  const [grade, setGrade] = useState<string>();
  const [fresh, setFresh] = useState<string[] | undefined>(taken);
  const wanted = useDebounced(pattern.trim(), 150);
  const filters = { kind, pattern: asPattern(wanted), city, grade, limit: 20 };
  const numbers = useQuery({
    queryKey: ["numbers", filters],
    queryFn: ({ signal }) => findNumbers(filters, wanted, signal),
  });
  // The filters offer what the unfiltered list has.
  const all = useQuery({
    queryKey: ["numbers", { kind, limit: 100 }],
    queryFn: () => read(client.GET("/api/numbers", { params: { query: { kind, limit: 100 } } })),
    staleTime: 60_000,
  });
  const choices = (of: "city" | "grade") =>
    [...new Set(all.data?.items.map((number) => number[of]).filter(Boolean))].map((value) => ({
      value: value!,
      label: of === "grade" ? word("grade", value) : organizations.city(value),
    }));

  const select = useMutation({
    mutationFn: (number: string) =>
      read(client.POST("/api/numbers/{number}/select", { params: { path: { number } }, body: { cartId } })),
    onSuccess: ({ number }) => {
      // Not waited for: a number that cannot be given back now falls free with its lease.
      if (chosen && chosen !== number)
        void client.DELETE("/api/numbers/{number}/select", {
          params: { path: { number: chosen }, query: { cartId } },
        });
      onChosen(number);
    },
    onError: (error) => {
      const suggestions =
        error instanceof ApiProblem ? error.details.flatMap((one) => one.data?.suggestions ?? []) : [];
      if (suggestions.length > 0) setFresh(suggestions);
      else void numbers.refetch();
    },
  });

  // A suggestion is only a number; what it costs is asked for.
  const facts = useQuery({
    queryKey: ["numbers", "facts", fresh],
    queryFn: () =>
      Promise.all(
        (fresh ?? []).map((number) =>
          read(client.GET("/api/numbers", { params: { query: { kind, pattern: number, limit: 1 } } })),
        ),
      ),
    enabled: Boolean(fresh),
    staleTime: 60_000,
  });
  const known = facts.data?.flatMap((page) => page.items) ?? [];
  const items: Choice[] = fresh
    ? fresh.map((number) => known.find((one) => one.number === number) ?? { number })
    : (numbers.data ?? []);
  return (
    <div className="number-picker">
      <div className="number-filters">
        <Select
          aria-label={t("number.city")}
          placeholder={t("number.city")}
          allowClear
          value={city}
          onChange={setCity}
          options={choices("city")}
        />
        <Select
          aria-label={t("number.grade")}
          placeholder={t("number.grade")}
          allowClear
          value={grade}
          onChange={setGrade}
          options={choices("grade")}
        />
      </div>
      {select.error ? (
        <div className="gap-below">
          <ProblemAlert error={select.error} />
        </div>
      ) : (
        fresh && <Alert className="gap-below" type="warning" showIcon title={t("number.taken")} />
      )}
      <Finder
        label={t("number.find")}
        placeholder={t("number.findHint")}
        text={pattern}
        onText={(text) => {
          setFresh(undefined);
          select.reset();
          setPattern(text);
        }}
        items={items}
        keyOf={(number) => number.number}
        groupOf={() => (fresh ? t("number.fresh") : "")}
        loading={numbers.isFetching || wanted !== pattern.trim()}
        busy={select.isPending}
        nothing={!numbers.error && (wanted || city || grade ? t("number.none") : t("number.noneFree"))}
        autoFocus
        maxHeight={340}
        testId="number-picker"
        onPick={(number) => select.mutate(number.number)}
        render={(number) => (
          <span className="hit">
            <b className="digits number-digits">
              <NumberDigits number={number.number} typed={fresh ? "" : wanted} />
            </b>
            <span className="hit-subtitle">{organizations.city(number.city)}</span>
            {number.prepayment && number.prepayment.value > 0 && (
              <span className="quiet">
                {t("number.prepayment")} <MoneyText of={number.prepayment} />
              </span>
            )}
            {number.minimumSpend && number.minimumSpend.value > 0 && (
              <span className="quiet">
                {t("number.minimumSpend")} <MoneyText of={number.minimumSpend} />
              </span>
            )}
            {number.grade && number.grade !== "ordinary" && <Tag color="gold">{word("grade", number.grade)}</Tag>}
          </span>
        )}
      />
      <ProblemAlert error={numbers.error} onRetry={() => void numbers.refetch()} />
    </div>
  );
}
