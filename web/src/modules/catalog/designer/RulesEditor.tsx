import { DeleteOutlined } from "@ant-design/icons";
import { Button, Empty, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferNode } from "../../../api/types";
import { useLocal, type Key } from "../../../app/i18n";
import { ConditionEditor } from "./ConditionEditor";
import { without } from "./draftBody";
import { useDesign } from "./draftContext";
import type { RuleBody } from "./draftTypes";
import { Field } from "./Field";

const kinds: Record<string, Key> = {
  require: "rule.require",
  exclude: "rule.exclude",
  eligibility: "rule.eligibility",
  default: "rule.default",
  derive: "rule.derive",
};

const sets = (kind: string) => kind === "default" || kind === "derive";

/** What may be chosen together, and who may buy. */
export function RulesEditor() {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const rules = draft.content.offering.rule ?? [];
  const change = (edit: (rules: RuleBody[]) => RuleBody[]) =>
    draft.changeOffering((before) => {
      const next = edit(before.rule ?? []);
      return without({ ...before, rule: next.length > 0 || before.rule ? next : undefined });
    });
  const add = () =>
    change((before) => {
      const free = Array.from({ length: before.length + 1 }, (_, at) => `rule-${at + 1}`).find((key) =>
        before.every((rule) => rule.key !== key),
      );
      return [...before, { key: free!, kind: "require", message: {} }];
    });
  return (
    <>
      {!draft.readOnly && (
        <Button onClick={add} data-testid="add-rule">
          {t("rule.add")}
        </Button>
      )}
      {rules.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("rule.none")} />}
      <ul className="plain-list design-list">
        {rules.map((rule, at) => (
          <li key={rule.key} className="panel design-card" data-testid="design-rule">
            <RuleForm
              rule={rule}
              at={at}
              onChange={(next) => change((before) => before.map((one, index) => (index === at ? next : one)))}
              onRemove={() => change((before) => before.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  rule: RuleBody;
  at: number;
  onChange: (rule: RuleBody) => void;
  onRemove: () => void;
}

function RuleForm({ rule, at, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const set = (edit: Partial<RuleBody>) => onChange(without({ ...rule, ...edit }));
  const problems = (draft.preview.data?.problems ?? []).filter((one) => one.field?.startsWith(`rule[${at}]`));
  return (
    <>
      <div className="child-head">
        <Select
          disabled={draft.readOnly}
          aria-label={t("rule.kind")}
          value={rule.kind}
          className="rule-kind"
          onChange={(kind) => set({ kind, ...(sets(kind) ? { then: undefined } : { set: undefined }) })}
          options={Object.entries(kinds).map(([value, key]) => ({ value, label: t(key) }))}
        />
        {!draft.readOnly && (
          <Button
            type="text"
            size="small"
            danger
            className="push-right"
            icon={<DeleteOutlined />}
            aria-label={t("designer.remove", { name: rule.message?.zh ?? rule.key })}
            onClick={onRemove}
          />
        )}
      </div>
      {rule.kind !== "eligibility" && (
        <ConditionEditor
          label={t("rule.when")}
          value={rule.when ?? ""}
          empty={t("rule.alwaysWhen")}
          onChange={(when) => set({ when })}
        />
      )}
      {sets(rule.kind) ? (
        <RuleTarget rule={rule} onChange={onChange} />
      ) : (
        <ConditionEditor
          label={rule.kind === "exclude" ? t("rule.thenNot") : rule.kind === "eligibility" ? t("rule.mayBuy") : t("rule.then")}
          value={rule.then ?? ""}
          empty={t("rule.thenEmpty")}
          onChange={(then) => set({ then })}
        />
      )}
      <div className="fields">
        {(["zh", "en"] as const).map((language) => (
          <Field key={language} label={language === "zh" ? t("rule.saidZh") : t("rule.saidEn")} double>
            {(id) => (
              <Input
                id={id}
                disabled={draft.readOnly}
                value={rule.message?.[language] ?? ""}
                onChange={(event) => set({ message: { ...rule.message, [language]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      {problems.map((one, index) => (
        <div key={index} className="problem-error" role="alert">
          {one.reason}
        </div>
      ))}
    </>
  );
}

/** What a rule sets: how many of a part, or the value of a characteristic. */
function RuleTarget({ rule, onChange }: { rule: RuleBody; onChange: (rule: RuleBody) => void }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const tree = draft.preview.data?.tree;
  const nodes = tree ? flat(tree) : [];
  const target = nodes.find((node) => node.number === rule.set?.part) ?? (rule.set?.part ? undefined : tree);
  const set = (edit: NonNullable<RuleBody["set"]>) => onChange({ ...rule, set: without({ ...rule.set, ...edit }) });
  return (
    <div className="fields">
      <Field label={t("rule.ofWhat")} double>
        {(id) => (
          <Select
            id={id}
            disabled={draft.readOnly}
            allowClear
            placeholder={t("rule.itself")}
            value={rule.set?.part}
            onChange={(part?: string) => set({ part, characteristic: undefined })}
            options={nodes
              .filter((node) => node !== tree)
              .map((node) => ({ value: node.number, label: `${local(node.name, node.nameEn)} ${node.number}` }))}
          />
        )}
      </Field>
      <Field label={t("characteristic.label")}>
        {(id) => (
          <Select
            id={id}
            disabled={draft.readOnly}
            allowClear
            placeholder={rule.set?.part ? t("rule.howMany") : t("common.choose")}
            value={rule.set?.characteristic}
            onChange={(characteristic?: string) => set({ characteristic })}
            options={target?.characteristics.map((one) => ({ value: one.name, label: local(one.label, one.labelEn) }))}
          />
        )}
      </Field>
      <Field label={t("rule.value")} hint={t("rule.valueHint")}>
        {(id) => (
          <Input
            id={id}
            disabled={draft.readOnly}
            value={rule.set?.value ?? ""}
            onChange={(event) => set({ value: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

const flat = (node: OfferNode): OfferNode[] => [node, ...node.children.flatMap(flat)];
