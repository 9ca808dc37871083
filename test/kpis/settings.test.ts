// A KPI of words that the workspace has not said yet waits for the settings, whatever has been imported.

import { afterAll, beforeAll, expect, test } from "vitest";
import * as operations from "../../src/contract/kpi-operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { listKpis } from "../../src/engine/kpis.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const waiting = async (settings: Parameters<Kit["brand"]>[0], events: readonly string[] = []) => {
  const workspace = await kit.brand(settings);
  if (events.length > 0) await kit.qualify(workspace, events);
  const { kpis } = await kit.call(operations.listKpis, listKpis, { workspace });
  return Object.fromEntries(
    kpis.flatMap(({ id, settings: lacking }) => (lacking.length > 0 ? [[id, lacking]] : [])),
  );
};

test("branded searches wait for the brand's words, and for nothing once they are said", async () => {
  expect((await waiting({}))["branded_search_clicks"]).toEqual(["brandTerms"]);
  const said = await waiting({ brandTerms: ["acme"] }, ["trial"]);
  expect(said["branded_search_clicks"]).toBeUndefined();
  // Of the brand nobody has said anything.
  expect(said).toEqual({
    brand_mentions: ["brand"],
    share_of_voice: ["brand", "competitors"],
    branded_hashtag_uses: ["hashtags"],
    positive_mentions: ["brand"],
    net_sentiment: ["brand"],
    // Opening hours would do for one of its variants; the promise is what both need.
    answered_in_time: ["serviceLevel"],
    lead_fit: ["idealCustomer"],
  });
});

test("waiting times are of opening hours once someone said them, and around the clock and saying why until then", async () => {
  const asked = { platform: "zendesk", account: "Help", report: "tickets", cases: 1, day: "2026-01-05" };
  const workspace = await kit.brand(
    {},
    {
      care_case: [
        // In Warsaw from 17:00 on a Monday until 10:00 on the next day.
        {
          ...{ ...asked, conversation: "1", created_at: "2026-01-05 16:00:00" },
          acknowledged_at: "2026-01-06 09:00:00",
        },
      ],
    },
  );
  const months = { workspace, kpi: "first_response", since: "2026-01-01", until: "2026-02-01" } as const;
  const ask = (variant?: string) =>
    kit.call(operations.askKpi, askKpi, { ...months, compare: "previous", ...(variant ? { variant } : {}) });
  expect(await ask()).toMatchObject({
    variant: "calendar",
    passedOver: { variant: "business", tells: false, settings: ["openingHours"] },
    total: { answer: 17 * 3600 },
  });
  expect(await ask("business")).toMatchObject({
    total: { answer: null, note: "setting_missing" },
    empty: { reason: "setting_missing", text: expect.stringContaining("opening hours") },
  });
  const day = [{ from: "09:00", to: "18:00" }];
  const body = { monday: day, tuesday: day };
  const said = { workspace, kind: "opening_hours", version: 1, body, note: "", savedBy: "Ana" };
  await kit.context.ledger.addDefinition(said);
  expect(await ask()).toMatchObject({
    ...{ variant: "business", passedOver: null, empty: null },
    total: { answer: 2 * 3600, note: null },
  });
});
