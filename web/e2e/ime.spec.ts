import { expect, test } from "@playwright/test";
import { signIn } from "./keyboard";

test("Enter that ends a composition picks nothing, the next one does", async ({ page }) => {
  await signIn(page, "clerk");
  const browser = await page.context().newCDPSession(page);
  const enter = (keyCode: number) =>
    browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: keyCode });

  await page.keyboard.press("Control+k");
  await expect(page.getByTestId("palette")).toBeFocused();
  await browser.send("Input.imeSetComposition", { text: "张伟", selectionStart: 2, selectionEnd: 2 });
  await expect(page.getByRole("option").first()).toContainText("张伟");
  await enter(229);
  await page.waitForTimeout(500);
  await expect(page.getByTestId("palette")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");

  await browser.send("Input.insertText", { text: "张伟" });
  await expect(page.getByRole("option").first()).toContainText("张伟");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/customers\//);
});
