import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn, tabTo } from "./keyboard";

test("the API reference shows a module's document, and asks nobody but the host", async ({ page, baseURL }) => {
  const strangers: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL!) && /^https?:/.test(request.url())) strangers.push(request.url());
  });
  // A library in it asks whether it might evaluate text, and does without.
  page.on("console", (message) => /Content Security Policy/.test(message.text()) && !/unsafe-eval/.test(message.text()) && refused.push(message.text()));
  await signIn(page, "clerk");
  await tabTo(page, page.getByTestId("user-menu"));
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "接口文档" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "接口文档" })).toBeVisible();
  await expect(page.getByText("Dialtone Parties").first()).toBeVisible({ timeout: 30_000 });

  await page.goto("/api-reference?document=ordering");
  await expect(page.getByText("Dialtone Ordering").first()).toBeVisible({ timeout: 30_000 });
  // Its own main part inside ours is against good practice, but no failure of WCAG.
  expect((await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze()).violations.map((found) => found.id)).toEqual([]);
  expect(refused).toEqual([]);
  expect(strangers).toEqual([]);
});

test("nobody reads a document without signing in", async ({ request }) => {
  expect((await request.get("/openapi/parties.json")).status()).toBe(401);
});
