// The view in the address: what is written is read back, and what is wrong there falls back to the default and is named.

import { expect, test } from "vitest";
import { grainFor, readView, viewFaults, writeView } from "./view-address.ts";

const first = "2025-01-01";
const last = "2026-10-31";

test("an address without a period shows the last 28 days with data", () => {
  const view = readView("", first, last);
  expect(view).toMatchObject({
    since: "2026-10-04",
    until: "2026-11-01",
    grain: "day",
    compare: "previous",
    filters: {},
    preset: "days28",
    byDefault: true,
  });
});

test("what is written is read back", () => {
  const change = {
    since: "2026-01-01",
    until: "2026-07-01",
    compare: "last_year",
    grain: "month",
    filters: { platform: ["linkedin", "x"], account: ["@a & b"] },
  } as const;
  const search = writeView("lang=ko&variant=a", change);
  expect(readView(search, first, last)).toMatchObject({ ...change, grainChosen: true, byDefault: false });
  expect(new URLSearchParams(search).get("lang")).toBe("ko");
  expect(new URLSearchParams(search).get("variant")).toBe("a");
});

test("a change keeps what it does not name, and null lets the bucket follow the period again", () => {
  const search = writeView("since=2026-01-01&until=2026-03-01&grain=week&platform=x", {
    grain: null,
    compare: "none",
  });
  expect(readView(search, first, last)).toMatchObject({
    since: "2026-01-01",
    grain: "week",
    grainChosen: false,
    compare: "none",
    filters: { platform: ["x"] },
  });
});

test("a broken period, bucket or comparison is not believed", () => {
  for (const search of ["since=2026-05-01&until=2026-05-01", "since=2026-13-01&until=2027-01-01", "since=x"])
    expect(readView(search, first, last).byDefault).toBe(true);
  expect(readView("grain=hour&compare=rival", first, last)).toMatchObject({
    grain: "day",
    compare: "previous",
  });
});

test("what is not believed is named, and what is right is not", () => {
  const cases = {
    "since=abc": ["period", "abc"],
    "since=2026-05-01": ["half", "2026-05-01"],
    "since=2026-06-01&until=2026-05-01": ["reversed", "2026-06-01 – 2026-05-01"],
    "since=2026-05-01&until=2026-05-01": ["reversed", "2026-05-01 – 2026-05-01"],
    "grain=hour": ["grain", "hour"],
    "compare=rival": ["compare", "rival"],
  };
  for (const [search, [key, asked]] of Object.entries(cases))
    expect(viewFaults(search)).toEqual([{ key, asked }]);
  expect(viewFaults(`grain=${"x".repeat(500)}`)[0]?.asked).toHaveLength(60);
  for (const search of ["", "since=2026-01-01&until=2026-02-01&grain=total&compare=none&platform=x"])
    expect(viewFaults(search)).toEqual([]);
});

test("buckets grow with the period", () => {
  expect([28, 90, 400, 1500].map(grainFor)).toEqual(["day", "week", "month", "quarter"]);
});
