// Records of a CRM: an empty cell of a newer export is empty, a column it does not have is as it was.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deal } from "../../src/facts/deal.ts";
import { dialects } from "../../src/query/dialect.ts";
import { relation } from "../../src/query/known-at.ts";
import { id, sql, value } from "../../src/query/sql.ts";
import { engines, type Opened } from "./engines.ts";
import { planOf, writeCsv } from "./plans.ts";

/** A row of deals, of a file with some of the columns: null is an empty cell of a column that is there. */
interface DealLoad {
  readonly observedAt: string;
  readonly told: readonly ("amount_minor" | "stage")[];
  readonly rows: readonly { readonly amount_minor: number | null; readonly stage: string | null }[];
  readonly undo: number | null;
}
const dealLoads: fc.Arbitrary<readonly DealLoad[]> = fc.array(
  fc.record({
    observedAt: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"),
    told: fc.subarray(["amount_minor", "stage"] as ("amount_minor" | "stage")[]),
    rows: fc.array(
      fc.record({
        amount_minor: fc.option(fc.integer({ min: 0, max: 1 })),
        stage: fc.option(fc.constantFrom("won", "open")),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    undo: fc.option(fc.nat(4), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const dealPlan = ({ rows, told, observedAt }: DealLoad) => {
  const of = (row: DealLoad["rows"][number], column: "amount_minor" | "stage") =>
    told.includes(column) ? (row[column] ?? "") : "";
  const csv = rows.map((row) => `1,${of(row, "amount_minor")},${of(row, "stage")}`).join("\n");
  const text = `select line, date '2026-03-01' as day, deal, 1 as deals, cast(amount_minor as bigint) as amount_minor, stage from staged`;
  return planOf(
    csv,
    { observedAt },
    {
      csv: {
        path: writeCsv(`${csv}\n`),
        delimiter: ",",
        columns: ["deal", "amount_minor", "stage"],
        skip: 0,
        lines: "count",
        firstLine: 1,
      },
      facts: [
        {
          table: "deal",
          columns: ["day", "deal", "deals", "amount_minor", "stage"],
          told,
          select: { text, params: {} },
        },
      ],
      left: null,
    },
  );
};

/** Newest import first: the last known cell of one that tells the column, unless that import shows it empty everywhere. */
const dealModel = (loads: readonly DealLoad[], column: "amount_minor" | "stage"): unknown => {
  const teller = loads.findLast(({ told }) => told.includes(column));
  return teller?.rows.findLast((row) => row[column] !== null)?.[column] ?? null;
};

describe.each(engines)("$name", ({ name, open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  test("a cell of a record that its newest export shows empty is unknown, and one that it has no column for stays", async () => {
    const { warehouse } = opened;
    const columns = ["amount_minor", "stage"] as const;
    const settings = {
      workspace: "w",
      weekStart: 1,
      currency: "EUR",
      brandTerms: [],
      qualified: [],
    } as const;
    const then = relation(deal, columns, { settings, knownAt: "2999-01-01T00:00:00.000Z" }, dialects.duckdb);
    await fc.assert(
      fc.asyncProperty(dealLoads, async (loads) => {
        await warehouse.forget("w");
        let kept: readonly (DealLoad & { importId: number; undone: boolean })[] = [];
        for (const one of loads) {
          const { importId } = await warehouse.load({ ...dealPlan(one), once: false });
          kept = [...kept, { ...one, importId, undone: false }];
          const gone = one.undo === null ? undefined : kept[one.undo];
          if (gone === undefined || gone.undone) continue;
          await warehouse.undo("w", gone.importId);
          kept = kept.map((other) => (other === gone ? { ...other, undone: true } : other));
        }
        const live = kept
          .filter(({ undone }) => !undone)
          .sort((a, b) => a.observedAt.localeCompare(b.observedAt) || a.importId - b.importId);
        const model = live.length === 0 ? [] : [columns.map((column) => dealModel(live, column))];
        for (const from of [id("deal_now"), then]) {
          const rows = await warehouse.rows(
            sql`select amount_minor, stage from ${from} where workspace = ${value("workspace", "text", "w")}`,
          );
          expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(model);
        }
      }),
      { numRuns: name === "ClickHouse" ? 6 : 15 },
    );
  }, 300_000);
});
