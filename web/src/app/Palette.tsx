import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../api/client";
import type { MenuEntry, SearchHit } from "../api/types";
import { useGo } from "../kit/AppLink";
import { Finder } from "../kit/Finder";
import { ProblemAlert } from "../kit/ProblemAlert";
import { SearchHitLine } from "../kit/SearchHitLine";
import { useDebounced } from "../kit/useDebounced";
import { useWord } from "../kit/useWord";
import { useLocal } from "./i18n";
import { paths } from "./paths";
import { useMay } from "./session";

interface Props {
  open: boolean;
  onClose: () => void;
  menu: MenuEntry[];
  onHelp: () => void;
}

type Entry =
  | { kind: "hit"; key: string; hit: SearchHit }
  | { kind: "page" | "action"; key: string; title: string; hint?: string; find: string; run: () => void };

export function Palette(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      closable={false}
      title={null}
      width={640}
      style={{ top: 72 }}
      destroyOnHidden
      className="palette"
      aria-label={t("palette.label")}
      modalRender={(node) => <div aria-label={t("palette.label")}>{node}</div>}
    >
      <PaletteBody {...props} />
    </Modal>
  );
}

function PaletteBody({ onClose, menu, onHelp }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const go = useGo();
  const { pathname } = useLocation();
  const [text, setText] = useState("");
  const query = useDebounced(text.trim(), 120);
  const search = useQuery({
    queryKey: ["search", query],
    queryFn: ({ signal }) => read(client.GET("/api/search", { params: { query: { q: query, limit: 10 } }, signal })),
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  });

  const customerId = /^\/(?:customers|sell)\/(?!new$)([^/]+)/.exec(pathname)?.[1];
  const mayRegister = useMay("parties.party.write");
  const mayOrder = useMay("ordering.order.place");
  // The letters are what a clerk types with the input method off: the first letters of the Chinese words.
  const actions: Entry[] = [
    ...(mayRegister
      ? [
          {
            kind: "action" as const,
            key: "new-customer",
            title: t("palette.newCustomer"),
            hint: "Alt N",
            find: "xjkh xkh new customer",
            run: () => go(paths.newCustomer),
          },
        ]
      : []),
    ...(customerId && mayOrder
      ? [
          {
            kind: "action" as const,
            key: "sell",
            title: t("palette.sell"),
            hint: "Alt S",
            find: "bl blyw sell",
            run: () => go(`/sell/${customerId}`),
          },
        ]
      : []),
    { kind: "action", key: "help", title: t("help.title"), hint: "?", find: "kjj help keys", run: onHelp },
  ];
  const pages: Entry[] = menu.map((entry) => ({
    kind: "page",
    key: `page-${entry.key}`,
    title: local(entry.zh, entry.en),
    find: `${entry.zh} ${entry.en} ${entry.key}`.toLowerCase(),
    run: () => go(entry.path),
  }));

  const wanted = text.trim().toLowerCase();
  const fits = (entry: Entry) =>
    entry.kind === "hit" || wanted === "" || `${entry.title} ${entry.find}`.toLowerCase().includes(wanted);
  const hits: Entry[] =
    wanted === "" ? [] : (search.data?.hits ?? []).map((hit) => ({ kind: "hit", key: `${hit.kind}-${hit.id}`, hit }));
  const entries = [...hits, ...actions.filter(fits), ...pages.filter(fits)];

  const groupOf = (entry: Entry) =>
    entry.kind === "hit"
      ? word("searchKind", entry.hit.kind)
      : entry.kind === "action"
        ? t("palette.actions")
        : t("palette.pages");

  const pick = (entry: Entry) => {
    onClose();
    if (entry.kind === "hit") go(entry.hit.path);
    else entry.run();
  };

  const waiting = wanted !== "" && (search.isFetching || query !== text.trim());
  return (
    <>
      <Finder
        label={t("palette.label")}
        placeholder={t("palette.placeholder")}
        text={text}
        onText={setText}
        items={entries}
        keyOf={(entry) => entry.key}
        groupOf={groupOf}
        loading={waiting}
        autoFocus
        size="large"
        maxHeight="min(56vh, 460px)"
        testId="palette"
        nothing={wanted !== "" && !search.error && (wanted.length < 2 ? t("palette.short") : t("palette.nothing"))}
        onPick={pick}
        render={(entry) =>
          entry.kind === "hit" ? (
            <SearchHitLine hit={entry.hit} />
          ) : (
            <span className="hit">
              <span className="hit-title">{entry.title}</span>
              {entry.hint && <kbd>{entry.hint}</kbd>}
            </span>
          )
        }
      />
      <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />
    </>
  );
}
