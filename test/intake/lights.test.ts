// What a preview says lights up has an answer after the import, over the days the page opens it on: for the examples of every source.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askKpi } from "../../src/engine/ask.ts";
import { importFile } from "../../src/engine/import.ts";
import { previewFile } from "../../src/engine/preview.ts";
import { textScoring } from "../../src/engine/texts.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { litSpan } from "../../web/shape/lit.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk("1GB", textScoring());
});
afterAll(() => desk.close());

/** Where what is promised may stay without a number over the days of a file, and why that is no wrong promise. */
const mayDiffer: Readonly<Record<string, string>> = {
  readability:
    "a text is scored while it is imported, and one in another language or of a few words has no score",
  complaint_resolution: "whether a case is a complaint is read off its messages while it is imported",
  negative_comment_share: "tone is read off the texts while they are imported, and may be unclear",
  private_questions: "what a question is is read off the messages while they are imported",
  first_response:
    "of too few answers no time can be told, though it is told how many came in and how many of them wait",
  social_revenue: "a deal counts on the day it was won, which may lie after the days of the file",
  social_customer_value: "a deal counts on the day it was won, which may lie after the days of the file",
};

type Preview = Awaited<ReturnType<typeof previewFile>>;
const isTold = ({ answer }: { readonly answer: number | null }): boolean => answer !== null;

/** Promised, and then unknown on the days that its link opens. */
const brokenIn = async ({ kpis, parts }: Preview): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const kpi of kpis) {
    const days = litSpan(kpi, parts);
    if (days === null) throw new Error(`${kpi} has no days`);
    const asked = {
      workspace: desk.workspace,
      kpi,
      ...days,
      grain: "month" as const,
      compare: "previous" as const,
    };
    const { total, windows, parts: lines } = await askKpi(desk.context, asked, who);
    const told = isTold(total) || windows.some(isTold) || lines.some((line) => isTold(line.total));
    if (!told) broken.push(kpi);
  }
  return broken;
};

const folder = join(import.meta.dirname, "../../src/sources");
const written = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(folder, name)).includes("example.ts"));

/** Files of one report that promise the same are tried once, and two promises of each unless all are asked for. */
const most = process.env["VARIANTS"] === "all" ? 100 : 2;
const promiseOf = ({ kpis, parts }: Preview): string =>
  JSON.stringify([kpis, parts.map(({ source }) => source)]);

test.each(written)("%s keeps what it promises", { timeout: 240_000 }, async (source) => {
  const { examples } = (await import(`../../src/sources/${source}/example.ts`)) as {
    readonly examples: readonly MadeFile[];
  };
  const seen = new Set<string>();
  await desk.fresh();
  for (const { name, bytes } of examples) {
    const at = { workspace: desk.workspace, file: await desk.upload(name, bytes), account: "Example" };
    const preview = await previewFile(desk.context, at, who);
    if (preview.problem !== null || seen.has(promiseOf(preview)) || seen.size >= most) continue;
    seen.add(promiseOf(preview));
    await importFile(desk.context, at, who);
    const broken = await brokenIn(preview);
    expect(
      broken.filter((kpi) => mayDiffer[kpi] === undefined),
      name,
    ).toEqual([]);
    await desk.fresh();
  }
});

describe("nothing is promised", () => {
  const lit = async (text: string) => (await desk.preview("table.csv", text, { account: "Example" })).kpis;

  test("of money in a currency without a rate", async () => {
    await desk.fresh({ currency: "PLN" });
    const ads = (code: string) =>
      `Campaign name,Day,Amount spent (${code}),Impressions\nSpring,2026-09-01,5.00,10\n`;
    expect(await lit(ads("PLN"))).toContain("social_spend");
    expect(await lit(ads("EUR"))).not.toContain("social_spend");
  });

  test("of what waits for a setting, until it is there", async () => {
    await desk.fresh();
    const post = (text: string) =>
      `Post id,Date,Post text,Post Link,Impressions\n1900000000000000001,"Thu, Mar 13, 2025",${text},https://x.com/a/status/1900000000000000001,5\n`;
    expect(await lit(post("hello"))).not.toContain("people_tagged");
    expect(await lit(post("hello"))).toContain("impressions");
  });

  test("of columns that are there and empty in every row", async () => {
    await desk.fresh();
    const ads = (shown: string) =>
      `Campaign name,Day,Amount spent (PLN),Impressions\nSpring,2026-09-01,5.00,${shown}\n`;
    expect(await lit(ads("10"))).toContain("impressions");
    expect(await lit(ads(""))).not.toContain("impressions");
  });
});
