import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Empty, InputNumber, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { OfferNode } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { paths } from "../../../app/paths";
import { AppLink } from "../../../kit/AppLink";
import { Finder } from "../../../kit/Finder";
import { Tag } from "../../../kit/StateTag";
import { useDebounced } from "../../../kit/useDebounced";
import { useWord } from "../../../kit/useWord";
import { countOf, moved, withCount, without } from "./draftBody";
import { useDesign } from "./draftContext";
import type { PartBody } from "./draftTypes";

/** The tree of parts: what is in the offering, how often, and what a customer may leave out. */
export function PartsEditor() {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const parts = draft.content.offering.bundledProductOffering ?? [];
  const tree = draft.preview.data?.tree;
  const change = (edit: (parts: PartBody[]) => PartBody[]) =>
    draft.changeOffering((before) => {
      const next = edit(before.bundledProductOffering ?? []);
      return without({ ...before, bundledProductOffering: next.length > 0 || before.bundledProductOffering ? next : undefined });
    });
  return (
    <>
      {!draft.readOnly && (
        <PartFinder
          taken={parts.map((part) => part.id ?? "")}
          onPick={(part) => change((before) => [...before, withCount(part, {})])}
        />
      )}
      {parts.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("designer.noParts")} />}
      <ol className="design-parts">
        {parts.map((part, at) => (
          <PartRow
            key={part.id ?? at}
            part={part}
            node={tree?.children.find((child) => child.offeringId === part.id)}
            onChange={(next) => change((before) => before.map((one, index) => (index === at ? next : one)))}
            onMove={(by) => change((before) => moved(before, at, by))}
            onRemove={() => change((before) => before.filter((_, index) => index !== at))}
            isFirst={at === 0}
            isLast={at === parts.length - 1}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  part: PartBody;
  node?: OfferNode;
  onChange: (part: PartBody) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  isFirst: boolean;
  isLast: boolean;
}

function PartRow({ part, node, onChange, onMove, onRemove, isFirst, isLast }: RowProps) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { draft } = useDesign();
  const count = countOf(part);
  const name = node ? local(node.name, node.nameEn) : (part.name ?? part.id ?? "");
  const set = (edit: Parameters<typeof withCount>[1]) => onChange(withCount(part, edit));
  const manner = count.lower > 0 ? "always" : count.preset > 0 ? "preset" : "optional";
  const number = (key: "lower" | "preset" | "upper", label: string, min: number) => (
    <label className="design-number">
      <span className="quiet">{label}</span>
      <InputNumber
        size="small"
        min={min}
        max={999}
        disabled={draft.readOnly}
        aria-label={`${name} ${label}`}
        value={count[key] > 999 ? undefined : count[key]}
        placeholder="∞"
        onChange={(value) => set({ [key]: value ?? (key === "upper" ? 9999 : 0) })}
      />
    </label>
  );
  return (
    <li className="design-part" data-testid="design-part" data-offer={node?.number}>
      <div className="child-head">
        <span className="child-name">{name}</span>
        {node && <Tag color="blue">{word("offeringKind", node.kind)}</Tag>}
        {node && <AppLink to={paths.design(node.offeringId)}>{node.number}</AppLink>}
        {!draft.readOnly && (
          <span className="push-right">
            <Button
              type="text"
              size="small"
              disabled={isFirst}
              icon={<ArrowUpOutlined />}
              aria-label={t("designer.up", { name })}
              onClick={() => onMove(-1)}
            />
            <Button
              type="text"
              size="small"
              disabled={isLast}
              icon={<ArrowDownOutlined />}
              aria-label={t("designer.down", { name })}
              onClick={() => onMove(1)}
            />
            <Button
              type="text"
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("designer.remove", { name })}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      <div className="design-count">
        <Segmented
          size="small"
          disabled={draft.readOnly}
          aria-label={t("designer.manner", { name })}
          value={manner}
          onChange={(chosen) =>
            set(
              chosen === "always"
                ? { lower: Math.max(1, count.lower), preset: Math.max(1, count.preset) }
                : { lower: 0, preset: chosen === "preset" ? Math.max(1, count.preset) : 0 },
            )
          }
          options={[
            { value: "always", label: t("designer.always") },
            { value: "preset", label: t("designer.preset") },
            { value: "optional", label: t("designer.optional") },
          ]}
        />
        {number("lower", t("designer.least"), 0)}
        {number("preset", t("designer.brought"), 0)}
        {number("upper", t("designer.most"), 1)}
      </div>
      {node && node.children.length > 0 && <SubTree of={node.children} />}
    </li>
  );
}

/** What a part brings by itself; edited where it is at home. */
function SubTree({ of }: { of: OfferNode[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  return (
    <ul className="design-below quiet">
      {of.map((node) => (
        <li key={node.offeringId}>
          {local(node.name, node.nameEn)}{" "}
          {node.lower === node.upper
            ? t("offering.exactly", { count: node.lower })
            : t("offering.cardinality", { lower: node.lower, upper: node.upper > 999 ? "∞" : node.upper, preset: node.default })}
          {node.children.length > 0 && <SubTree of={node.children} />}
        </li>
      ))}
    </ul>
  );
}

function PartFinder({ taken, onPick }: { taken: string[]; onPick: (part: PartBody) => void }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { draft } = useDesign();
  const [text, setText] = useState("");
  const wanted = useDebounced(text.trim(), 150);
  const found = useQuery({
    queryKey: ["offerings", "parts", wanted],
    queryFn: ({ signal }) => read(client.GET("/api/offerings", { params: { query: { q: wanted } }, signal })),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const items = wanted
    ? (found.data?.items ?? []).filter(
        (one) =>
          !taken.includes(one.id) &&
          one.id !== draft.view.id &&
          one.id !== draft.view.replaces &&
          !["Retired", "Obsolete", "Rejected"].includes(one.lifecycleStatus),
      )
    : [];
  return (
    <Finder
      label={t("designer.addPart")}
      placeholder={t("designer.addPartHint")}
      text={text}
      onText={setText}
      items={items.slice(0, 12)}
      keyOf={(one) => one.id}
      loading={wanted !== "" && (found.isFetching || wanted !== text.trim())}
      nothing={wanted !== "" && t("sell.noOffer")}
      floating
      testId="part-finder"
      onPick={(one) => {
        setText("");
        onPick({ id: one.id, name: one.name, "@referredType": "ProductOffering" });
      }}
      render={(one) => (
        <span className="offer-option">
          <span className="offer-option-name">{local(one.name, one.nameEn)}</span>
          <span className="offer-option-more">
            <span>{one.number}</span>
            <span>{word("offeringKind", one.kind)}</span>
          </span>
        </span>
      )}
    />
  );
}
