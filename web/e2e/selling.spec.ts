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

test("a refused add-on says why, and one click makes it possible and prices it anew", async ({ page }) => {
  await signIn(page, "clerk");
  await sellTo(page, 6);
  await page.keyboard.type("5G-129");
  await expect(page.getByRole("option").first()).toContainText("5G-129");
  await page.keyboard.press("Enter");
  const line = page.getByTestId("cart-line");
  await expect(line).toContainText("5G-129");

  const roaming = line.locator('[data-offer="MY-25"]');
  await expect(roaming.getByTestId("blocked")).toContainText("国际漫游日包需要先开通国际漫游权限");
  const fix = roaming.getByRole("button", { name: /一键调整/ });
  await tabTo(page, fix, 90);
  await page.keyboard.press("Enter");
  await expect(roaming.getByRole("spinbutton")).toHaveValue("1");
  await expect(line.locator(".field").filter({ hasText: "国际业务权限" }).first()).toContainText("国际长途与漫游");

  const member = line.locator('[data-offer="SP-20"]');
  const video = line.locator('[data-offer="LL-DX"]');
  await member.getByRole("checkbox").check();
  await expect(page.getByTestId("totals")).toContainText("¥149.00");
  await expect(video.getByRole("checkbox")).toBeDisabled();
  await expect(video.getByTestId("blocked")).toContainText("不能与定向视频流量包同订");
  await video.getByRole("button", { name: /一键调整/ }).click();
  await expect(member.getByRole("checkbox")).not.toBeChecked();
  await expect(video.getByRole("checkbox")).toBeChecked();
  await expect(page.getByTestId("totals")).toContainText("¥138.00");
});
