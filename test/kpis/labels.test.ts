// Shares that a tool told, put right by texts labelled by hand; and the intervals that shares and rates are told with.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { saveDefinition } from "../../src/engine/definitions.ts";
import { drawLabels, listLabels, saveLabels } from "../../src/engine/labels.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { compareVariants } from "../../src/engine/variants.ts";
import type { Facts } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const january = { since: "2026-01-01", until: "2026-02-01" };
type Tone = "positive" | "negative";

/** A thousand mentions of which the tool calls 300 positive. */
const mentions = Array.from({ length: 1000 }, (_, k) => ({
  platform: "x",
  mention: `m${k}`,
  item: `m${k}`,
  brand: "Acme",
  author: `u${k}`,
  day: "2026-01-08",
  content: `~en|${k < 300 ? "positive" : "negative"}`,
  mentions: 1,
}));

const branded = async (mention: Facts["mention"] = mentions): Promise<string> => {
  const workspace = await kit.brand({}, { mention });
  const body = { name: "Acme", aliases: [], handles: [], hashtags: [], exclusions: [], employees: [] };
  await kit.call(operations.saveDefinition, saveDefinition, { workspace, kind: "brand", version: 0, body });
  return workspace;
};

/** Labels so many of the drawn texts that the tool called one thing as another. */
const labelling = async (
  workspace: string,
  plan: readonly { readonly called: Tone; readonly is: Tone; readonly count: number }[],
) => {
  const kind = "mention" as const;
  const { labels } = await kit.call(operations.drawLabels, drawLabels, {
    workspace,
    kind,
    language: "en",
    count: 600,
  });
  const left = { positive: [] as typeof labels, negative: [] as typeof labels };
  for (const label of labels) left[Number(label.item.slice(1)) < 300 ? "positive" : "negative"].push(label);
  const said = plan.flatMap(({ called, is, count }) =>
    left[called]
      .splice(0, count)
      .map(({ platform, item }) => ({ platform, item, sentiment: is, complaint: null })),
  );
  expect(said).toHaveLength(plan.reduce((sum, { count }) => sum + count, 0));
  await kit.call(operations.saveLabels, saveLabels, { workspace, kind, labels: said });
};

const asked = (workspace: string, kpi: string, variant: string, more = {}) =>
  kit.call(operations.askKpi, askKpi, { workspace, kpi, variant, ...january, ...more });

describe("30 % seen as positive", () => {
  test.each([
    [0.75, 0.1, 60, 20],
    [0.85, 0.25, 85, 15],
  ])(
    "with sensitivity 0.75 and specificity %d is really %d",
    async (_spec, really, right, wrong) => {
      const workspace = await branded();
      await labelling(workspace, [
        { called: "positive", is: "positive", count: 30 },
        { called: "negative", is: "positive", count: 10 },
        { called: "negative", is: "negative", count: right },
        { called: "positive", is: "negative", count: wrong },
      ]);
      const raw = await asked(workspace, "positive_mentions", "raw");
      expect(raw.total).toMatchObject({ answer: 0.3, interval: null });
      const { total } = await asked(workspace, "positive_mentions", "corrected");
      expect(total).toMatchObject({ top: 300, bottom: 1000, interval: { method: "rogan_gladen" } });
      expect(total.answer).toBeCloseTo(really, 12);
      const { low, high } = total.interval ?? { low: 1, high: 0 };
      expect(low).toBeLessThan(really);
      expect(high).toBeGreaterThan(really);
      const { variants } = await kit.call(operations.compareVariants, compareVariants, {
        workspace,
        kpi: "positive_mentions",
        ...january,
      });
      expect(variants.find(({ variant }) => variant.id === "corrected")?.total.answer).toBeCloseTo(
        really,
        12,
      );
    },
    60_000,
  );
});

test("behind net sentiment stand the words that move it, with their tone and what people labelled them", async () => {
  const mention = (item: string, more: object) => ({
    ...{ platform: "x", account: "", report: "mentions", mention: item, item, brand: "Acme", mentions: 1 },
    ...{ day: "2026-01-05", content: `Text of ${item}`, author: "ann", ...more },
  });
  const workspace = await branded([
    mention("up", { sentiment: "positive" }),
    mention("down", { sentiment: "negative" }),
    mention("still", { sentiment: "neutral" }),
  ]);
  const { rows } = await kit.call(operations.traceKpi, traceKpi, {
    ...{ workspace, kpi: "net_sentiment", variant: "mentions", ...january },
  });
  const moved = rows.filter(({ side, table }) => side === "top" && table === "mention");
  expect(
    moved.map(({ cells, said }) => [said?.text, said?.tone, said?.toneBy, Object.values(cells)[0]]).sort(),
  ).toEqual([
    ["Text of down", "negative", "file", -1],
    ["Text of up", "positive", "file", 1],
  ]);
}, 60_000);

test("a corrected share has no parts, and says which variant has", async () => {
  const workspace = await branded();
  const split = asked(workspace, "positive_mentions", "corrected", { by: "platform" });
  await expect(split).rejects.toMatchObject({
    code: "kpi/corrected-whole",
    where: { by: "platform", known: "raw" },
  });
}, 60_000);

test("net sentiment is moved by how far labels lie from the tool on average", async () => {
  const workspace = await branded();
  await labelling(workspace, [
    { called: "negative", is: "negative", count: 80 },
    { called: "negative", is: "positive", count: 20 },
  ]);
  const { total } = await asked(workspace, "net_sentiment", "corrected");
  // −0.4, and 40 points over 100 labels.
  expect(total.answer).toBeCloseTo(-0.4 + 0.4, 12);
  expect(total.interval?.method).toBe("prediction_powered");
}, 60_000);

test("under a hundred labels there is no corrected share, and it says what is missing", async () => {
  const workspace = await branded();
  await labelling(workspace, [{ called: "positive", is: "positive", count: 99 }]);
  const series = await asked(workspace, "positive_mentions", "corrected");
  expect(series.total).toMatchObject({ answer: null, note: "setting_missing" });
  expect(series.empty?.text).toContain("100 mentions of one language labelled by hand");
}, 60_000);

test("a sample is kept, goes on where it ended, and tells who labelled; a text of no sample is refused", async () => {
  const workspace = await branded();
  const draw = (count: number) =>
    kit.call(operations.drawLabels, drawLabels, { workspace, kind: "mention", language: "en", count });
  const first = await draw(5);
  const more = await draw(5);
  expect(more.labels.slice(0, 5)).toEqual(first.labels);
  expect(more.labels.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(more.labels.map(({ item }) => item)).size).toBe(10);
  const [{ platform, item } = { platform: "", item: "" }] = first.labels;
  const save = (one: string, sentiment: Tone | null) =>
    kit.call(operations.saveLabels, saveLabels, {
      workspace,
      kind: "mention",
      labels: [{ platform, item: one, sentiment }],
    });
  await save(item, "negative");
  const listed = () => kit.call(operations.listLabels, listLabels, { workspace, kind: "mention" });
  expect((await listed()).labels[0]).toMatchObject({ item, sentiment: "negative", labelledBy: "test" });
  expect((await listed()).languages).toEqual([{ language: "en", texts: 1000, drawn: 10, labelled: 1 }]);
  await save(item, null);
  expect((await listed()).labels[0]).toMatchObject({ sentiment: null, labelledBy: null, labelledAt: null });
  await expect(save("nobody's", "negative")).rejects.toMatchObject({ code: "label/not-drawn" });
}, 60_000);

test("a share, a share of voice and a rate of clicks are told with their intervals", async () => {
  const web = { account: "acme.example", report: "traffic", source: "x", medium: "social" };
  const workspace = await kit.brand(
    {},
    {
      web_day: [{ ...web, day: "2026-01-05", channel: "organic_social", sessions: 100, key_events: 10 }],
      post_obs: [
        {
          platform: "x",
          account: "a",
          post: "1",
          distribution: "all",
          day: "2026-01-05",
          impressions: 1000,
          link_clicks: 30,
        },
        {
          platform: "x",
          account: "a",
          post: "2",
          distribution: "all",
          day: "2026-01-06",
          impressions: 1000,
          link_clicks: 10,
        },
        {
          platform: "x",
          account: "a",
          post: "3",
          distribution: "all",
          day: "2026-01-07",
          impressions: 1000,
          link_clicks: 5,
        },
      ],
    },
  );
  const rate = await asked(workspace, "conversion_rate", "social");
  expect(rate.total).toMatchObject({ answer: 0.1, interval: { method: "wilson" } });
  // Wilson's bounds of 10 of 100.
  expect(rate.total.interval?.low).toBeCloseTo(0.0552, 4);
  expect(rate.total.interval?.high).toBeCloseTo(0.1744, 4);
  const clicks = await asked(workspace, "clicks", "per_thousand");
  expect(clicks.total).toMatchObject({ answer: 15, interval: { method: "garwood" } });
  // Wider than Poisson's 10.9 to 20.1, for posts differ more than chance lets them.
  expect(clicks.total.interval?.low).toBeLessThan(10);
  expect(clicks.total.interval?.high).toBeGreaterThan(21);
}, 60_000);
