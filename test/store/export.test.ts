// Any table as a file, on every engine: typed in Parquet, inert in CSV, days as days in a workbook, and never a filter passed over.

import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../src/catalogue/index.ts";
import * as operations from "../../src/contract/operations.ts";
import type { Context } from "../../src/engine/context.ts";
import { sheet } from "../../src/engine/export-sheet.ts";
import { exportTable, listTables } from "../../src/engine/export-table.ts";
import { factTables } from "../../src/facts/index.ts";
import { loadFacts } from "../facts.ts";
import { engines, type Opened } from "./engines.ts";

const evil = '=HYPERLINK("http://evil.example")';
const deals = [
  {
    account: evil,
    report: "crm",
    deal: "1",
    day: "2026-01-05",
    deal_name: "-5",
    currency: "PLN",
    amount_minor: -129950,
    platform: "",
  },
  {
    account: "Acme",
    report: "crm",
    deal: "9007199254740993",
    day: "2026-02-01",
    deal_name: 'a,"b"\nc',
    currency: "PLN",
    amount_minor: null,
    platform: "",
  },
];
const days = [
  { platform: "x", account: "@a", report: "r", day: "2026-01-05", reactions: -4, impressions: 10 },
  { platform: "linkedin", account: "@b", report: "r", day: "2026-02-05", impressions: 20 },
];

const parquetOf = async (path: string, sql: string) => {
  const on = await (await DuckDBInstance.create(":memory:")).connect();
  return (await on.runAndReadAll(sql.replace("FILE", `read_parquet('${path}')`))).getRowsJson();
};

describe.each(engines.map((e) => [e.name, e] as const))("%s", (_, engine) => {
  let opened: Opened;
  let context: Context;
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-export-"));
  beforeAll(async () => {
    opened = await engine.open();
    const ledger = { workspace: async (id: string) => ({ id, name: "Acme & co" }) } as never;
    context = {
      warehouse: opened.warehouse,
      ledger,
      dataDir,
      now: () => "",
      progress: () => () => undefined,
    };
    await loadFacts(
      opened.warehouse,
      "w",
      { deal: deals, account_day: days },
      { observedAt: "2026-05-01T10:20:30Z", fileName: "=one.csv" },
    );
    await loadFacts(
      opened.warehouse,
      "w",
      { account_day: [{ ...days[0], reactions: 7 }] },
      { observedAt: "2026-06-01T00:00:00Z", fileName: "two.csv" },
    );
    await loadFacts(
      opened.warehouse,
      "other",
      { account_day: [{ ...days[0], account: "@secret" }] },
      { observedAt: "2026-06-01T00:00:00Z", fileName: "three.csv" },
    );
  }, 120_000);
  afterAll(async () => {
    await opened.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const write = (table: string, more: object = {}) => {
    const input = operations.exportTable.input.strict().parse({ workspace: "w", table, ...more });
    return exportTable(context, input, { name: "test", role: "owner" });
  };
  const csv = async (table: string, more: object = {}): Promise<readonly string[]> =>
    (await readFile((await write(table, more)).path, "utf8")).trimEnd().split("\n");

  test("CSV: text that a spreadsheet would run is made inert, a negative number stays one, unknown is empty", async () => {
    const file = await write("deal");
    expect(file.name).toBe("leadline_Acme-co_deal.csv");
    const text = await readFile(file.path, "utf8");
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(",'-5,");
    expect(text).toContain(",PLN,,-129950,1,'=one.csv,0,");
    expect(text).toContain(",9007199254740993,2026-02-01,");
    expect(text).toContain('"a,""b""\nc"');
    expect(text).toContain("2026-05-01T10:20:30.000Z");
  });
  test("what counts is one row a key, what was observed is every row, each with its file and row", async () => {
    const now = await csv("account_day", { platform: "x" });
    expect(now).toHaveLength(2);
    expect(now[1]).toMatch(/^x,'@a,r,2026-01-05,10,.*,7,.*two\.csv,0,\d+,2026-06-01/);
    expect(await csv("account_day", { platform: "x", rows: "observed" })).toHaveLength(3);
  });
  test("period, network and account choose rows; another workspace's never come", async () => {
    expect(await csv("account_day")).toHaveLength(3);
    expect(await csv("account_day", { since: "2026-02-01" })).toHaveLength(2);
    expect(await csv("account_day", { until: "2026-02-05" })).toHaveLength(2);
    expect(await csv("account_day", { account: ["@b", "@c"] })).toHaveLength(2);
    expect((await csv("account_day")).join()).not.toContain("secret");
  });
  test("a network the table knows no row of is refused, and the known ones are named", async () => {
    for (const platform of [["' or 1=1"], ["x", "tiktok"]])
      await expect(write("account_day", { platform })).rejects.toMatchObject({
        code: "input/invalid",
        message: expect.stringMatching(/^platform is not right: .*there are linkedin, x\.$/),
      });
    await expect(write("post", { platform: "x" })).rejects.toThrow("there are none of any");
  });
  test("a filter a table cannot answer is refused, and so is a table that is none", async () => {
    await expect(write("import_log", { platform: "x" })).rejects.toMatchObject({ code: "input/invalid" });
    await expect(write("post", { until: "2026-01-01", since: "2026-01-01" })).rejects.toMatchObject({
      code: "period/empty",
    });
    await expect(write("workspace")).rejects.toMatchObject({ code: "export/no-table" });
  });
  test("Parquet: days are dates, money whole minor units with its currency, instants timestamps, unknown null", async () => {
    const { path } = await write("deal", { as: "parquet" });
    const types = Object.fromEntries(
      (await parquetOf(path, "select column_name, column_type from (describe from FILE)")) as [
        string,
        string,
      ][],
    );
    expect(types).toMatchObject({
      day: "DATE",
      amount_minor: "BIGINT",
      currency: "VARCHAR",
      observed_at: "TIMESTAMP",
      line: "BIGINT",
    });
    expect(
      await parquetOf(path, "select day, amount_minor, account, observed_at from FILE order by deal"),
    ).toEqual([
      ["2026-01-05", "-129950", evil, "2026-05-01 10:20:30"],
      ["2026-02-01", null, "Acme", "2026-05-01 10:20:30"],
    ]);
  });
  test("a workbook holds numbers as numbers, days as days, and a formula as the text it is", async () => {
    const { path } = await write("deal", { as: "xlsx" });
    const book = XLSX.read(await readFile(path), { cellDates: true, UTC: true } as never);
    const of = book.Sheets["deal"] as XLSX.WorkSheet;
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(of);
    expect(rows[0]).toMatchObject({ account: evil, amount_minor: -129950, deal_name: "-5" });
    expect((rows[0] as { day: Date }).day.toISOString().slice(0, 10)).toBe("2026-01-05");
    expect(Object.values(of).some((cell) => (cell as { f?: string }).f !== undefined)).toBe(false);
    expect(rows[1]?.["deal"]).toBe("9007199254740993");
  });
  test("the log and what was left out can be had as well", async () => {
    expect((await csv("import_log"))[1]).toContain("'=one.csv");
    expect((await csv("import_part")).length).toBeGreaterThan(2);
    expect((await csv("import_left"))[0]).toContain("reason_text");
    const { tables } = await listTables(context, { workspace: "w" }, { name: "t", role: "owner" });
    expect(tables.find((t) => t.table === "account_day")).toMatchObject({
      rows: 2,
      filters: ["period", "platform", "account"],
    });
  });
  test("every table can be exported, empty ones with their header", async () => {
    for (const { name } of factTables) expect((await csv(name))[0]).toContain("file_name");
  });
});

test("what a sheet cannot hold is refused with the way out", () => {
  const columns = [{ name: "a", type: "text" as const }];
  const rows = Array.from({ length: 100_001 }, () => ["x"]);
  expect(() => sheet({ title: "post", columns, rows })).toThrow("post has more than 100,000 rows");
  expect(() => sheet({ title: "post", columns, rows: [["y".repeat(32_768)]] })).toThrow(
    "choose CSV or Parquet",
  );
});

test("no table and no KPI share a name, so that one command exports both", () => {
  const kpis = new Set(catalogue.map(({ id }) => id as string));
  expect(factTables.filter(({ name }) => kpis.has(name))).toEqual([]);
});
