import type { LaunchOptions } from "@playwright/test";

/** The machine's own Chromium, as it starts without a desktop. */
export const launchOptions: LaunchOptions = {
  executablePath: process.env.DIALTONE_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
