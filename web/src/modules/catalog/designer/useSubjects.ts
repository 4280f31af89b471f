import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { OfferNode } from "../../../api/types";
import { useLocal, type Key } from "../../../app/i18n";
import { words } from "../../../kit/stateWords";
import { useOrganizations } from "../../../kit/useOrganizations";
import { useWord } from "../../../kit/useWord";
import type { Subject } from "./conditions";
import { useDesign } from "./draftContext";

const names: Record<Subject, Key> = {
  "customer.grade": "subject.grade",
  "customer.city": "subject.city",
  "customer.tier": "subject.tier",
  "customer.kind": "subject.kind",
  channel: "subject.channel",
  campaign: "subject.campaign",
  action: "subject.action",
  holds: "subject.holds",
  count: "subject.count",
};

const tables = {
  "customer.grade": "customerGrade",
  "customer.tier": "tier",
  "customer.kind": "customerKind",
  channel: "channel",
  action: "action",
} as const;

/** What conditions can be chosen from, in the product manager's words. */
export function useSubjects() {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { cities } = useOrganizations();
  const { draft } = useDesign();
  const offerings = useQuery({
    queryKey: ["offerings", "all"],
    queryFn: () => read(client.GET("/api/offerings", { params: { query: {} } })),
    staleTime: 60_000,
  });
  const tree = draft.preview.data?.tree;

  const optionsOf = (subject: string): { value: string; label: string }[] => {
    if (subject === "customer.city") return cities.map((city) => ({ value: city.code, label: city.name }));
    if (subject === "count")
      return (tree ? below(tree) : []).map((node) => ({
        value: node.number,
        label: `${local(node.name, node.nameEn)} ${node.number}`,
      }));
    if (subject === "holds")
      return [
        ...Object.keys(words.offeringKind).map((kind) => ({
          value: kind,
          label: t("subject.anyOf", { kind: word("offeringKind", kind) }),
        })),
        ...(offerings.data?.items ?? []).map((one) => ({
          value: one.number,
          label: `${local(one.name, one.nameEn)} ${one.number}`,
        })),
      ];
    const table = tables[subject as keyof typeof tables] as (typeof tables)[keyof typeof tables] | undefined;
    return table ? Object.keys(words[table]).map((code) => ({ value: code, label: word(table, code) })) : [];
  };

  return {
    word: (subject: string) => t(names[subject as Subject]),
    optionsOf,
  };
}

function below(node: OfferNode): OfferNode[] {
  const all = node.children.flatMap((child) => [child, ...below(child)]).filter((child) => child.number);
  return [...new Map(all.map((child) => [child.number, child])).values()];
}
