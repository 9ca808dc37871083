// The contract of a warehouse, held against every engine.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { factTables } from "../../src/facts/index.ts";
import { logTables } from "../../src/facts/log.ts";
import { mergedColumns, nowName, provenance } from "../../src/facts/table.ts";
import type { Progress, Statement, Warehouse } from "../../src/store/warehouse.ts";
import { engines, type Opened } from "./engines.ts";
import { all, csvOf, now, partOf, planOf, readers } from "./plans.ts";

const text = (of: string, params: Statement["params"] = {}): Statement => ({ text: of, params });
const early = { observedAt: "2026-04-01T00:00:00.000Z" };
const late = { observedAt: "2026-05-01T00:00:00.000Z" };

describe.each(engines)("$name", ({ open, endless }) => {
  let opened: Opened;
  let warehouse: Warehouse;
  beforeAll(async () => {
    opened = await open();
    warehouse = opened.warehouse;
  });
  afterAll(() => opened.stop());
  beforeEach(async () => {
    for (const workspace of ["w", "other"]) await warehouse.forget(workspace);
  });

  const counts = async (): Promise<readonly unknown[]> => {
    const tables = ["import_log", "import_part", "import_left", "post_obs", "post_obs_now"];
    return Promise.all(tables.map(async (table) => (await all(warehouse, table, "workspace")).length));
  };

  describe("tables", () => {
    test("every fact, merged and log table answers with the columns it declares", async () => {
      for (const table of [...factTables, ...logTables]) {
        const isLog = logTables.some(({ name }) => name === table.name);
        const columns = [...(isLog ? [] : Object.keys(provenance)), ...Object.keys(table.columns)];
        expect(await warehouse.rows(text(`select ${columns.join(", ")} from ${table.name}`))).toEqual([]);
        if (isLog) continue;
        const merged = [...columns, ...Object.keys(mergedColumns)].join(", ");
        expect(await warehouse.rows(text(`select ${merged} from ${nowName(table)}`))).toEqual([]);
      }
    });

    test("a question cannot write", async () => {
      await warehouse.load(planOf(csvOf([{ post: "a" }])));
      await expect(warehouse.rows(text("delete from import_log where true"))).rejects.toThrow();
      await expect(warehouse.rows(text("drop table import_part"))).rejects.toThrow();
      expect(await counts()).toEqual([1, 1, 0, 1, 1]);
    });
  });

  describe("values", () => {
    test("come back as they were bound", async () => {
      const params: Statement["params"] = {
        t: { type: "text", value: `it's "quoted", 한국어 \\ {day:day}\n` },
        i: { type: "integer", value: -9_007_199_254_740_991 },
        n: { type: "number", value: 0.1 },
        d: { type: "day", value: "2024-02-29" },
        at: { type: "instant", value: "2026-03-29T01:30:00.123Z" },
        f: { type: "flag", value: true },
      };
      const [row] = await warehouse.rows(
        text(
          "select {t:text} as t, {i:integer} as i, {n:number} as n, {d:day} as d, {at:instant} as at_, {f:flag} as f",
          params,
        ),
      );
      expect(row).toEqual({
        t: params["t"]?.value,
        i: -9_007_199_254_740_991,
        n: 0.1,
        d: "2024-02-29",
        at_: "2026-03-29T01:30:00.123Z",
        f: true,
      });
    });

    test("may be unknown", async () => {
      const params: Statement["params"] = {
        t: { type: "text", value: null },
        d: { type: "day", value: null },
      };
      expect(await warehouse.rows(text("select {t:text} as t, {d:day} as d", params))).toEqual([
        { t: null, d: null },
      ]);
    });

    test("an integer that a number cannot hold stays exact", async () => {
      const big = text("select cast(9007199254740993 as bigint) as big, cast(12 as bigint) as small");
      expect(await warehouse.rows(big)).toEqual([{ big: "9007199254740993", small: 12 }]);
    });

    test("a list is asked with in", async () => {
      await warehouse.load(planOf(csvOf([{ post: "a" }, { post: "b,'" }, { post: "c" }])));
      const pick = async (how: string, value: readonly string[]) =>
        (
          await warehouse.rows(
            text(`select post from post_obs_now where post ${how} {posts:texts} order by post`, {
              posts: { type: "texts", value },
            }),
          )
        ).map((row) => row["post"]);
      expect(await pick("in", ["b,'", "c", "none"])).toEqual(["b,'", "c"]);
      expect(await pick("not in", ["a"])).toEqual(["b,'", "c"]);
      expect(await pick("in", [])).toEqual([]);
      expect(await pick("not in", [])).toEqual(["a", "b,'", "c"]);
    });

    test("a sum over nothing is unknown", async () => {
      const sum = text("select sum(impressions) as total, count(*) as n from post_obs_now");
      expect(await warehouse.rows(sum)).toEqual([{ total: null, n: 0 }]);
    });
  });

  describe("an import", () => {
    test("accounts for every row, with its line as a spreadsheet shows it", async () => {
      const csv = [
        'Posts of the page,"with a\nline break"',
        "post,impressions,reactions,format",
        "a,10,1,video",
        "",
        '"b\nb",20,,"text, long"',
        "c,many,1,",
        "d,1,2,image,,surplus",
        "e,5",
        "Total,35,,",
        "",
      ].join("\n");
      const { parts } = await warehouse.load(planOf(csv));
      expect(parts).toEqual([
        { part: 0, rows: 7, facts: 3, skips: 2, rejects: 2, since: "2026-03-01", until: "2026-03-01" },
      ]);
      expect((await now(warehouse)).map((row) => row.slice(0, 4).concat(row.slice(5)))).toEqual([
        ["a", 10, 1, "video", 3, false],
        ["b\nb", 20, null, "text, long", 5, false],
        ["e", 5, null, null, 8, false],
      ]);
      const left = await all(warehouse, "import_left", "line");
      expect(left.map((row) => ["line", "fate", "reason", "column_name", "seen"].map((c) => row[c]))).toEqual(
        [
          [4, "skip", "blank", "", ""],
          [6, "reject", "cell/not-a-number", "impressions", "many"],
          [7, "reject", "row/too-many-cells", "", "d,1,2,image,,surplus"],
          [9, "skip", "total", "", "35"],
        ],
      );
      expect((await all(warehouse, "import_part", "part"))[0]).toMatchObject({
        part_name: "posts",
        source: "test-posts",
        header_line: 2,
        row_count: 7,
        fact_rows: 3,
        skip_rows: 2,
        reject_rows: 2,
        since: "2026-03-01",
        until: "2026-03-01",
        detail: "{}",
      });
    });

    test("is written to the log", async () => {
      const before = new Date().toISOString();
      const plan = planOf(csvOf([{ post: "a" }]));
      const { importId, fileId } = await warehouse.load(plan);
      const [row] = await all(warehouse, "import_log", "import_id");
      const { sha256, bytes } = plan.head;
      const head = {
        import_id: importId,
        file_id: fileId,
        file_name: "posts.csv",
        sha256,
        bytes,
        imported_by: "Ana",
      };
      expect(row).toMatchObject({ ...head, observed_at: early.observedAt, undone_at: null });
      expect(String(row?.["committed_at"]) >= before).toBe(true);
    });

    test("reads a row number that the file carries itself", async () => {
      const csv = "7,a,1,,\n9,b,2,3,text\n12,c,1,1,text,,more\n";
      const base = partOf("", { csv: null }).csv;
      expect(base).toBeNull();
      const plan = planOf(csv);
      const part = plan.parts[0];
      if (!part?.csv) throw new Error("no part");
      const own = { ...part, csv: { ...part.csv, skip: 0, lines: "first column" as const } };
      const { parts } = await warehouse.load({ ...plan, parts: [own] });
      expect(parts[0]).toMatchObject({ rows: 3, facts: 2, rejects: 1 });
      expect((await now(warehouse)).map((row) => [row[0], row[5]])).toEqual([
        ["a", 7],
        ["b", 9],
      ]);
      expect((await all(warehouse, "import_left", "line"))[0]).toMatchObject({ line: 12 });
    });

    test("holds several parts, and one that was set aside whole", async () => {
      const plan = planOf(csvOf([{ post: "a", impressions: 1 }]));
      const second = partOf(csvOf([{ post: "b" }]), {
        part: 1,
        partName: "second",
        ...readers("2026-03-09"),
      });
      const aside = partOf("", {
        part: 2,
        partName: "notes",
        source: null,
        csv: null,
        facts: [],
        left: null,
      });
      const { parts } = await warehouse.load({ ...plan, parts: [...plan.parts, second, aside] });
      expect(parts.map(({ rows, facts, since }) => [rows, facts, since])).toEqual([
        [1, 1, "2026-03-01"],
        [1, 1, "2026-03-09"],
        [0, 0, null],
      ]);
      expect((await all(warehouse, "import_part", "part")).map((row) => row["source"])).toEqual([
        "test-posts",
        "test-posts",
        null,
      ]);
    });

    test("fills several tables from one row", async () => {
      const base = readers();
      const facts = [
        ...base.facts,
        {
          table: "account_window",
          columns: ["platform", "report", "day", "window_end", "reach"],
          select: text(
            "select line, 'linkedin' as platform, 'content' as report, date '2026-02-01' as day, date '2026-03-01' as window_end, cast(impressions as bigint) as reach from staged where post = 'a'",
          ),
        },
      ];
      const { parts } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 4 }, { post: "b" }]), {}, { facts }),
      );
      expect(parts[0]).toMatchObject({ rows: 2, facts: 2, since: "2026-02-01", until: "2026-03-01" });
      // A key that the select leaves out is '' and not unknown.
      expect((await all(warehouse, "account_window_now", "day"))[0]).toMatchObject({
        account: "",
        reach: 4,
        window_end: "2026-03-01",
        visitors: null,
      });
    });

    test("tells how far it is and never goes back", async () => {
      const seen: Parameters<Progress>[0][] = [];
      const plan = planOf(csvOf(Array.from({ length: 2000 }, (_, i) => ({ post: `p${i}`, impressions: i }))));
      await warehouse.load(plan, (at) => seen.push(at));
      const done = seen.map((at) => at.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(seen.at(-1)).toEqual({ step: "writing", done: plan.head.bytes, of: plan.head.bytes });
    });
  });

  describe("the merge", () => {
    test("a newer export with fewer columns keeps the older cells", async () => {
      const { importId: first } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 10, reactions: 1, format: "video" }]), early),
      );
      const { importId } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 15 }, { post: "b" }]), late),
      );
      expect(await now(warehouse)).toEqual([
        ["a", 15, 1, "video", importId, 3, true],
        ["b", null, null, null, importId, 4, false],
      ]);
      expect(first).toBeLessThan(importId);
      expect(await all(warehouse, "post_obs", "line")).toHaveLength(3);
    });

    test("a restated figure replaces the older one, and zero is a figure", async () => {
      await warehouse.load(planOf(csvOf([{ post: "a", impressions: 10, reactions: 3 }]), early));
      const { importId } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 9, reactions: 0 }]), late),
      );
      expect(await now(warehouse)).toEqual([["a", 9, 0, null, importId, 3, false]]);
    });

    test("an older observation imported late does not win, and fills only what is unknown", async () => {
      const { importId } = await warehouse.load(planOf(csvOf([{ post: "a", impressions: 20 }]), late));
      await warehouse.load(planOf(csvOf([{ post: "a", impressions: 10, reactions: 2 }]), early));
      expect(await now(warehouse)).toEqual([["a", 20, 2, null, importId, 3, true]]);
    });

    test("of two rows of one file the later one wins", async () => {
      const rows = [
        { post: "a", impressions: 1, reactions: 7 },
        { post: "b", impressions: 5 },
        { post: "a", impressions: 2 },
      ];
      const { importId } = await warehouse.load(planOf(csvOf(rows)));
      expect(await now(warehouse)).toEqual([
        ["a", 2, 7, null, importId, 5, true],
        ["b", 5, null, null, importId, 4, false],
      ]);
    });

    test("one workspace never touches another", async () => {
      await warehouse.load(planOf(csvOf([{ post: "a", impressions: 1 }]), early));
      await warehouse.load(planOf(csvOf([{ post: "a", impressions: 2 }]), { ...late, workspace: "other" }));
      expect((await now(warehouse)).map((row) => row[1])).toEqual([1]);
      expect((await now(warehouse, "other")).map((row) => row[1])).toEqual([2]);
    });
  });

  describe("undo", () => {
    test("restores what the import had restated, and keeps its rows for questions about the past", async () => {
      await warehouse.load(planOf(csvOf([{ post: "a", impressions: 10, reactions: 1 }]), early));
      const before = await now(warehouse);
      const { importId } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 99 }, { post: "b" }]), late),
      );
      const [, committed] = await all(warehouse, "import_log", "import_id");
      await new Promise((done) => setTimeout(done, 5));
      await warehouse.undo("w", importId);
      expect(await now(warehouse)).toEqual(before);
      expect(await all(warehouse, "post_obs", "line")).toHaveLength(3);
      const [, undone] = await all(warehouse, "import_log", "import_id");
      expect(String(undone?.["undone_at"]) > String(committed?.["committed_at"])).toBe(true);
      // What was known between the two, from the rows and the log alone.
      const then = text(
        `select post, argMax(impressions, (observed_at, import_id, part, line)) as latest_impressions
         from post_obs where import_id in (select import_id from import_log
           where committed_at <= {known_at:instant} and (undone_at is null or undone_at > {known_at:instant}))
         group by post order by post`,
        { known_at: { type: "instant", value: String(committed?.["committed_at"]) } },
      );
      expect(await warehouse.rows(then)).toEqual([
        { post: "a", latest_impressions: 99 },
        { post: "b", latest_impressions: null },
      ]);
    });

    test("of an older import leaves the newer one, and lets it go alone too", async () => {
      const { importId: first } = await warehouse.load(
        planOf(csvOf([{ post: "a", impressions: 10, reactions: 1 }]), early),
      );
      const { importId } = await warehouse.load(planOf(csvOf([{ post: "a", impressions: 20 }]), late));
      await warehouse.undo("w", first);
      expect(await now(warehouse)).toEqual([["a", 20, null, null, importId, 3, false]]);
      await warehouse.undo("w", importId);
      expect(await now(warehouse)).toEqual([]);
    });

    test("is refused where there is nothing to undo", async () => {
      const { importId } = await warehouse.load(planOf(csvOf([{ post: "a" }])));
      await expect(warehouse.undo("other", importId)).rejects.toMatchObject({ code: "import/not-found" });
      await expect(warehouse.undo("w", importId + 999)).rejects.toMatchObject({ code: "import/not-found" });
      await warehouse.undo("w", importId);
      await expect(warehouse.undo("w", importId)).rejects.toMatchObject({ code: "import/already-undone" });
    });
  });

  describe("the same file again", () => {
    const rows = [
      { post: "a", impressions: 1, format: "x|y" },
      { post: "b", impressions: 2 },
    ];

    test("is refused by its bytes and changes nothing", async () => {
      await warehouse.load(planOf(csvOf(rows), early));
      const before = await counts();
      await expect(warehouse.load(planOf(csvOf(rows), late))).rejects.toMatchObject({
        code: "file/already-imported",
        where: { file: "posts.csv", earlier: "posts.csv" },
      });
      expect(await counts()).toEqual(before);
    });

    test("is refused by its content, whatever the order of its rows and its bytes", async () => {
      await warehouse.load(planOf(csvOf(rows), early));
      const before = await counts();
      const again = planOf(csvOf([...rows].reverse()).replaceAll("\n", "\r\n"), {
        ...late,
        fileName: "again.csv",
      });
      await expect(warehouse.load(again)).rejects.toMatchObject({
        code: "file/already-imported",
        where: { file: "again.csv", earlier: "posts.csv" },
      });
      expect(await counts()).toEqual(before);
    });

    test("is not the same with a row twice, a figure changed, or a cell moved", async () => {
      const [first, second] = rows;
      if (!first || !second) throw new Error("no rows");
      await warehouse.load(planOf(csvOf(rows), early));
      await warehouse.load(planOf(csvOf([...rows, second]), late));
      await warehouse.load(planOf(csvOf([first, { ...second, impressions: 3 }]), late));
      await warehouse.load(planOf(csvOf([first, { post: "b", reactions: 2 }]), late));
      expect((await counts())[0]).toBe(4);
    });

    test("is welcome after an undo, in another workspace, or where the caller wants it", async () => {
      const { importId } = await warehouse.load(planOf(csvOf(rows), early));
      await warehouse.load(planOf(csvOf(rows), { workspace: "other" }));
      await warehouse.load({ ...planOf(csvOf(rows), early), once: false });
      await warehouse.undo("w", importId);
      await warehouse.undo(
        "w",
        Number((await all(warehouse, "import_log", "import_id")).at(-1)?.["import_id"]),
      );
      const { fileId } = await warehouse.load(planOf(csvOf(rows), early));
      expect(fileId).toBe((await all(warehouse, "import_log", "import_id"))[0]?.["file_id"]);
      expect((await counts())[0]).toBe(3);
    });
  });

  describe("all or nothing", () => {
    const broken = [
      [
        "a select that fails",
        { facts: [{ ...readers().facts[0], select: text("select line, error('no') as post from staged") }] },
      ],
      ["rows that do not add up", { left: null }],
      [
        "a row that is both fact and left out",
        {
          left: text(
            "select line, 'skip' as fate, 'total' as reason, '' as column_name, '' as seen from staged",
          ),
        },
      ],
    ] as const;

    test.each(broken)("%s keeps nothing, and the next import works", async (_, change) => {
      await warehouse.load(planOf(csvOf([{ post: "before", impressions: 1 }])));
      const before = await now(warehouse);
      const csv = csvOf([{ post: "a", impressions: 1 }, { post: "Total" }]);
      const plan = planOf(csv);
      const bad = partOf(csv, { part: 1, ...(change as Partial<ReturnType<typeof partOf>>) });
      await expect(warehouse.load({ ...plan, parts: [...plan.parts, bad] })).rejects.toThrow();
      expect(await counts()).toEqual([1, 1, 0, 1, 1]);
      expect(await now(warehouse)).toEqual(before);
      await warehouse.load(planOf(csv));
      expect(await counts()).toEqual([2, 2, 1, 2, 2]);
    });

    test("two imports at once go one after the other", async () => {
      const plans = [1, 2, 3, 4].map((i) =>
        planOf(csvOf([{ post: "a", impressions: i }, { post: `p${i}` }]), {
          observedAt: `2026-04-0${i}T00:00:00.000Z`,
        }),
      );
      const ids = (await Promise.all(plans.map((plan) => warehouse.load(plan)))).map(
        ({ importId }) => importId,
      );
      expect(new Set(ids).size).toBe(4);
      expect((await now(warehouse)).map((row) => row.slice(0, 2))).toEqual([
        ["a", 4],
        ["p1", null],
        ["p2", null],
        ["p3", null],
        ["p4", null],
      ]);
    });

    test("what was committed is there after a new start", async () => {
      if (!opened.reopen) return;
      const { importId } = await warehouse.load(planOf(csvOf([{ post: "a", impressions: 1 }])));
      warehouse = await opened.reopen();
      expect(await now(warehouse)).toEqual([["a", 1, null, null, importId, 3, false]]);
      const { importId: next } = await warehouse.load(planOf(csvOf([{ post: "b" }])));
      expect(next).toBeGreaterThan(importId);
    });
  });

  test("forget removes a workspace and leaves the others", async () => {
    await warehouse.load(planOf(csvOf([{ post: "a" }, { post: "Total" }])));
    await warehouse.load(planOf(csvOf([{ post: "a" }]), { workspace: "other" }));
    await warehouse.forget("w");
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    expect(await now(warehouse, "other")).toHaveLength(1);
  });

  test("a rehearsal shows what an import would do and keeps nothing", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({ post: `p${i}`, impressions: i }));
    const plan = planOf(csvOf([...rows, { post: "Total" }]));
    const [part] = await warehouse.rehearse(plan, { rows: 3 });
    expect(part).toMatchObject({ part: 0, rows: 10, facts: 9, skips: 1, rejects: 0, since: "2026-03-01" });
    expect(part?.samples.map(({ table, rows: shown }) => [table, shown.length])).toEqual([["post_obs", 3]]);
    expect(part?.samples[0]?.rows[0]).toMatchObject({ line: 3, post: "p0", impressions: 0, reactions: null });
    expect(part?.left).toEqual([{ line: 12, fate: "skip", reason: "total", column_name: "", seen: "" }]);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    await warehouse.load(plan);
    expect((await counts())[0]).toBe(1);
  });

  test("a part can be asked before it is read", async () => {
    const { csv } = partOf(
      csvOf([
        { post: "a", impressions: 1 },
        { post: "b", impressions: 30 },
      ]),
    );
    if (!csv) throw new Error("no file");
    const longest = text("select max(line) as last_line, max(length(impressions)) as longest from staged");
    expect(await warehouse.read(csv, longest)).toEqual([{ last_line: 4, longest: 2 }]);
    expect(await warehouse.read(csv, text("select post from staged order by line"))).toEqual([
      { post: "a" },
      { post: "b" },
    ]);
  });

  test("a question that takes too long is stopped, and the next one is answered", async () => {
    const impatient = await opened.impatient();
    await expect(impatient.rows(text(endless))).rejects.toMatchObject({
      code: "server/query-too-slow",
      where: { seconds: 3 },
    });
    expect(await impatient.rows(text("select 1 as one"))).toEqual([{ one: 1 }]);
    await impatient.close();
  });
});
