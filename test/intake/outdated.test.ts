// Two exports of the same days that contradict each other never meet in one ratio, and where they agree they do.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askKpi } from "../../src/engine/ask.ts";
import { undoImport } from "../../src/engine/imports.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

type Cells = readonly (string | number)[];

/** A traffic report of September by day and channel, with any columns; it passes for as old as its last day. */
const traffic = (columns: string, rows: readonly Cells[], until = "20260930"): string =>
  [
    ...["# Property: Site", "# All Users", "# Start date: 20260901", `# End date: ${until}`, ""],
    `Date,Session default channel group,${columns}`,
    ...rows.map(([day, ...cells]) => [day, "Organic Social", ...cells].join(",")),
    "",
  ].join("\n");

const september = { since: "2026-09-01", until: "2026-10-01" };
const asked = (kpi: string, more: object) => ({ workspace: desk.workspace, kpi, ...september, ...more });
const ask = (kpi: string, more: object = {}) =>
  askKpi(desk.context, asked(kpi, { grain: "total", ...more }) as never, who);
const answer = async (kpi: string, more: object = {}): Promise<readonly unknown[]> => {
  const { total } = await ask(kpi, more);
  return [total.answer, total.top, total.bottom];
};

const whole = traffic("Sessions,Engaged sessions,Key events", [["20260901", 100, 98, 5]]);
const fewer = (sessions: number, until?: string): string =>
  traffic("Sessions", [["20260901", sessions]], until);

test("a newer export with fewer columns and other figures makes no ratio with what it leaves", async () => {
  await desk.import("a.csv", whole);
  expect(await answer("bounce_rate")).toEqual([0.02, 2, 100]);
  const { warnings, importId } = await desk.import("b.csv", fewer(95));
  expect(warnings).toMatchObject([
    { code: "file/figures-lacking", where: { since: "2026-09-01", field: "engaged_sessions", count: 2 } },
  ]);
  const { total, empty } = await ask("bounce_rate");
  expect([total.answer, total.top, total.rows]).toEqual([null, null, 0]);
  expect(empty).toMatchObject({ reason: "exports_differ" });
  // Told alone, each is the latest that is known.
  expect(
    await desk.rows(
      "select sessions, engaged_sessions, key_events from web_day_now where workspace = {workspace:text}",
    ),
  ).toEqual([{ sessions: 95, engaged_sessions: 98, key_events: 5 }]);
  await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
  expect(await answer("bounce_rate")).toEqual([0.02, 2, 100]);
});

test("the order of the imports changes nothing", async () => {
  await desk.import("b.csv", fewer(95));
  await desk.import("a.csv", whole.replace("20260930", "20260920"));
  expect(await answer("bounce_rate")).toEqual([null, null, null]);
  expect(await answer("bounce_rate", { knownAt: "2999-01-01T00:00:00Z" })).toEqual([null, null, null]);
});

test("where the newer export says the same of what both tell, the older one fills what it lacks", async () => {
  await desk.import("a.csv", whole);
  const { warnings } = await desk.import("b.csv", traffic("Sessions,Views", [["20260901", 100, 300]]));
  expect(warnings).toEqual([]);
  expect(await answer("bounce_rate")).toEqual([0.02, 2, 100]);
});

test("only the days that a newer export tells otherwise stay out, and the rows behind the number add up", async () => {
  await desk.import(
    "a.csv",
    traffic("Sessions,Engaged sessions", [
      ["20260901", 100, 98],
      ["20260902", 50, 40],
      ["20260903", 10, 5],
    ]),
  );
  await desk.import(
    "b.csv",
    traffic("Sessions", [
      ["20260901", 95],
      ["20260902", 50],
    ]),
  );
  for (const more of [{}, { knownAt: "2999-01-01T00:00:00Z" }]) {
    expect(await answer("bounce_rate", more)).toEqual([0.25, 15, 60]);
    const { rows } = await traceKpi(
      desk.context,
      asked("bounce_rate", { side: "bottom", limit: 50, offset: 0, ...more }) as never,
      who,
    );
    const added = (side: string): number =>
      rows
        .filter((row) => row.side === side)
        .flatMap(({ cells }) => Object.values(cells))
        .reduce<number>((sum, cell) => sum + Number(cell), 0);
    expect([added("top"), added("bottom")]).toEqual([15, 60]);
  }
});

test("an export of all columns settles what two contradicting ones left open", async () => {
  await desk.import("a.csv", whole);
  await desk.import("b.csv", fewer(95));
  await desk.import("c.csv", traffic("Sessions,Engaged sessions,Key events", [["20260901", 96, 90, 5]]));
  expect(await answer("bounce_rate")).toEqual([0.0625, 6, 96]);
});
