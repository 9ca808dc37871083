// For browser tests of numbers: a page of its own for each test, and the same questions asked of the API directly.

import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { z } from "zod";
import type * as importShapes from "../../src/contract/import-shapes.ts";
import type * as operations from "../../src/contract/operations.ts";
import type * as shapes from "../../src/contract/shapes.ts";
import type { trace } from "../../src/contract/trace-shapes.ts";
import { complaints, type Harness } from "./harness.ts";

export type Series = z.output<typeof shapes.series>;
export type Trace = z.output<typeof trace>;
export type SourceRow = z.output<typeof importShapes.sourceRow>;
export type Kpis = z.output<typeof operations.listKpis.output>;
export type Overview = z.output<typeof operations.getOverview.output>;
export type Variants = z.output<typeof operations.compareVariants.output>;
export type Channels = z.output<typeof operations.compareChannels.output>;

type Options = Parameters<Browser["newContext"]>[0];

/** A browser window of its own; fails where the page complained. */
export const withPage = async (
  { browser }: Harness,
  options: Options,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ locale: "en-US", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const heard = complaints(page);
  try {
    await work(page, context);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
};

export const wide = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

export interface Asking {
  readonly workspace: string;
  /** The page's address of a room, such as `/kpis/impressions`. */
  readonly room: (path: string) => string;
  readonly text: (path: string) => Promise<string>;
  readonly ask: <T>(path: string) => Promise<T>;
  /** The latest 90 days there are data for, as a query. */
  readonly days90: string;
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Asks the sample workspace over HTTP, past the page. */
export const askSample = async ({ url }: Harness): Promise<Asking> => {
  const get = async (path: string): Promise<string> => {
    const response = await fetch(`${url}/api${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  };
  const { workspaces } = JSON.parse(await get("/workspaces")) as {
    workspaces: readonly { id: string; sample: boolean }[];
  };
  const workspace = workspaces.find(({ sample }) => sample)?.id;
  if (workspace === undefined) throw new Error("there is no sample workspace");
  const text = (path: string) => get(`/workspaces/${workspace}${path}`);
  const { last } = JSON.parse(await text("/kpis")) as Kpis;
  if (last === null) throw new Error("the sample workspace has no data");
  const until = dayBefore(last, -1);
  return {
    workspace,
    room: (path) => `${url}/w/${workspace}${path}`,
    text,
    ask: async <T>(path: string) => JSON.parse(await text(path)) as T,
    days90: `since=${dayBefore(until, 90)}&until=${until}`,
  };
};

/** A workspace without data. */
export const emptyWorkspace = async ({ url }: Harness): Promise<string> => {
  const response = await fetch(`${url}/api/workspaces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: `Empty ${Date.now()}` }),
  });
  return ((await response.json()) as { id: string }).id;
};

/** A number as the English page writes it, worked out apart from the page's own code. */
export const written = (
  series: Pick<Series, "display"> & { readonly currency?: string | null },
  answer: number | null,
): string => {
  if (answer === null) return "–";
  if (series.display === "money" && series.currency) {
    const format = new Intl.NumberFormat("en-US", { style: "currency", currency: series.currency });
    return format.format(answer / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  }
  const places = Math.abs(answer) * 100 >= 10 ? 1 : 2;
  if (series.display === "rate") return `${(answer * 100).toFixed(places)}%`;
  if (series.display === "per" && Math.abs(answer) >= 0.005) {
    const digits = Math.abs(answer) >= 100 ? 1 : 2;
    return answer.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  return answer.toLocaleString("en-US");
};

/** The text of an element as it is seen, once it is there. */
export const shownText = async (of: Locator): Promise<string> => {
  await of.first().waitFor();
  return (await of.allInnerTexts())[0] ?? "";
};
