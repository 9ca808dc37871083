// For tests in a browser: a real server with the sample workspace, Chromium, and the accessibility checker.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./chromium.ts";
import { startServer } from "./server.ts";

export interface Harness {
  readonly url: string;
  /** Where upload links are served, if they are. */
  readonly links: string | null;
  readonly dataDir: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** `const { url, browser, stop } = await start()` in beforeAll, `await stop()` in afterAll. */
export const start = async (options: Parameters<typeof startServer>[0] = {}): Promise<Harness> => {
  const server = await startServer(options);
  try {
    const browser = await openBrowser();
    const stop = async (): Promise<void> => {
      await browser.close();
      await server.stop();
    };
    return { url: server.url, links: server.links, dataDir: server.dataDir, browser, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const axeText = readFileSync(resolve(import.meta.dirname, "../node_modules/axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page as it stands, one line a finding; empty is good. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // Not by a script element: the page's policy forbids code from elsewhere, as it should.
  await page.evaluate(axeText);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations)`,
  )) as readonly Finding[];
  return found.map(({ id, help, nodes }) => {
    const at = nodes
      .slice(0, 3)
      .map((n) => `${n.target.join(" ")} (${n.failureSummary?.split("\n")[1]?.trim()})`);
    return `${id}: ${help}; ${nodes.length}× at ${at.join(", ")}`;
  });
};

/** How far the page scrolls sideways, in pixels; 0 is right on every screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  ) as Promise<number>;

/** Listens for what must never happen while a page is used: errors, refused code, failed requests. */
export const complaints = (page: Page): readonly string[] => {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text()))
      heard.push(message.text());
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (!why.includes("ERR_ABORTED")) heard.push(`${request.url()} ${why}`);
  });
  return heard;
};
