import { expect, test, type Page } from "@playwright/test";
import { signIn, tabTo, walkTo } from "./keyboard";

// The first customer of the demonstration, the bundle of fixed line, broadband and mobile, and a building with fibre.
const initials = "zw";
const customer = /^张伟(?!\p{Script=Han})/u;
const bundle = "RH-199";
const address = "石埠小区3栋2单元1502";

test("a clerk sells fixed line, broadband and mobile without a mouse, and the manager sees it", async ({
  browser,
  page,
}) => {
  await page.addInitScript(() => {
    const w = window as unknown as { pointed?: boolean };
    addEventListener("mousedown", () => (w.pointed = true), true);
  });
  await signIn(page, "clerk");

  await test.step("find the customer by pinyin initials", async () => {
    await page.keyboard.press("Control+k");
    const palette = page.getByTestId("palette");
    await expect(palette).toBeFocused();
    await page.keyboard.type(initials);
    await walkTo(page, palette, customer);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/customers\/[^/]+$/);
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  });
  const customerPath = new URL(page.url()).pathname;
  const name = await page.getByRole("heading", { level: 1 }).innerText();

  await test.step("open the sell page and take the bundle", async () => {
    await page.keyboard.press("Alt+s");
    await expect(page.getByTestId("offer-picker")).toBeFocused();
    await page.keyboard.type(bundle);
    await walkTo(page, page.getByTestId("offer-picker"), new RegExp(bundle));
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("cart-line")).toHaveCount(1);
    await expect(page.getByTestId("pick-number")).not.toHaveCount(0);
  });

  let mobile = "";
  await test.step("choose the numbers, the card and the address", async () => {
    await chooseNumber(page, "fixed");
    mobile = await chooseNumber(page, "mobile", "8");
    await expect(page.getByTestId("iccid").first()).toHaveValue(/^\d{19,20}$/);

    await tabBackTo(page, "address");
    const field = page.getByTestId("address").first();
    await expect(field).toBeFocused();
    await page.keyboard.type(address);
    await walkTo(page, field, /光纤到户，空闲端口 [1-9]/);
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue(/.{6,}/);
  });

  await test.step("submit when the checks have passed", async () => {
    await expect(page.getByTestId("problems")).toContainText("校验通过", { timeout: 15_000 });
    await expect(page.getByTestId("cart-saving")).toHaveAttribute("data-saving", "saved");
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/orders\/[^/]+$/);
  });

  const manager = await browser.newContext();
  const watching = await manager.newPage();
  await signIn(watching, "manager");
  await watching.goto(customerPath);
  await expect(watching.getByRole("heading", { level: 1 })).toHaveText(name);

  await test.step("watch it complete", async () => {
    await expect(page.getByTestId("order-state")).toHaveText("已竣工", { timeout: 60_000 });
    const undone = page.locator('[data-testid="task"]:not([data-state="done"])');
    await expect(undone).toHaveCount(0);
  });

  await test.step("the manager sees the product in another browser within 5 s", async () => {
    const product = watching.locator('[data-testid="product"][data-kind="mobile"]').filter({ hasText: mobile });
    await expect(product.last()).toContainText("在用", { timeout: 5_000 });
  });

  await test.step("the customer has the product tree", async () => {
    await tabTo(page, page.getByRole("link", { name, exact: true }).first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${customerPath}$`));
    const products = page.getByTestId("product");
    await expect(products.filter({ hasText: mobile }).first()).toBeVisible();
    for (const kind of ["mobile", "fixed", "broadband"])
      await expect(
        page.locator(`[data-testid="product"][data-kind="${kind}"][data-status="active"]`).last(),
      ).toBeVisible();
  });

  expect(await page.evaluate(() => (window as unknown as { pointed?: boolean }).pointed ?? false)).toBe(false);
  await manager.close();
});

/** Opens the picker of one kind, filters, takes the first number; gives it as the page shows it. */
async function chooseNumber(page: Page, kind: "fixed" | "mobile", pattern = "") {
  const button = page.locator(`[data-testid="pick-number"][data-kind="${kind}"]`).first();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const picker = page.getByTestId("number-picker");
  await expect(picker).toBeFocused();
  await page.keyboard.type(pattern);
  const option = page.getByRole("dialog").getByRole("option").first();
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
  await expect(button).toHaveText(/\d/);
  return (await button.innerText()).trim();
}

async function tabBackTo(page: Page, testId: string) {
  const target = page.getByTestId(testId).first();
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`Shift+Tab did not reach ${testId}`);
}
