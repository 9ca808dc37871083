// Every page in every language, wide and on a phone: nothing scrolls sideways and no text is missing. Neither hangs on the
// colours, so the dark is looked at in English; nor does what axe finds on the language: wide in both schemes, and on a phone.

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
  readonly language: string | null;
  /** Words that stand where a text or a figure should. */
  readonly holes: readonly string[];
  readonly violations: readonly string[];
}

const holesIn = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator("body").textContent()) ?? "").match(/\bundefined\b|\bNaN\b|\[object|\bnull\b/g) ?? [];

const look = async (context: BrowserContext, address: string, withAxe: boolean): Promise<Seen> => {
  const page = await context.newPage();
  try {
    await page.goto(harness.url + address);
    await settled(page);
    return {
      sideways: await sideways(page),
      language: await page.locator("html").getAttribute("lang"),
      holes: await holesIn(page),
      violations: withAxe ? await violations(page) : [],
    };
  } finally {
    await page.close();
  }
};

/** Pages wait for the network more than for the machine, so some are open at once. */
const atOnce = 4;
const lookAtAll = async (context: BrowserContext, language: string, withAxe: boolean) => {
  const left = [...addresses()];
  const seen: Record<string, Seen> = {};
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      seen[next] = await look(context, `${next}?lang=${language}`, withAxe);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return seen;
};

describe.each(schemes)("%s", (colorScheme) => {
  describe.each(screens)("$width px", (viewport) => {
    let context: BrowserContext;
    const heard: (readonly string[])[] = [];
    beforeAll(async () => {
      // Movement is not what is looked at, and colours half-way through a fade fail.
      context = await harness.browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      // Where the machine has other work, a page takes long; how long is nothing that is tested here.
      context.setDefaultTimeout(120_000);
      context.on("page", (page) => heard.push(complaints(page)));
    });
    afterAll(() => context?.close());

    test.each(colorScheme === "light" ? languages : (["en"] as const))(
      "every page in %s",
      async (language) => {
        const withAxe = language === "en" && (viewport.width === 1440 || colorScheme === "light");
        const seen = await lookAtAll(context, language, withAxe);
        const right = { sideways: 0, language, holes: [], violations: [] };
        expect(seen).toEqual(Object.fromEntries(addresses().map((address) => [address, right])));
        expect(heard.flat()).toEqual([]);
      },
      300_000,
    );

    test("the description of the API", async () => {
      const page = await context.newPage();
      await page.goto(`${harness.url}/api`);
      expect([await sideways(page), await violations(page)]).toEqual([0, []]);
    });
  });
});
