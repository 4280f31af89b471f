import { expect, test } from "@playwright/test";
import { signIn, walkTo } from "./keyboard";

test("a clerk changes a plan, reads penalty and bills, and revokes the change", async ({ page }) => {
  await signIn(page, "clerk");
  await page.keyboard.press("Control+k");
  const palette = page.getByTestId("palette");
  await expect(palette).toBeFocused();
  await page.keyboard.type("smqy");
  await walkTo(page, palette, /^司马清源/);
  await page.keyboard.press("Enter");
  const plan = page.getByTestId("change-plan");
  await expect(plan).toHaveCount(1);
  await plan.press("Enter");

  const choice = page.getByRole("combobox", { name: "新套餐" });
  await expect(choice).toBeFocused();
  await expect(page.getByText("低于“5G 129 元 24 个月合约”约定的最低档").first()).toBeVisible();
  await page.keyboard.type("5G-99");
  await expect(page.locator(".ant-select-item-option-active")).toContainText("5G 畅用 99 元套餐");
  await page.keyboard.press("Enter");
  const review = page.getByTestId("plan-review");
  await expect(review).toContainText("合约提前结束");
  // 17 months left of 24: 657.90 by the formula and 170.00 of what was given.
  await expect(page.getByTestId("penalty")).toContainText("827.90");
  await expect(page.getByTestId("plan-bill").nth(1)).toContainText("951.90");
  await page.keyboard.press("Control+Enter");

  await expect(page.getByText("待生效：5G 畅用 99 元套餐").first()).toBeVisible();
  await page.getByTestId("revoke-plan").press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "撤销预约变更" }).press("Enter");
  await expect(page.getByTestId("change-plan")).toHaveCount(1);
});
