import { Input, Spin, type InputRef } from "antd";
import { SearchOutlined } from "@ant-design/icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { isImeKey } from "./ime";

interface Props<T> {
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  items: T[];
  keyOf: (item: T) => string;
  render: (item: T) => ReactNode;
  onPick: (item: T) => void;
  /** Sections: shown before the first item of each group. */
  groupOf?: (item: T) => string;
  /** The items are not those of the text yet: Enter waits for them and takes the first. */
  loading?: boolean;
  /** A picked item is being worked on: nothing else can be picked. */
  busy?: boolean;
  /** Between the field and the list. */
  below?: ReactNode;
  /** Shown in place of the list when there is nothing to pick. */
  nothing?: ReactNode;
  /** What cannot be done is grey; picking it says why. */
  isOff?: (item: T) => boolean;
  /** The marked item has changed. */
  onActive?: (item: T | undefined) => void;
  /** The field was left without anything being picked. */
  onLeave?: () => void;
  /** The list floats below the field and is there only while the field has the focus. */
  floating?: boolean;
  autoFocus?: boolean;
  size?: "large" | "middle" | "small";
  inputRef?: Ref<InputRef>;
  id?: string;
  maxHeight?: number | string;
  suffix?: ReactNode;
  testId?: string;
}

/** A field with a list under it: type, go up and down, take with Enter. The one such thing in the application. */
export function Finder<T>(props: Props<T>) {
  const { items, keyOf, floating, text, nothing } = props;
  const { t } = useTranslation();
  const ownId = useId();
  const listId = `${ownId}-list`;
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(!floating);
  const list = useRef<HTMLDivElement>(null);
  const entered = useRef(false);
  const index = Math.min(active, items.length - 1);
  const shown = !floating || (open && (items.length > 0 || (nothing != null && nothing !== false)));

  useEffect(() => {
    setActive(0);
    entered.current = false;
  }, [text]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [index, items]);

  const { onActive } = props;
  const marked = items[index];
  useEffect(() => onActive?.(marked), [marked, onActive]);

  const pick = (item: T) => {
    if (props.busy) return;
    if (floating) setOpen(false);
    props.onPick(item);
  };

  useEffect(() => {
    if (props.loading || !entered.current) return;
    entered.current = false;
    const first = items[0];
    if (first !== undefined) pick(first);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent)) return;
    const last = items.length - 1;
    switch (event.key) {
      case "ArrowDown":
        if (floating && !open) setOpen(true);
        else setActive(index >= last ? 0 : index + 1);
        break;
      case "ArrowUp":
        setActive(index <= 0 ? last : index - 1);
        break;
      case "PageDown":
        setActive(Math.min(last, index + 8));
        break;
      case "PageUp":
        setActive(Math.max(0, index - 8));
        break;
      case "Enter": {
        if (event.ctrlKey || event.metaKey) return;
        const item = shown ? items[index] : undefined;
        if (props.loading) entered.current = text.trim() !== "";
        else if (item !== undefined) pick(item);
        break;
      }
      case "Escape":
        if (!floating || !shown) return;
        setOpen(false);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  let group = "";
  return (
    <div className={floating ? "finder finder-floating" : "finder"}>
      <Input
        id={props.id}
        ref={props.inputRef}
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && index >= 0 ? `${listId}-${index}` : undefined}
        data-testid={props.testId}
        autoComplete="off"
        spellCheck={false}
        autoFocus={props.autoFocus}
        size={props.size}
        prefix={<SearchOutlined aria-hidden="true" />}
        suffix={props.loading || props.busy ? <Spin size="small" /> : (props.suffix ?? <span />)}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          if (floating) setOpen(true);
          props.onText(event.target.value);
        }}
        onFocus={() => floating && setOpen(true)}
        onBlur={() => {
          if (floating) setOpen(false);
          props.onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {props.below}
      <div
        id={listId}
        ref={list}
        role="listbox"
        aria-label={props.label}
        className="finder-list"
        hidden={!shown}
        style={{ maxHeight: props.maxHeight }}
        // The field keeps the focus, so that a click does not close the list before it counts.
        onMouseDown={(event) => event.preventDefault()}
      >
        {items.map((item, at) => {
          const name = props.groupOf?.(item) ?? "";
          const heading = name !== group ? name : undefined;
          group = name;
          return (
            <div key={keyOf(item)} role="presentation">
              {heading && (
                <div className="finder-group" role="presentation">
                  {heading}
                </div>
              )}
              <div
                id={`${listId}-${at}`}
                role="option"
                aria-selected={at === index}
                aria-disabled={props.isOff?.(item) || undefined}
                className="finder-option"
                onMouseMove={() => at !== index && setActive(at)}
                onClick={() => pick(item)}
              >
                {props.render(item)}
              </div>
            </div>
          );
        })}
      </div>
      {shown && items.length === 0 && !props.loading && nothing && (
        <div className={floating ? "finder-nothing finder-list" : "finder-nothing"}>{nothing}</div>
      )}
      <span className="sr-only" role="status">
        {shown && !props.loading ? t("finder.count", { count: items.length }) : ""}
      </span>
    </div>
  );
}
