// Every page in every language, light and dark, wide and on a phone: nothing axe finds, nothing that scrolls sideways.

import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/contract/shapes.ts";
import { complaints, type Harness, sideways, start, violations } from "./harness.ts";

let harness: Harness;
let workspace = "";
beforeAll(async () => {
  harness = await start();
  const { workspaces } = (await (await fetch(`${harness.url}/api/workspaces`)).json()) as {
    workspaces: readonly { readonly id: string }[];
  };
  workspace = workspaces[0]?.id ?? "";
}, 900_000);
afterAll(() => harness?.stop());

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const schemes = ["light", "dark"] as const;
const rooms = [
  "overview",
  "kpis",
  "kpis/impressions",
  "kpis/social_revenue",
  "kpis/followers",
  "data",
  "settings",
];

const addresses = (): readonly string[] => [...rooms.map((room) => `/w/${workspace}/${room}`), "/new"];

const settled = async (page: Page): Promise<void> => {
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
};

interface Seen {
  readonly sideways: number;
  readonly violations: readonly string[];
  readonly language: string | null;
}

const look = async (page: Page, address: string): Promise<Seen> => {
  await page.goto(harness.url + address);
  await settled(page);
  return {
    sideways: await sideways(page),
    violations: await violations(page),
    language: await page.locator("html").getAttribute("lang"),
  };
};

describe.each(schemes)("%s", (colorScheme) => {
  describe.each(screens)("$width px", (viewport) => {
    let context: BrowserContext;
    let page: Page;
    let heard: readonly string[];
    beforeAll(async () => {
      // Movement is not what is looked at, and colours half-way through a fade fail.
      context = await harness.browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      page = await context.newPage();
      heard = complaints(page);
    });
    afterAll(() => context?.close());

    test.each(languages)(
      "every page in %s",
      async (language) => {
        const seen: Record<string, Seen> = {};
        for (const address of addresses()) seen[address] = await look(page, `${address}?lang=${language}`);
        const right = { sideways: 0, violations: [], language };
        expect(seen).toEqual(Object.fromEntries(addresses().map((address) => [address, right])));
        expect(heard).toEqual([]);
      },
      300_000,
    );

    test("the description of the API", async () => {
      await page.goto(`${harness.url}/api`);
      expect([await sideways(page), await violations(page)]).toEqual([0, []]);
    });
  });
});
