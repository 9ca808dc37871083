// A file of a part of the users is no file of all of them: Google Analytics prints which it is above the table.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const rule = "# ----------------------------------------";
const top = [
  rule,
  "# Traffic acquisition: Session source / medium",
  "# Account: A",
  "# Property: Site",
  rule,
  "#",
];
const dates = ["# Start date: 20260901", "# End date: 20260902", ""];
const table = (sessions: number) => [
  "Session source / medium,Sessions,Engaged sessions",
  `google / organic,${sessions},5`,
];
const curve = ["Nth day,Sessions", "0000,7", "0001,3", ""];
const file = (...lines: readonly (readonly string[])[]): string => `${lines.flat().join("\n")}\n`;

const sessions = () =>
  desk.rows(
    "select account, sessions from web_window_now where workspace = {workspace:text} order by sessions",
  );

const refusedAs = async (segment: string, text: string): Promise<void> => {
  await desk.import("all.csv", file(top, ["# All Users"], dates, table(100)));
  await expect(desk.import("part.csv", text)).rejects.toMatchObject({
    code: "file/part-of-users",
    message: `part.csv tells only of “${segment}”, not of all users, and would count as the whole: export it again without segments, comparisons and filters.`,
  });
  expect((await desk.preview("part.csv", text)).problem).toMatchObject({ code: "file/part-of-users" });
  expect(await sessions()).toEqual([{ account: "Site", sessions: 100 }]);
};

describe("a part of the users is turned away and leaves the whole as it is:", () => {
  test("a comparison", () => refusedAs("Mobile traffic", file(top, ["# Mobile traffic"], dates, table(10))));
  test("a segment named as one", () =>
    refusedAs("Segment: Buyers", file(top, ["# Segment: Buyers"], dates, table(10))));
  test("a filter beside all users", () =>
    refusedAs(
      "Filter: Country exactly matches Poland",
      file(top, ["# All Users", "# Filter: Country exactly matches Poland"], dates, table(10)),
    ));
  test("a comparison whose name holds commas and quotes", () =>
    refusedAs(
      'Country is one of "PL", "DE"',
      file(top, ['# Country is one of "PL", "DE"'], dates, table(10)),
    ));
  test("all users of something", () =>
    refusedAs("All Users, Country = PL", file(top, ["# All Users, Country = PL"], dates, table(10))));
  test("a segment among the lines of the property", () =>
    refusedAs(
      "Comparison: Mobile",
      file(top.slice(0, 4), ["# Comparison: Mobile", rule, "#", "# All Users"], dates, table(10)),
    ));
  test("a file without any lines but the segment and its days", () =>
    refusedAs("Mobile traffic", file(["# Mobile traffic"], dates, table(10))));
  test("a file that a spreadsheet has saved", () =>
    refusedAs(
      "Mobile traffic",
      file(
        [...top, "# Mobile traffic", ...dates].map((line) => `${line},,`),
        table(10),
      ),
    ));
  test("an exploration with a column of segments", () =>
    refusedAs(
      "Segment",
      file(top, dates, [
        "Segment,Session source / medium,Sessions,Engaged sessions",
        "Mobile traffic,google / organic,10,5",
      ]),
    ));
});

describe("the whole is read", () => {
  test.each(["All Users", "All users", "모든 사용자", "Wszyscy użytkownicy", "Alle Nutzer"])(
    "as %s",
    async (all) => {
      await desk.import("all.csv", file(top, [`# ${all}`], dates, table(100)), { account: undefined });
      expect(await sessions()).toEqual([{ account: "Site", sessions: 100 }]);
    },
  );

  test("beside a comparison, which is set aside with its reason", async () => {
    const text = file(
      ...[
        top,
        ["# All Users"],
        dates,
        curve,
        ["# All Users"],
        dates,
        table(100),
        ["", "#", "# Mobile, paid"],
      ],
      ...[dates, table(10)],
    );
    const done = await desk.import("both.csv", text, { account: undefined });
    expect(await sessions()).toEqual([{ account: "Site", sessions: 100 }]);
    expect(done.parts.map(({ source }) => source)).toEqual(["ga4-curve", "ga4-window-source-medium", null]);
    const preview = await desk.preview("again.csv", text.replace(",100,", ",101,"));
    expect(preview.parts.at(-1)?.why?.text).toContain("tells only of “Mobile, paid”");
  });

  test("whatever the report is called", async () => {
    const titled = top.map((line) => (line.includes("Traffic") ? "# Mobile traffic" : line));
    await desk.import("all.csv", file(titled, ["# All Users"], dates, table(100)));
    expect(await sessions()).toEqual([{ account: "Site", sessions: 100 }]);
  });

  test("with the property named above the first table only", async () => {
    const text = file(top, ["# All Users"], dates, curve, ["# All Users"], dates, table(100));
    await desk.import("all.csv", text, { account: undefined });
    expect(await sessions()).toEqual([{ account: "Site", sessions: 100 }]);
  });
});
