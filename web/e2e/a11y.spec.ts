import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { runConformance } from "./conformance";
import { signIn, walkTo } from "./keyboard";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function check(page: Page, name: string) {
  // What fades in has no final colors yet.
  await page.waitForTimeout(500);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map((violation) => ({
    page: name,
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  }));
  expect.soft(found, name).toEqual([]);
}

const first = async <T>(page: Page, path: string) => {
  const items = await page.evaluate(async (url) => {
    const response = await fetch(url);
    return ((await response.json()) as { items: unknown[] }).items;
  }, path);
  expect(items.length, path).toBeGreaterThan(0);
  return items[0] as T;
};

// Names come with the language and contrast with the theme, so two of the four combinations see everything.
for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
] as const) {
  const choose = (page: Page) =>
    page.addInitScript(
      ([chosenLanguage, chosenTheme]) => {
        localStorage.setItem("dialtone.language", chosenLanguage!);
        localStorage.setItem("dialtone.theme", chosenTheme!);
      },
      [language, theme],
    );

  test(`pages are accessible, ${language}, ${theme}`, async ({ page }) => {
    await choose(page);
    await page.goto("/");
    await page.locator('input[autocomplete="username"]').waitFor();
    await check(page, "sign-in");
    await signIn(page, "clerk");
    await check(page, "home");

    const { id: orderId, customerId } = await first<{ id: string; customerId: string }>(page, "/api/orders?limit=1");
    const { id: offeringId } = await first<{ id: string }>(page, "/api/offerings?q=RH-199&sellable=true");

    for (const [name, path] of [
      ["customers", "/customers"],
      ["customer", `/customers/${customerId}`],
      ["new customer", "/customers/new"],
      ["orders", "/orders"],
      ["order", `/orders/${orderId}`],
      ["catalogue", "/catalogue"],
      ["offering", `/catalogue/${offeringId}`],
      ["numbers", "/numbers"],
      ["nowhere", "/nowhere"],
    ] as const) {
      await page.goto(path);
      await page.locator("main h1, main .ant-result").first().waitFor();
      await check(page, name);
    }

    await page.goto(`/sell/${customerId}`);
    await page.getByTestId("offer-picker").waitFor();
    await page.getByRole("option").first().waitFor();
    await check(page, "sell, empty");
    await page.getByTestId("offer-picker").press("Alt+q");
    await page.getByTestId("offer-picker").fill("80G <200");
    await page.getByTestId("understood").waitFor();
    await check(page, "sell, filtering");
    await page.getByTestId("offer-picker").press("Alt+m");
    await page.getByTestId("offer-picker").press("ArrowDown");
    await page.getByTestId("offer-picker").press("Alt+m");
    await page.getByTestId("offer-picker").press("Alt+b");
    await page.getByTestId("comparison").getByRole("rowheader").first().waitFor();
    await check(page, "comparison");
    await page.keyboard.press("Escape");
    await page.getByTestId("comparison").waitFor({ state: "hidden" });
    await page.getByTestId("offer-picker").fill("5G-129");
    await walkTo(page, page.getByTestId("offer-picker"), /5G-129/);
    await page.getByTestId("offer-picker").press("Enter");
    await page.getByTestId("cart-line").first().waitFor();
    await page.waitForTimeout(3_500);
    await check(page, "sell, with a line");
    await page.getByTestId("pick-number").first().press("Enter");
    await page.getByTestId("number-picker").waitFor();
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await check(page, "number picker");
    await page.keyboard.press("Escape");

    await page.goto("/");
    await page.getByTestId("home-find").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette").waitFor();
    await check(page, "palette");
    await page.keyboard.press("Escape");
  });

  test(`the designer is accessible, ${language}, ${theme}`, async ({ page }) => {
    await choose(page);
    await signIn(page, "product");
    await page.goto("/designer?stage=published");
    await page.locator("tbody a").first().waitFor();
    await check(page, "designer");
    await page.goto("/designer?view=calendar");
    await page.locator("main .panel").first().waitFor();
    await check(page, "calendar");
    const { id } = await page.evaluate(async () => {
      const response = await fetch("/api/drafts", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Requested-With": "dialtone" },
        body: JSON.stringify({ newVersionOf: "off-fusion-199" }),
      });
      return (await response.json()) as { id: string };
    });
    await page.goto(`/designer/${id}`);
    await page.getByTestId("trial-receipt").waitFor();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await check(page, `design, ${await tab.innerText()}`);
    }
    await page.getByRole("tab").nth(3).click();
    await page.locator(".condition .ant-segmented-item").last().click();
    await page.getByTestId("cel").pressSequentially("customer.gr");
    await page.getByRole("option", { name: /customer\.grade/ }).waitFor();
    await check(page, "design, a rule as text");
  });

  test(`the conformance page is accessible, ${language}, ${theme}`, async ({ page }) => {
    await choose(page);
    await signIn(page, "admin");
    await page.goto("/conformance");
    await page.getByTestId("conformance-start").waitFor();
    await check(page, "conformance");
    const run = await runConformance(page, ["v5"], ["TMF669"]);
    await page.goto(`/conformance?run=${run}`);
    await page.getByTestId("conformance-report").locator(".ant-table-row-expand-icon").first().press("Enter");
    await page.locator("details summary").first().press("Enter");
    await check(page, "conformance, a run open");
    await page.getByTestId("conformance-start").press("Enter");
    await page.getByRole("dialog").waitFor();
    await check(page, "conformance, confirming");
  });
}
