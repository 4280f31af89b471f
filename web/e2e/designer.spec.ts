import { expect, test, type Browser, type Page } from "@playwright/test";
import { signIn, walkTo } from "./keyboard";

const name = "手机宽带电视合家欢";

/** What the test cart says is paid each month. */
const monthly = (page: Page) => page.getByTestId("trial-monthly");

async function choose(page: Page, label: string, option: string | RegExp, within = page.locator("body")) {
  await within.getByRole("combobox", { name: label, exact: true }).click();
  await page.locator(".ant-select-dropdown:visible").getByText(option, { exact: typeof option === "string" }).first().click();
}

async function as(browser: Browser, userName: string, path: string, act: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, userName);
  await page.goto(path);
  await act(page);
  await context.close();
}

test("a product manager builds, tries, publishes and retires a bundle, and a clerk finds it", async ({ browser, page }) => {
  test.slow();
  const number = `HJH-${Date.now() % 1_000_000}`;
  await signIn(page, "product");
  await page.goto("/designer");
  await page.getByTestId("new-draft").click();
  await page.getByTestId("new-name").fill(name);
  await page.getByTestId("new-number").fill(number);
  await page.getByTestId("new-number").press("Enter");
  await expect(page).toHaveURL(/\/designer\/[^/]+$/);
  const path = new URL(page.url()).pathname;

  await test.step("put the parts together", async () => {
    await page.getByRole("tab", { name: /组成/ }).click();
    for (const part of ["5G-129", "KD-300", "TV-10"]) {
      const finder = page.getByTestId("part-finder");
      await finder.fill(part);
      await walkTo(page, finder, new RegExp(`${part}(?!\\d)`));
      await finder.press("Enter");
      await expect(page.locator(`[data-testid="design-part"][data-offer="${part}"]`)).toBeVisible();
    }
  });

  await test.step("price it, with a first-year promotion for gold customers of one city", async () => {
    await page.getByRole("tab", { name: /资费/ }).click();
    await page.getByTestId("add-price").click();
    await page.getByRole("menuitem", { name: "月费" }).click();
    await page.getByTestId("price-amount").fill("199");
    await page.getByRole("switch", { name: "作为套餐价" }).click();
    await page.getByRole("textbox", { name: "计费科目" }).fill("bundle.monthly");
    await page.getByTestId("add-price").click();
    await page.getByRole("menuitem", { name: "优惠", exact: true }).click();
    const discount = page.getByTestId("design-price").nth(1);
    await discount.getByText("减金额").click();
    await discount.getByTestId("price-amount").fill("40");
    await discount.getByTestId("price-months").fill("12");
    await choose(page, "谁能享受 添加条件", "客户等级", discount);
    await choose(page, "谁能享受 客户等级", "金卡", discount);
    await page.keyboard.press("Escape");
    await choose(page, "谁能享受 添加条件", "归属地市", discount);
    await choose(page, "谁能享受 归属地市", "澄州市", discount);
    await page.keyboard.press("Escape");
    await page.getByTestId("save-draft").click();
    await expect(page.getByTestId("save-draft")).toBeDisabled();
  });

  await test.step("try it on three customers", async () => {
    await expect(monthly(page)).toContainText("199.00");
    await expect(page.getByTestId("trial-unmet")).toContainText("customer.grade");
    await page.getByTestId("trial-keep").click();
    const cart = page.getByTestId("trial");
    await choose(page, "客户等级", "金卡", cart);
    await choose(page, "归属地市", "澄州市", cart);
    await expect(monthly(page)).toContainText("159.00");
    await page.getByTestId("trial-keep").click();
    await page.getByTestId("trial-customer").fill("zw");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.getByTestId("trial-customer").press("Enter");
    await expect(page.locator(".trial-name")).toContainText("张伟");
    await expect(page.getByTestId("trial-kept")).toHaveText([/199\.00/, /159\.00/]);
  });

  await test.step("say what publication demands, and hand it in", async () => {
    await page.getByRole("tab", { name: "发布要求" }).click();
    await page.getByTestId("filing").fill("JT-2026-0117");
    await page.getByTestId("usual-terms").click();
    await page.getByRole("tab", { name: /基本信息/ }).click();
    await page.getByLabel("开始销售").fill("2026-01-01");
    await page.keyboard.press("Control+s");
    await expect(page.getByTestId("save-draft")).toBeDisabled();
    await page.getByTestId("submit-draft").click();
    await page.getByRole("dialog").getByRole("button", { name: "送审" }).click();
    await expect(page.locator('[data-state="submitted"]')).toBeVisible();
  });

  await as(browser, "lead", path, async (lead) => {
    await lead.getByTestId("approve-draft").click();
    await expect(lead.locator('[data-state="approved"]')).toBeVisible();
  });

  await test.step("publish it", async () => {
    await page.reload();
    await page.getByTestId("publish-draft").click();
    await expect(page.getByTestId("publish-good")).toBeVisible({ timeout: 30_000 });
    await page.getByRole("dialog").getByRole("button", { name: "发布" }).click();
    await expect(page.locator('[data-state="published"]')).toBeVisible();
  });

  await as(browser, "clerk", "/catalogue", async (clerk) => {
    await clerk.getByRole("textbox").first().fill(number);
    await expect(clerk.getByRole("link", { name })).toBeVisible();
  });

  await test.step("retire it", async () => {
    await page.getByTestId("retire").click();
    await page.getByRole("dialog").getByRole("button", { name: "停售" }).click();
    await expect(page.locator('[data-state="retired"]').first()).toBeVisible();
  });

  await as(browser, "clerk", "/catalogue", async (clerk) => {
    await clerk.getByRole("textbox").first().fill(number);
    await expect(clerk.getByText("没有符合条件的商品")).toBeVisible();
  });
});

test("an edit is not lost without being asked", async ({ page }) => {
  await signIn(page, "product");
  await page.goto("/designer");
  await page.getByTestId("new-draft").click();
  await page.getByTestId("new-name").fill("草稿");
  await page.getByTestId("new-number").fill(`CG-${Date.now() % 1_000_000}`);
  await page.getByTestId("new-number").press("Enter");
  await page.getByTestId("draft-name").fill("改过的草稿");
  await page.getByRole("link", { name: "产品设计" }).first().click();
  await expect(page.getByText("离开这个页面？")).toBeVisible();
  await page.getByRole("button", { name: "继续编辑" }).click();
  await expect(page.getByTestId("draft-name")).toHaveValue("改过的草稿");
  await page.getByTestId("undo").click();
  await expect(page.getByTestId("draft-name")).toHaveValue("草稿");
  await page.getByRole("link", { name: "产品设计" }).first().click();
  await expect(page).toHaveURL(/\/designer$/);
});
