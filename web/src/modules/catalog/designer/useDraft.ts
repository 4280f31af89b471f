import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { client, read } from "../../../api/client";
import type { DraftView } from "../../../api/types";
import { useDebounced } from "../../../kit/useDebounced";
import { asSent, contentOf, draftQuery, saveDraft } from "./draftQueries";
import { sameContent } from "./draftBody";
import type { DraftContent, OfferingBody, PriceBody } from "./draftTypes";

const mostSteps = 100;

/** A draft being edited: every edit can be taken back until it is saved. */
export function useDraft(view: DraftView) {
  const queries = useQueryClient();
  const stored = useMemo(() => contentOf(view), [view]);
  const [content, setContent] = useState(stored);
  const [past, setPast] = useState<DraftContent[]>([]);

  useEffect(() => {
    setContent(stored);
    setPast([]);
  }, [stored]);

  const change = useCallback((edit: (content: DraftContent) => DraftContent) => {
    setContent((before) => {
      const next = edit(before);
      if (sameContent(before, next)) return before;
      setPast((steps) => [...steps.slice(-mostSteps), before]);
      return next;
    });
  }, []);

  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    setContent(before);
  };

  const dirty = past.length > 0 && !sameContent(content, stored);
  const save = useMutation({
    mutationFn: () => saveDraft(view, content),
    onSuccess: (saved) => {
      queries.setQueryData(draftQuery(view.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["drafts"] });
    },
  });

  const settled = useDebounced(content, 350);
  const preview = useQuery({
    queryKey: ["draftPreview", view.id, view.version, settled],
    queryFn: ({ signal }) =>
      read(
        client.POST("/api/drafts/{id}/preview", {
          params: { path: { id: view.id } },
          body: view.may.save ? asSent(settled) : {},
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

  return {
    view,
    content,
    settled,
    change,
    changeOffering: (edit: (offering: OfferingBody) => OfferingBody) =>
      change((before) => ({ ...before, offering: edit(before.offering) })),
    changePrice: (id: string, edit: (price: PriceBody) => PriceBody) =>
      change((before) => ({
        ...before,
        prices: before.prices.map((price) => (price.id === id ? edit(price) : price)),
      })),
    undo,
    canUndo: past.length > 0,
    dirty,
    save,
    preview,
    readOnly: !view.may.save,
  };
}

export type EditedDraft = ReturnType<typeof useDraft>;
