// A share of cases is told of all networks that have cases, also of those without any in the part.

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

test("complaints none of which was resolved are data: 0 %, and no dash", async () => {
  const complaint = { account: "Acme", report: "care", cases: 1, complaint: true, visibility: "public" };
  const workspace = await kit.brand(
    {},
    {
      care_case: [
        { ...complaint, platform: "x", conversation: "1", day: "2026-01-05" },
        { ...complaint, platform: "facebook", conversation: "2", day: "2026-01-06" },
      ],
    },
  );
  const { kpis } = await kit.call(operations.listKpis, listKpis, { workspace });
  const listed = kpis.find(({ id }) => id === "complaint_resolution");
  expect([listed?.chosen, listed?.coverage[0]?.platforms]).toEqual(["public", ["facebook", "x"]]);
  const asked = { workspace, kpi: "complaint_resolution", since: "2026-01-01", until: "2026-02-01" };
  const answer = await kit.call(operations.askKpi, askKpi, { ...asked, by: "platform" });
  expect(answer.total).toMatchObject({ answer: 0, top: 0, bottom: 2 });
  expect(answer.parts.map(({ part, total }) => [part, total.answer]).sort()).toEqual([
    ["facebook", 0],
    ["x", 0],
  ]);
});

test("a median that fewer than half have reached says so, and not that there are no data", async () => {
  const asked = {
    ...{ platform: "zendesk", account: "Help", report: "tickets", cases: 1, day: "2026-01-05" },
    answers_until: "2026-05-01 00:00:00",
  };
  const workspace = await kit.brand(
    {},
    {
      care_case: [
        {
          ...asked,
          conversation: "1",
          created_at: "2026-01-05 09:00:00",
          acknowledged_at: "2026-01-05 09:30:00",
        },
        { ...asked, conversation: "2", created_at: "2026-01-05 09:00:00" },
        { ...asked, conversation: "3", created_at: "2026-01-05 09:00:00" },
      ],
    },
  );
  const told = await kit.call(operations.askKpi, askKpi, {
    ...{ workspace, kpi: "first_response", since: "2026-01-01", until: "2026-02-01" },
    variant: "calendar",
  });
  expect(told.total).toMatchObject({ answer: null, note: "not_reached" });
  expect(told.empty).toMatchObject({ reason: "not_reached" });
  expect(told.empty?.text).toContain("fewer than half of its rows have an answer yet");
});
