// What a definition of a qualified interaction is chosen from, counted by hand.

import { afterAll, beforeAll, expect, test } from "vitest";
import { listCandidates as operation } from "../../src/contract/definition-operations.ts";
import { listCandidates } from "../../src/engine/candidates.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

let row = 0;
const happened = (day: string, name: string, more: Readonly<Record<string, unknown>> = {}) => {
  row += 1;
  const of = { platform: "hubspot", account: "CRM", report: "events", conversion: `c${row}` };
  return { ...of, day, name, conversions: 1, channel: "direct", ...more };
};
const ask = (workspace: string, events?: string[]) =>
  kit.call(operation, listCandidates, { workspace, ...(events ? { events } : {}) });

test("nothing that ever converted is no days, no events and no choice", async () => {
  const workspace = await kit.brand({});
  expect(await ask(workspace, ["trial"])).toEqual({ since: null, until: null, events: [], chosen: null });
});

test("each event has its last 90 days with data, those before, what came by social, and its people once", async () => {
  const workspace = await kit.brand(
    {},
    {
      conversion: [
        happened("2026-03-31", "trial", { person: "p1", channel: "organic_social" }),
        happened("2026-03-31", "trial", { person: "p1" }),
        happened("2026-01-01", "trial", { person: "p2", channel: "paid_social", conversions: 2 }),
        happened("2025-12-31", "trial", { person: "p3" }),
        happened("2025-10-02", "trial"),
        happened("2025-10-03", "trial"),
        happened("2026-02-01", "newsletter", { person: "p1" }),
        happened("2025-01-01", "old"),
      ],
    },
  );
  const { since, until, events, chosen } = await ask(workspace, ["trial", "newsletter"]);
  // 90 days end with 31 March: 31 of March, 28 of February, 31 of January.
  expect([since, until]).toEqual(["2026-01-01", "2026-04-01"]);
  expect(events).toEqual([
    { event: "trial", conversions: 4, before: 2, social: 3, persons: 2, last: "2026-03-31" },
    { event: "newsletter", conversions: 1, before: null, social: null, persons: 1, last: "2026-02-01" },
    { event: "old", conversions: null, before: null, social: null, persons: null, last: "2025-01-01" },
  ]);
  expect(chosen).toEqual({ conversions: 5, before: 2, social: 3, persons: 2, last: "2026-03-31" });
});

test("an event that nobody has seen yet may be chosen and comes to nothing", async () => {
  const workspace = await kit.brand({}, { conversion: [happened("2026-03-31", "trial")] });
  expect((await ask(workspace, ["webinar"])).chosen).toEqual({
    ...{ conversions: null, before: null, social: null, persons: null, last: null },
  });
});
