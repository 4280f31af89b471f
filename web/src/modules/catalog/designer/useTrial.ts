import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, read } from "../../../api/client";
import type { TrialContext } from "../../../api/types";
import { useDebounced } from "../../../kit/useDebounced";
import { asSent } from "./draftQueries";
import { chosenLine, type Choices } from "./trialChoices";
import type { EditedDraft } from "./useDraft";

/** For whom it is tried: made up, or a customer's facts under the customer's name. */
export interface Buyer {
  name?: string;
  context: TrialContext;
}

export const anybody: Buyer = { context: { kind: "individual", grade: "standard", channel: "hall", action: "add" } };

/** The test cart: one buyer in hand, some kept beside for comparison, one configuration for all. */
export function useTrial(draft: EditedDraft) {
  const [buyer, setBuyer] = useState(anybody);
  const [kept, setKept] = useState<Buyer[]>([]);
  const [choices, setChoices] = useState<Choices>({});
  const tree = draft.preview.data?.tree;
  return {
    buyer,
    setBuyer,
    kept,
    keep: () => setKept((before) => [...before, buyer]),
    drop: (at: number) => setKept((before) => before.filter((_, index) => index !== at)),
    choices,
    setChoices,
    chosen: tree && chosenLine(tree, choices),
  };
}

export type Trial = ReturnType<typeof useTrial>;

/** What one buyer would pay for the offering as it stands on the screen. */
export function useTried(draft: EditedDraft, trial: Trial, context: TrialContext) {
  const asked = useDebounced({ content: draft.settled, chosen: trial.chosen, context }, 250);
  return useQuery({
    queryKey: ["draftTrial", draft.view.id, draft.view.version, asked],
    queryFn: ({ signal }) =>
      read(
        client.POST("/api/drafts/{id}/trial", {
          params: { path: { id: draft.view.id } },
          body: { ...(draft.readOnly ? {} : asSent(asked.content)), chosen: asked.chosen, context: asked.context },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** What is wrong with a rule, and what comes of it for the buyer in hand. */
export function useRuleCheck(draft: EditedDraft, trial: Trial, text: string) {
  const asked = useDebounced({ content: draft.settled, chosen: trial.chosen, context: trial.buyer.context, text }, 350);
  const wanted = asked.text.trim() !== "";
  return useQuery({
    queryKey: ["ruleCheck", draft.view.id, draft.view.version, asked],
    queryFn: ({ signal }) =>
      read(
        client.POST("/api/drafts/{id}/rule-check", {
          params: { path: { id: draft.view.id } },
          body: {
            ...(draft.readOnly ? {} : asSent(asked.content)),
            chosen: asked.chosen,
            context: asked.context,
            text: asked.text,
          },
          signal,
        }),
      ),
    enabled: wanted,
    placeholderData: wanted ? keepPreviousData : undefined,
    staleTime: 60_000,
  });
}
