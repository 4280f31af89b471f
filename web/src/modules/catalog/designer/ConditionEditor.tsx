import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Segmented, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocal } from "../../../app/i18n";
import { CelField } from "./CelField";
import { readClauses, subjects, writeClauses, type Clause } from "./conditions";
import { useDesign } from "./draftContext";
import { useSubjects } from "./useSubjects";
import { useRuleCheck } from "./useTrial";

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What an empty condition means. */
  empty: string;
  testId?: string;
}

/** A condition, chosen line by line or written; what is wrong with it and what comes of it for the customer in the test cart. */
export function ConditionEditor({ label, value, onChange, empty, testId }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft, trial } = useDesign();
  const id = useId();
  // A line without a value is on the screen only: the text knows nothing of it.
  const [open, setOpen] = useState<Clause[]>([]);
  const read = readClauses(value);
  const [byText, setByText] = useState(false);
  const written = byText || read === undefined;
  const check = useRuleCheck(draft, trial, value);
  const problems = value.trim() ? (check.data?.problems ?? []) : [];

  return (
    <div className="condition" data-testid={testId}>
      <div className="child-head">
        <span className="quiet">{label}</span>
        <Segmented
          size="small"
          className="push-right"
          aria-label={`${label} ${t("designer.way")}`}
          value={written ? "text" : "choose"}
          onChange={(way) => setByText(way === "text")}
          options={[
            { value: "choose", label: t("designer.byChoice"), disabled: read === undefined },
            { value: "text", label: t("designer.byText") },
          ]}
        />
      </div>
      {written ? (
        <CelField id={id} label={label} value={value} wrong={problems.length > 0} onChange={onChange} />
      ) : (
        <Clauses
          label={label}
          clauses={[...read, ...open]}
          onChange={(next) => {
            setOpen(next.filter((clause) => clause.values.length === 0));
            onChange(writeClauses(next));
          }}
        />
      )}
      <div className="condition-said" aria-live="polite">
        {value.trim() === "" && open.length === 0 && <span className="quiet">{empty}</span>}
        {problems.map((problem, at) => (
          <div key={at} className="problem-error" role="alert">
            {problem.reason}
          </div>
        ))}
        {value.trim() !== "" && problems.length === 0 && check.data && (
          <details>
            <summary className={check.data.holds ? "rule-holds" : "quiet"} data-holds={check.data.holds ?? undefined}>
              {check.data.holds ? t("designer.holds") : t("designer.holdsNot")}
            </summary>
            <ul>
              {check.data.zh.map((zh, at) => (
                <li key={at}>{local(zh, check.data.en[at])}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

interface ClausesProps {
  label: string;
  clauses: Clause[];
  onChange: (clauses: Clause[]) => void;
}

function Clauses({ label, clauses, onChange }: ClausesProps) {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const { word, optionsOf } = useSubjects();
  const set = (at: number, clause: Clause) => onChange(clauses.map((one, index) => (index === at ? clause : one)));
  return (
    <>
      {clauses.map((clause, at) => (
        <div key={at} className="clause">
          <Select
            size="small"
            disabled={draft.readOnly}
            aria-label={`${label} ${t("designer.subject")}`}
            value={clause.subject}
            onChange={(subject) => set(at, { subject, values: [] })}
            options={subjects.map((subject) => ({ value: subject, label: word(subject) }))}
          />
          <Select
            size="small"
            disabled={draft.readOnly}
            aria-label={`${label} ${t("designer.is")}`}
            value={clause.negated ? "not" : "is"}
            onChange={(is) => set(at, is === "not" ? { ...clause, negated: true } : { ...clause, negated: undefined })}
            options={[
              { value: "is", label: t("designer.isOne") },
              { value: "not", label: t("designer.isNone") },
            ]}
          />
          <Select
            size="small"
            disabled={draft.readOnly}
            mode={clause.subject === "campaign" ? "tags" : "multiple"}
            className="clause-values"
            aria-label={`${label} ${word(clause.subject)}`}
            placeholder={t("common.choose")}
            value={clause.values}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(values: string[]) => set(at, { ...clause, values })}
            options={optionsOf(clause.subject)}
          />
          {!draft.readOnly && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t("designer.remove", { name: word(clause.subject) })}
              onClick={() => onChange(clauses.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {!draft.readOnly && (
        <Select
          size="small"
          className="clause-add"
          aria-label={`${label} ${t("designer.addCondition")}`}
          value={null}
          prefix={<PlusOutlined aria-hidden="true" />}
          placeholder={t("designer.addCondition")}
          onChange={(subject: string | null) => subject && onChange([...clauses, { subject, values: [] }])}
          options={subjects.map((subject) => ({ value: subject, label: word(subject) }))}
        />
      )}
    </>
  );
}
