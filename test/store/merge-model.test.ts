// Whatever is imported and undone in whatever order, the merged rows are those of a plain program, and rows add up.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { over, sum } from "../../src/catalogue/expr.ts";
import { postObs } from "../../src/facts/post-obs.ts";
import { webDay } from "../../src/facts/web.ts";
import { dialects } from "../../src/query/dialect.ts";
import { relation } from "../../src/query/known-at.ts";
import { type Group, plan as planOfFormula } from "../../src/query/plan.ts";
import { commas, id, sql, value } from "../../src/query/sql.ts";
import { oneTruth } from "../../src/query/truth.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { engines, type Opened } from "./engines.ts";
import { all, csvOf, type PostRow, planOf, writeCsv } from "./plans.ts";

interface Import {
  readonly observedAt: string;
  readonly rows: readonly PostRow[];
}
type Step = { readonly load: Import } | { readonly undo: number };

interface Kept extends Import {
  readonly importId: number;
  readonly undone: boolean;
}

const cells = ["impressions", "reactions", "format"] as const;

type Cell = (typeof cells)[number];
interface Seen {
  readonly row: PostRow;
  readonly importId: number;
  readonly line: number;
}

const known = ({ row }: Seen, cell: Cell): boolean => (row[cell] ?? null) !== null;
const distributionOf = ({ row }: Seen): string => row.distribution ?? "all";

/**
 * The merge in a few lines. Rows stand in the order of their observation. A label of a part is its latest known one. A
 * figure of a part is its latest known one too, if it came with the newest import that told this figure of the post.
 */
const merged = (imports: readonly Kept[]): readonly (readonly unknown[])[] => {
  const seen: readonly Seen[] = imports
    .filter(({ undone }) => !undone)
    .sort((a, b) => a.observedAt.localeCompare(b.observedAt) || a.importId - b.importId)
    .flatMap(({ rows, importId }) => rows.map((row, i) => ({ row, importId, line: i + 3 })));
  const parts = new Map(seen.map((one) => [`${one.row.post} ${distributionOf(one)}`, one]));
  return [...parts.values()]
    .flatMap((newest) => {
      const ofPost = seen.filter(({ row }) => row.post === newest.row.post);
      const own = ofPost.filter((one) => distributionOf(one) === distributionOf(newest));
      const counting = (cell: Cell): Seen | undefined => {
        const latest = own.findLast((one) => known(one, cell));
        const teller = ofPost.findLast((one) => known(one, cell));
        return cell === "format" || latest?.importId === teller?.importId ? latest : undefined;
      };
      const told = cells.map(counting);
      const figures = told.slice(0, 2).some((one) => one !== undefined);
      if (newest.importId !== ofPost.at(-1)?.importId && !figures) return [];
      const older = told.some((one) => one !== undefined && one !== newest);
      const [impressions, reactions, format] = cells.map((cell, k) => told[k]?.row[cell] ?? null);
      const { importId, line } = newest;
      return [
        [newest.row.post, distributionOf(newest), impressions, reactions, format, importId, line, older],
      ];
    })
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
};

const row: fc.Arbitrary<PostRow> = fc.record({
  post: fc.constantFrom("a", "b", "d, e", "ü"),
  impressions: fc.option(fc.integer({ min: -3, max: 3 })),
  reactions: fc.option(fc.integer({ min: 0, max: 2 })),
  format: fc.option(fc.constantFrom("video", 'te"xt', "한")),
  distribution: fc.constantFrom("all", "organic", "paid"),
});
const load = fc.record({
  load: fc.record({
    observedAt: fc.constantFrom(
      "2026-01-01T00:00:00.000Z",
      "2026-01-02T00:00:00.000Z",
      "2026-01-03T00:00:00.001Z",
    ),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  }),
});
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: load }, { weight: 1, arbitrary: fc.record({ undo: fc.nat(9) }) }),
  { minLength: 1, maxLength: 9 },
);

const nowParts = async (warehouse: Warehouse): Promise<readonly (readonly unknown[])[]> =>
  (await all(warehouse, "post_obs_now", "post, distribution")).map((found) =>
    [...columns, "merged"].map((column) => found[column]),
  );

const columns = ["post", "distribution", ...cells, "import_id", "line"];

/** The same rows as a question about a moment merges them, here about one at which everything is known. */
const thenParts = async (warehouse: Warehouse): Promise<readonly (readonly unknown[])[]> => {
  const settings = { workspace: "w", weekStart: 1, currency: "EUR", brandTerms: [], qualified: [] } as const;
  const rows = relation(postObs, cells, { settings, knownAt: "2999-01-01T00:00:00.000Z" }, dialects.duckdb);
  const found = await warehouse.rows(
    sql`select ${commas(columns.map(id))} from ${rows} order by post, distribution`,
  );
  return found.map((row) => columns.map((column) => row[column]));
};

const play = async (warehouse: Warehouse, played: readonly Step[]): Promise<readonly Kept[]> => {
  let kept: readonly Kept[] = [];
  for (const step of played)
    if ("load" in step) {
      const plan = planOf(csvOf(step.load.rows), { observedAt: step.load.observedAt });
      const { importId, parts } = await warehouse.load({ ...plan, once: false });
      expect(parts[0]).toMatchObject({ rows: step.load.rows.length, facts: step.load.rows.length });
      kept = [...kept, { ...step.load, importId, undone: false }];
    } else {
      const live = kept.filter(({ undone }) => !undone);
      const chosen = live[step.undo % Math.max(1, live.length)];
      if (!chosen) continue;
      await warehouse.undo("w", chosen.importId);
      kept = kept.map((one) => (one === chosen ? { ...one, undone: true } : one));
    }
  return kept;
};

const figures = ["sessions", "engaged_sessions", "page_views"] as const;
type Figure = (typeof figures)[number];
type DayRow = Readonly<Record<Figure, number | null>> & { readonly campaign: string };
interface DayImport {
  readonly observedAt: string;
  readonly rows: readonly DayRow[];
  readonly importId: number;
  readonly undone: boolean;
}

const dayRow: fc.Arbitrary<DayRow> = fc.record({
  campaign: fc.constantFrom("spring", "autumn"),
  sessions: fc.option(fc.integer({ min: 0, max: 1 })),
  engaged_sessions: fc.option(fc.integer({ min: 0, max: 1 })),
  page_views: fc.option(fc.integer({ min: 0, max: 1 })),
});
interface DayLoad extends Pick<DayImport, "observedAt" | "rows"> {
  readonly undo: number | null;
}
const dayLoads: fc.Arbitrary<readonly DayLoad[]> = fc.array(
  fc.record({
    observedAt: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"),
    rows: fc.array(dayRow, { minLength: 1, maxLength: 3 }),
    undo: fc.option(fc.nat(4), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Which known cells are of rows that told another value of a figure than its latest: equal numbers for cells of one row. */
const outdatedModel = (imports: readonly DayImport[], campaign: string, figure: Figure): unknown => {
  const rows = imports
    .filter(({ undone }) => !undone)
    .sort((a, b) => a.observedAt.localeCompare(b.observedAt) || a.importId - b.importId)
    .flatMap(({ rows: own }) => own)
    .filter((row) => row.campaign === campaign);
  const latest = (of: Figure): DayRow | undefined => rows.findLast((row) => row[of] !== null);
  const against = (row: DayRow): boolean =>
    figures.some((of) => row[of] !== null && row[of] !== latest(of)?.[of]);
  const teller = latest(figure);
  return teller !== undefined && against(teller) ? rows.indexOf(teller) : null;
};

/** The same of a stored row; what its own row is called does not matter. */
const outdatedStored = (text: unknown, figure: Figure): unknown =>
  String(text ?? "").match(new RegExp(`,${figure}=([0-9]+),`))?.[1] ?? null;

const inGroups = (tokens: readonly unknown[]): readonly unknown[] =>
  tokens.map((token) => (token === null ? null : tokens.indexOf(token)));

const dayPlan = (rows: readonly DayRow[], observedAt: string) => {
  const csv = rows.map((row) => [row.campaign, ...figures.map((of) => row[of] ?? "")].join(",")).join("\n");
  const cells = figures.map((of) => `cast(${of} as bigint) as ${of}`).join(", ");
  return planOf(
    csv,
    { observedAt },
    {
      csv: {
        path: writeCsv(`${csv}\n`),
        delimiter: ",",
        columns: ["campaign", ...figures],
        skip: 0,
        lines: "count",
        firstLine: 1,
      },
      facts: [
        {
          table: "web_day",
          columns: ["day", "campaign", ...figures],
          select: {
            text: `select line, date '2026-03-01' as day, campaign, ${cells} from staged`,
            params: {},
          },
        },
      ],
      left: null,
    },
  );
};

const playDays = async (warehouse: Warehouse, loads: readonly DayLoad[]): Promise<readonly DayImport[]> => {
  let kept: readonly DayImport[] = [];
  for (const { observedAt, rows, undo } of loads) {
    const { importId } = await warehouse.load({ ...dayPlan(rows, observedAt), once: false });
    kept = [...kept, { observedAt, rows, importId, undone: false }];
    const gone = undo === null ? undefined : kept[undo];
    if (gone === undefined || gone.undone) continue;
    await warehouse.undo("w", gone.importId);
    kept = kept.map((one) => (one === gone ? { ...one, undone: true } : one));
  }
  return kept;
};

const [ratio] = planOfFormula(over(sum(webDay, "page_views"), sum(webDay, "sessions")).node).groups as [
  Group,
];

const webRows = (warehouse: Warehouse, from: "now" | "then") => {
  const columns = ["campaign", ...figures, "outdated"];
  const settings = { workspace: "w", weekStart: 1, currency: "EUR", brandTerms: [], qualified: [] } as const;
  const asked = { settings, knownAt: "2999-01-01T00:00:00.000Z" };
  const then = relation(webDay, ["campaign", ...figures, "outdated"], asked, dialects.duckdb);
  const rows = from === "now" ? id("web_day_now") : then;
  const [sound = sql`true`] = oneTruth(ratio);
  return warehouse.rows(
    sql`select ${commas(columns.map(id))}, case when ${sound} then 1 else 0 end as sound from ${rows} where workspace = ${value("workspace", "text", "w")} order by campaign`,
  );
};

describe.each(engines)("$name", ({ name, open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  test("merged rows equal the model's after any loads and undos", async () => {
    const { warehouse } = opened;
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        await warehouse.forget("w");
        const kept = await play(warehouse, played);
        expect(await nowParts(warehouse)).toEqual(merged(kept));
        expect(await thenParts(warehouse)).toEqual(merged(kept).map((part) => part.slice(0, -1)));
        expect(await all(warehouse, "post_obs", "line")).toHaveLength(
          kept.reduce((sum, { rows }) => sum + rows.length, 0),
        );
      }),
      { numRuns: name === "ClickHouse" ? 6 : 12 },
    );
  }, 300_000);

  test("cells of a row that another contradicts are marked with the row they came from, and meet only their own in a ratio", async () => {
    const { warehouse } = opened;
    await fc.assert(
      fc.asyncProperty(dayLoads, async (loads) => {
        await warehouse.forget("w");
        const kept = await playDays(warehouse, loads);
        for (const from of ["now", "then"] as const)
          for (const row of await webRows(warehouse, from)) {
            const of = figures.filter((figure) => row[figure] !== null);
            const stored = inGroups(of.map((figure) => outdatedStored(row["outdated"], figure)));
            const model = inGroups(of.map((figure) => outdatedModel(kept, String(row["campaign"]), figure)));
            expect([from, row, stored]).toEqual([from, row, model]);
            if (row["sessions"] === null || row["page_views"] === null) continue;
            const same = model[of.indexOf("sessions")] === model[of.indexOf("page_views")];
            expect([from, row, row["sound"]]).toEqual([from, row, same ? 1 : 0]);
          }
      }),
      { numRuns: name === "ClickHouse" ? 8 : 25 },
    );
  }, 300_000);
});
