import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PlaywrightTestConfig } from "@playwright/test";

const url = "http://127.0.0.1:5480";
const peers = "http://127.0.0.1:5490";
const program = (configuration: string) =>
  fileURLToPath(new URL(`../../artifacts/bin/Dialtone.Host/${configuration}/Dialtone.Host.dll`, import.meta.url));

/** The host that was built last, with a small demonstration of its own that is thrown away. */
function ownHost(): NonNullable<PlaywrightTestConfig["webServer"]> {
  const [newest] = ["release", "debug"]
    .map(program)
    .map((path) => ({ path, built: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.built - a.built);
  if (!newest?.built) throw new Error("There is no host to test: dotnet build src/Host and src/Peers first.");
  return {
    command: `dotnet "${newest.path}" --urls ${url}`,
    url: `${url}/health/ready`,
    timeout: 120_000,
    // Ended gently, it takes the simulator of the systems outside with it.
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      ConnectionStrings__Dialtone: `Data Source=${join(folder(), "dialtone.db")}`,
      Dialtone__KeyFile: join(folder(), "master.key"),
      Dialtone__DemoCustomers: "300",
      Dialtone__Peers: peers,
      Peers__Data: join(folder(), "peers"),
    },
  };
}

// Every worker reads the configuration again, and must not make a folder again.
function folder() {
  if (!process.env.DIALTONE_E2E_FOLDER) {
    const made = mkdtempSync(join(tmpdir(), "dialtone-e2e-"));
    process.env.DIALTONE_E2E_FOLDER = made;
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  return process.env.DIALTONE_E2E_FOLDER;
}

export const baseURL = process.env.DIALTONE_URL ?? url;

export const webServer = process.env.DIALTONE_URL ? undefined : ownHost();
