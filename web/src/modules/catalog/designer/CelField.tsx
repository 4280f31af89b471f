import { Input } from "antd";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocal } from "../../../app/i18n";
import { isImeKey } from "../../../kit/ime";
import { complete, completions, wordAt } from "./completion";
import { useDesign } from "./draftContext";

interface Props {
  id: string;
  label: string;
  value: string;
  wrong: boolean;
  onChange: (text: string) => void;
}

/** A rule as text, with the names it may use offered while one types: arrows choose, Tab or Enter takes. */
export function CelField({ id, label, value, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const names = draft.preview.data?.names ?? [];
  const found = caret === undefined ? [] : completions(names, wordAt(value, caret).word);
  const index = Math.min(active, found.length - 1);

  const take = (name: string) => {
    const done = complete(value, caret ?? value.length, name);
    onChange(done.text);
    setCaret(undefined);
    const area = box.current?.querySelector("textarea");
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(done.caret, done.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = found[index];
    if (!chosen || isImeKey(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") setActive((index + 1) % found.length);
    else if (event.key === "ArrowUp") setActive((index + found.length - 1) % found.length);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) take(chosen.name);
    else if (event.key === "Escape") setCaret(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="cel" ref={box}>
      <Input.TextArea
        id={id}
        className="cel-text"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${index}` : undefined}
        aria-invalid={wrong || undefined}
        status={wrong ? "error" : undefined}
        spellCheck={false}
        autoSize={{ minRows: 2, maxRows: 8 }}
        disabled={draft.readOnly}
        placeholder={t("designer.ruleHint")}
        value={value}
        maxLength={4000}
        data-testid="cel"
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t("designer.names")} className="cel-names" hidden={found.length === 0}>
        {found.map((one, at) => (
          <div
            key={one.name}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === index}
            className={at === index ? "cel-name cel-name-active" : "cel-name"}
            onMouseDown={(event) => {
              event.preventDefault();
              take(one.name);
            }}
          >
            <code>{one.name}</code>
            <span className="quiet">
              {local(one.zh, one.en)} {one.type}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
