import { client, ifMatch, read } from "../../../api/client";
import type { DraftView } from "../../../api/types";
import type { DraftContent, OfferingBody, PriceBody } from "./draftTypes";

export const draftQuery = (id: string) => ({
  queryKey: ["draft", id],
  queryFn: () => read(client.GET("/api/drafts/{id}", { params: { path: { id } } })),
});

/** What the screen edits of what the host keeps. */
export const contentOf = (view: DraftView): DraftContent => ({
  offering: view.offering as OfferingBody,
  prices: view.prices.filter((price) => price.own).map((price) => price.body as unknown as PriceBody),
});

// The host's document says of these bodies only that they are objects.
export const asSent = ({ offering, prices }: DraftContent) => ({ offering: offering as never, prices: prices as never[] });

export const saveDraft = (view: DraftView, content: DraftContent) =>
  read(
    client.PUT("/api/drafts/{id}", {
      params: { path: { id: view.id }, header: ifMatch(view.version) },
      body: asSent(content),
    }),
  );

const at = (view: DraftView) => ({ path: { id: view.id }, header: ifMatch(view.version) });

export const acts = {
  submit: (view: DraftView, note: string) =>
    read(client.POST("/api/drafts/{id}/submit", { params: at(view), body: { note } })),
  approve: (view: DraftView) => read(client.POST("/api/drafts/{id}/approve", { params: at(view) })),
  sendBack: (view: DraftView, reason: string) =>
    read(client.POST("/api/drafts/{id}/send-back", { params: at(view), body: { reason } })),
  publish: (view: DraftView) => read(client.POST("/api/drafts/{id}/publish", { params: at(view) })),
  retire: (view: DraftView, lastDay?: string) =>
    read(client.POST("/api/drafts/{id}/retire", { params: at(view), body: { lastDay } })),
  discard: (view: DraftView) => read(client.DELETE("/api/drafts/{id}", { params: at(view) })),
};
