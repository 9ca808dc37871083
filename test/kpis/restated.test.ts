// A definition said anew counts for the whole history, marks the day it was saved, and leaves a past day its own version.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayIn } from "../../src/base/period.ts";
import type { DefinitionName } from "../../src/contract/definition-kinds.ts";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { listDefinitions, saveDefinition } from "../../src/engine/definitions.ts";
import { saveKpi } from "../../src/engine/own-kpis.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
const today = dayIn(new Date().toISOString(), "Europe/Warsaw");
const days = { since: addDays(today, -27), until: addDays(today, 1) };
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

let made = 0;
const mention = (brand: string) => {
  made += 1;
  const of = { platform: "brand24", account: "Listening", report: "mentions", query: "all", brand };
  const item = `m${made}`;
  return {
    ...of,
    item,
    mention: `${item} · ${brand}`,
    day: addDays(today, -5),
    mentions: 1,
    author: `a${made}`,
    content: "a text",
  };
};
const event = (name: string) => {
  made += 1;
  const of = { platform: "hubspot", account: "CRM", report: "events", conversion: `c${made}`, name };
  return { ...of, day: addDays(today, -5), conversions: 1, person: `p${made}`, channel: "direct" };
};
const facts = {
  mention: [..."1234"]
    .map(() => mention("Acme"))
    .concat([..."12"].map(() => mention("Rival")))
    .concat([..."123456"].map(() => mention("Other"))),
  conversion: [..."12"].map(() => event("trial")).concat([..."123"].map(() => event("demo"))),
};

const say = async (
  workspace: string,
  kind: DefinitionName,
  version: number,
  body: Record<string, unknown>,
  note = "",
) => {
  const said = await kit.call(operations.saveDefinition, saveDefinition, {
    workspace,
    kind,
    version,
    body,
    note,
  } as never);
  // Instants of Postgres are finer than ours.
  await new Promise((go) => setTimeout(go, 5));
  return said.versions[0]?.savedAt ?? "";
};
const ask = (workspace: string, kpi: string, more: object = {}) =>
  kit.call(operations.askKpi, askKpi, { workspace, kpi, ...days, ...more } as never);
type Series = Awaited<ReturnType<typeof ask>>;
const marks = ({ marks: all }: Series) =>
  all.map(({ since, effect, definition }) => [
    ...[
      since,
      effect,
      definition?.kind,
      definition?.now.version,
      definition?.before?.text.en,
      definition?.now.text.en,
    ],
  ]);
const rival = { name: "Rival", aliases: [], handles: [] };
const other = { name: "Other", aliases: [], handles: [] };

describe("a competitor set said anew", () => {
  let workspace: string;
  let first: string;
  beforeAll(async () => {
    workspace = await kit.brand({}, facts as never);
    await say(workspace, "brand", 0, { name: "Acme" });
    first = await say(workspace, "competitors", 0, { brands: [rival] });
  });
  test("is no change while it is the first, and a change of its note alone neither", async () => {
    const series = await ask(workspace, "share_of_voice");
    expect([series.total.answer, marks(series)]).toEqual([4 / 6, []]);
  });
  test("restates the whole history and marks the day, with who, why and what was said before", async () => {
    await say(workspace, "competitors", 1, { brands: [rival, other] }, "They grew");
    const series = await ask(workspace, "share_of_voice", { compare: "previous" });
    expect(series.total.answer).toBe(4 / 12);
    expect(marks(series)).toEqual([[today, "restated", "competitors", 2, "Rival", "Rival, Other"]]);
    expect(series.marks[0]?.definition).toMatchObject({ savedBy: "test", note: "They grew" });
    expect(series.marks[0]?.definition?.before).toMatchObject({ version: 1, body: { brands: [rival] } });
    // All days are counted by one set: nothing is parted.
    expect(series.comparison?.note).not.toBe("metric_changed");
  });
  test("leaves a past moment the set of then, without a mark of what came later", async () => {
    const then = await ask(workspace, "share_of_voice", { knownAt: first });
    // Facts of the kit are observed in 2026-05, the sets were saved now.
    expect([then.total.answer, marks(then)]).toEqual([4 / 6, []]);
    const before = await ask(workspace, "share_of_voice", { knownAt: "2026-07-01" });
    expect([before.total.answer, marks(before)]).toEqual([null, []]);
  });
  test("marks no KPI that does not read it, nor a period it was not saved in", async () => {
    expect(marks(await ask(workspace, "brand_mentions"))).toEqual([]);
    const earlier = { since: addDays(today, -20), until: today };
    expect(marks(await ask(workspace, "share_of_voice", earlier))).toEqual([]);
  });
  test("is no change where only the order is another", async () => {
    const moved = [other, rival];
    await say(workspace, "competitors", 2, { brands: moved });
    expect(marks(await ask(workspace, "share_of_voice"))).toHaveLength(1);
  });
});

test("a qualified interaction said anew marks every KPI that reads it, and none by its name or grades alone", async () => {
  const workspace = await kit.brand({}, facts as never);
  const body = { name: "", events: ["trial"], graded: [] };
  const first = await say(workspace, "qualified_interaction", 0, body);
  await say(workspace, "qualified_interaction", 1, { ...body, name: "A trial" });
  await say(workspace, "qualified_interaction", 2, { ...body, events: ["trial", "demo"] });
  const mark = [today, "restated", "qualified_interaction", 3, "trial", "trial, demo"];
  const series = await ask(workspace, "qualified_interactions");
  expect([series.total.answer, marks(series)]).toEqual([5, [mark]]);
  const then = await ask(workspace, "qualified_interactions", { knownAt: first });
  expect([then.total.answer, marks(then)]).toEqual([2, []]);
  expect(marks(await ask(workspace, "cost_per_qualified_interaction"))).toEqual([mark]);
  expect(marks(await ask(workspace, "brand_mentions"))).toEqual([]);
});

test("weights are a change the first time they are said, for others counted until then", async () => {
  const workspace = await kit.brand({}, facts as never);
  await say(workspace, "engagement_weights", 0, { reactions: 2, shares: 2, comments: 3, link_clicks: 3 });
  const [mark] = (await ask(workspace, "weighted_engagements")).marks;
  expect([mark?.definition?.kind, mark?.definition?.before]).toEqual(["engagement_weights", null]);
});

test("an own KPI is marked where its own formula changed, and a past moment has the formula of then", async () => {
  const workspace = await kit.brand({}, facts as never);
  const save = async (name: string, formula: string, kpi?: string) => {
    const said = { workspace, name, about: "", better: "up", formula, ...(kpi ? { kpi } : {}) };
    const saved = await kit.call(operations.saveKpi, saveKpi, said as never);
    await new Promise((go) => setTimeout(go, 5));
    return saved;
  };
  const made = await save("Mine", "conversion.conversions");
  const first = made.versions[0]?.savedAt;
  await save("Another", "mention.mentions");
  await save("Mine", "conversion.conversions + conversion.conversions", made.kpi.id);
  const series = await ask(workspace, made.kpi.id);
  expect([series.total.answer, marks(series)]).toEqual([
    10,
    [
      [
        today,
        "restated",
        "own_kpis",
        3,
        "conversion.conversions",
        "conversion.conversions + conversion.conversions",
      ],
    ],
  ]);
  const then = await ask(workspace, made.kpi.id, { knownAt: first });
  expect([then.total.answer, marks(then)]).toEqual([5, []]);
});

test("the versions a mark names are those that are listed", async () => {
  const workspace = await kit.brand({}, facts as never);
  await say(workspace, "service_level", 0, { first_response_hours: 4 });
  await say(workspace, "service_level", 1, { first_response_hours: 2 });
  const { definitions } = await kit.call(operations.listDefinitions, listDefinitions, { workspace });
  const [now, before] = definitions.find(({ kind }) => kind === "service_level")?.versions ?? [];
  const {
    marks: [mark],
  } = await ask(workspace, "answered_in_time");
  expect(mark?.definition).toMatchObject({
    ...{ savedAt: now?.savedAt, now: { version: 2, body: now?.body } },
    before: { version: 1, body: before?.body, text: { en: "4 h" } },
  });
});
