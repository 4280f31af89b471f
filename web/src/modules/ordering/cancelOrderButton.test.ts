import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CancelOrderButton } from "./CancelOrderButton";

const html = (view: { actions: string[]; cancelObstacle: { code: string; reason: string } | null }) =>
  renderToStaticMarkup(createElement(CancelOrderButton, { view, onClick: () => undefined }));

it("stays with its reason, told to everyone, when an order can no longer be withdrawn", () => {
  const shown = html({ actions: [], cancelObstacle: { code: "ordering.cancel.started", reason: "Work has begun." } });
  const id = /<span id="([^"]+)"[^>]*>Work has begun\.<\/span>/.exec(shown)?.[1];
  expect(id).toBeTruthy();
  expect(shown).toMatch(/<button[^>]*aria-disabled="true"/);
  expect(shown).toContain(`aria-describedby="${id}"`);
  expect(shown).not.toMatch(/<button[^>]* disabled/);
});

it("is an ordinary button while the order can be withdrawn, and gone once it is", () => {
  expect(html({ actions: ["cancel"], cancelObstacle: null })).not.toContain("aria-d");
  expect(html({ actions: [], cancelObstacle: null })).toBe("");
});
