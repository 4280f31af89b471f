import { useQuery } from "@tanstack/react-query";
import { Modal, Select, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { Difference } from "../../../api/types";
import { useLanguage, useLocal } from "../../../app/i18n";
import { formatInstant } from "../../../kit/format";
import { QueryBoundary } from "../../../kit/QueryBoundary";
import { useWord } from "../../../kit/useWord";
import { useDesign } from "./draftContext";

/** How the offering came to be what it is: its versions, and what differs between any two of them; a new version is held against what it replaces. */
export function VersionsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = useWord();
  const { draft } = useDesign();
  const { view } = draft;
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState<number>();
  const versions = useQuery({
    queryKey: ["versions", view.id, view.version],
    queryFn: () => read(client.GET("/api/offerings/{id}/versions", { params: { path: { id: view.id } } })),
    enabled: open,
  });
  const items = versions.data?.items ?? [];
  const later = to ?? items[0]?.version;
  const againstPublished = Boolean(view.replaces) && from === undefined;
  const earlier = againstPublished ? undefined : (from ?? items[1]?.version);
  const differences = useQuery({
    queryKey: ["differences", view.id, view.version, earlier, later, againstPublished],
    queryFn: () =>
      read(
        client.GET("/api/offerings/{id}/differences", {
          params: {
            path: { id: againstPublished ? view.replaces! : view.id },
            query: againstPublished ? { with: view.id, to: later } : { from: earlier, to: later },
          },
        }),
      ),
    enabled: open && later !== undefined && (againstPublished || earlier !== undefined),
  });
  const options = items.map((one) => ({
    value: one.version,
    label: `${one.label ?? ""} #${one.version} · ${word("offeringState", one.status)} · ${formatInstant(one.at, language)} · ${one.by}`,
  }));
  return (
    <Modal open={open} width={860} title={t("versions.title")} footer={null} onCancel={onClose} destroyOnHidden>
      <div className="filters">
        <Select
          className="version-select"
          aria-label={t("versions.from")}
          value={againstPublished ? 0 : earlier}
          onChange={(chosen: number) => setFrom(chosen === 0 ? undefined : chosen)}
          options={[...(view.replaces ? [{ value: 0, label: t("versions.published") }] : []), ...options]}
        />
        <span aria-hidden="true">→</span>
        <Select className="version-select" aria-label={t("versions.to")} value={later} onChange={setTo} options={options} />
      </div>
      {items.length < 2 && !view.replaces ? (
        <p className="quiet">{t("versions.only")}</p>
      ) : (
        <QueryBoundary query={differences} isEmpty={(list) => list.items.length === 0} empty={t("versions.same")}>
          {(list) => <DifferenceTable items={list.items} />}
        </QueryBoundary>
      )}
    </Modal>
  );
}

function DifferenceTable({ items }: { items: Difference[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const shown = (field: string, text: string | null | undefined) =>
    text == null ? <span className="quiet">{t("versions.absent")}</span> : valueWord(word, field, text);
  return (
    <Table<Difference>
      rowKey={(one) => `${one.of}/${one.name}/${one.field}`}
      size="small"
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={items}
      data-testid="differences"
      columns={[
        {
          title: t("versions.what"),
          render: (_, one) => (one.of === "offering" ? t("versions.offering") : `${word("designField", one.of)} · ${local(one.name, one.nameEn)}`),
        },
        { title: t("versions.field"), render: (_, one) => (one.field === "" ? t("versions.whole") : fieldWord(word, one.field)) },
        { title: t("versions.before"), render: (_, one) => shown(one.field, one.before) },
        { title: t("versions.after"), render: (_, one) => shown(one.field, one.after) },
      ]}
    />
  );
}

type Word = ReturnType<typeof useWord>;

/** The longest part of a path that has a word, so that price.value is the amount and not the price. */
function fieldWord(word: Word, field: string) {
  const said = word("designField", field);
  if (said !== field) return said;
  const last = field.split(".").at(-1) ?? field;
  return word("designField", last);
}

function valueWord(word: Word, field: string, text: string) {
  if (field === "lifecycleStatus") return word("offeringState", text);
  if (field === "kind") return word("offeringKind", text);
  if (field === "priceType") return word("priceType", text);
  return text === "true" || text === "false" ? word("yesNo", text) : text;
}
