import { expect, test, type Page } from "@playwright/test";
import { signIn, tabTo } from "./keyboard";

/** Opens the sell page of a customer with an empty cart; each test has a customer of its own. */
async function sellTo(page: Page, which: number) {
  const customerId = await page.evaluate(async (at) => {
    const found = (await (await fetch("/api/customers?limit=50")).json()) as { items: { id: string; kind: string }[] };
    const id = found.items.filter((one) => one.kind === "individual")[at]!.id;
    const cart = (await (
      await fetch("/api/carts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ customerId: id }),
      })
    ).json()) as { id: string; version: number };
    await fetch(`/api/carts/${cart.id}`, {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": `"${cart.version}"` },
      body: JSON.stringify({ lines: [] }),
    });
    return id;
  }, which);
  await page.goto(`/sell/${customerId}`);
  await expect(page.getByTestId("offer-picker")).toBeFocused();
}

test("a clerk finds by need, sees why not, and compares, without a mouse", async ({ page }) => {
  await signIn(page, "clerk");
  await sellTo(page, 5);
  const picker = page.getByTestId("offer-picker");
  await page.keyboard.type("80G 800分钟 200元以内");
  await expect(page.getByTestId("understood")).toHaveText("流量 ≥ 80 GB、通话 ≥ 800 分钟、月费（元） ≤ 200");
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("5G-129");
  const off = options.filter({ hasText: "5GA-169" });
  await expect(off).toHaveAttribute("aria-disabled", "true");
  await expect(off).toContainText("2030-01-01");

  await page.keyboard.press("Alt+m");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Alt+m");
  await expect(page.getByTestId("compare")).toContainText("2");
  await page.keyboard.press("Alt+b");
  const comparison = page.getByTestId("comparison");
  await expect(comparison.locator("tr[data-differs]").filter({ hasText: "月费" }).first()).toContainText("¥129.00");
  const take = comparison.getByRole("button", { name: /^办\s*理/ }).first();
  await tabTo(page, take);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("cart-line")).toContainText("5G-129");
  await expect(page.getByTestId("monthly-change")).toContainText("→");
  await expect(page.getByTestId("first-bills")).toContainText("账单");
  await expect(picker).toHaveValue("");
});
