// A browser for the tests, from npm where that has one for this machine, else the system's own.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { alone } from "./alone.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--headless=shell",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const fromNpm = process.platform === "linux" && process.arch === "x64";

const systemPath = (): string => {
  const found = system.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`no browser for the tests: install Chrome or Chromium (${system[0]})`);
  return found;
};

/** Libraries a bare machine lacks (nss, nspr, expat) come in the same package. */
const libraries = (): string => {
  const folder = join(tmpdir(), "leadline-chromium-libraries");
  if (!existsSync(folder)) {
    const archive = resolve(import.meta.dirname, "../node_modules/@sparticuz/chromium/bin/al2023.tar.br");
    mkdirSync(folder);
    execFileSync("tar", ["-x", "-C", folder], { input: brotliDecompressSync(readFileSync(archive)) });
  }
  return join(folder, "lib");
};

const open = (executablePath: string, env: Record<string, string>): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  });

export const openBrowser = async (): Promise<Browser> => {
  if (!fromNpm) return open(systemPath(), {});
  // It unpacks once into the folder for temporary files: whoever looks meanwhile would find half of it.
  const path = await alone("chromium", () => packed.executablePath());
  try {
    return await open(path, {});
  } catch (error) {
    if (!String(error).includes("shared libraries")) throw error;
    return open(path, { LD_LIBRARY_PATH: await alone("chromium", async () => libraries()) });
  }
};
