import { expect, type Locator, type Page } from "@playwright/test";

export const password = "dialtone-demo";

export async function signIn(page: Page, userName: string) {
  await page.goto("/");
  await expect(page.locator('input[autocomplete="username"]')).toBeFocused();
  await page.keyboard.type(userName);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("user-menu")).toBeVisible();
}

/** Tabs on until the target has the focus: what cannot be reached so cannot be used without a mouse. */
export async function tabTo(page: Page, target: Locator, most = 60) {
  await expect(target).toBeVisible();
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab did not reach ${target.toString()}`);
}

/** Goes down a list until the marked option says what is wanted. */
export async function walkTo(page: Page, field: Locator, wanted: RegExp, most = 30) {
  const list = page.locator(`[id="${await field.getAttribute("aria-controls")}"]`);
  const active = list.locator('[role="option"][aria-selected="true"]');
  await expect(list.getByRole("option").first()).toBeVisible();
  for (let step = 0; step < most; step++) {
    if (wanted.test((await active.textContent()) ?? "")) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`No option like ${wanted}`);
}
