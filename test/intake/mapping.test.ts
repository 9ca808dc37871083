// Files nobody has seen: proposed, corrected, checked, saved, and read unasked from then on.

import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getSourceRow, listImports, undoImport } from "../../src/engine/imports.ts";
import { deleteMapping, listMappings, renameMapping } from "../../src/engine/wizard/saved.ts";
import { schemas } from "../../src/generic/schemas.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { codes, type Said, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const { check, save, suggest, firstOf } = wizardAt(() => desk);

const tickets = `Ticket No,Opened,Handled by,Answered,Done
T-1,2026-03-02 09:00,Ada,2026-03-02 09:30,2026-03-02 11:00
T-2,2026-03-03 10:00,Ada,2026-03-03 10:10,
T-3,2026-03-04 11:00,Ben,,
`;
const ticketSpec: Said = {
  schema: "ticket",
  columns: {
    conversation: "Ticket No",
    created_at: "Opened",
    acknowledged_at: "Answered",
    resolved_at: "Done",
  },
  once: { platform: "x", account: "acme" },
};

test("names of tools' columns in three languages propose the schema and its columns", async () => {
  expect(
    await firstOf(
      "Query Name,Date,Url,Sentiment,Author,Reach (new)\nAcme,2026-01-05,https://a.b/1,positive,Kim,200\n",
      "bw.csv",
    ),
  ).toMatchObject({
    schema: "mention",
    columns: {
      brand: "Query Name",
      created_at: "Date",
      url: "Url",
      sentiment: "Sentiment",
      author: "Author",
      mention_reach: "Reach (new)",
    },
  });
  expect(
    await firstOf(
      "Ticket ID,Created time,Initial response time,Resolved time,Source\n1,2026-01-05 10:00,2026-01-05 11:00,,Twitter\n",
      "f.csv",
    ),
  ).toMatchObject({
    schema: "ticket",
    columns: {
      conversation: "Ticket ID",
      created_at: "Created time",
      acknowledged_at: "Initial response time",
      resolved_at: "Resolved time",
      platform: "Source",
    },
  });
  expect(
    await firstOf("날짜,캠페인,지출 금액,통화,클릭수\n2026-01-05,봄,12000,KRW,7\n", "광고.csv"),
  ).toMatchObject({
    schema: "spend",
    columns: { day: "날짜", campaign: "캠페인", cost: "지출 금액", currency: "통화", ad_clicks: "클릭수" },
  });
  expect(
    await firstOf(
      'Data,Zadanie,Osoba,Liczba godzin,Stawka godzinowa\n05.01.2026,Wpisy,Ola,"3,5",80\n',
      "czas.csv",
    ),
  ).toMatchObject({
    schema: "effort",
    columns: {
      day: "Data",
      task: "Zadanie",
      person: "Osoba",
      hours: "Liczba godzin",
      rate: "Stawka godzinowa",
    },
  });
});

test("a column of dates is proposed by its cells where its name says nothing, and the reason is told", async () => {
  const { tables } = await suggest("Kolumna,Ticket number\n2026-01-05,1\n2026-01-06,2\n");
  const ticket = tables[0]?.proposals.find(({ schema }) => schema === "ticket");
  expect(ticket?.fields.find(({ field }) => field === "created_at")).toMatchObject({
    column: "Kolumna",
    name: "none",
    values: 1,
    why: "by its cells alone; 100 % of its cells are dates",
  });
});

test("every schema has a name in three languages, and needs only fields it has", () => {
  expect(schemas.map(({ id }) => id)).toHaveLength(18);
  for (const { id, fields, needs, facts } of schemas) {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size, id).toBe(keys.length);
    expect(
      needs.flat().filter((key) => !keys.includes(key)),
      id,
    ).toEqual([]);
    for (const { name } of fields) expect(name.en && name.ko && name.pl).toBeTruthy();
    for (const { into, values } of facts)
      expect(
        Object.keys(values).filter((column) => !(column in into.columns)),
        id,
      ).toEqual([]);
  }
});

test("a checked mapping shows its rows as facts, and nothing is kept", async () => {
  const found = await check(tickets, ticketSpec);
  expect(found).toMatchObject({ rows: 3, facts: 3, skips: 0, rejects: 0, refusals: [] });
  expect(found.samples[0]?.rows[0]).toMatchObject({
    conversation: "T-1",
    platform: "x",
    account: "acme",
    cases: 1,
  });
  expect(
    await desk.rows(`select count(*) as n from care_case where workspace = '${desk.workspace}'`),
  ).toEqual([{ n: 0 }]);
  expect(desk.leftovers()).toEqual([]);
});

test("a saved mapping reads the next file with the same columns unasked, also in another order", async () => {
  const saved = await save(tickets, ticketSpec, { name: "Desk" });
  expect(saved).toMatchObject({ name: "Desk", version: 1 });
  const other = "Done,Ticket No,Opened,Answered,Handled by\n,T-9,2026-04-01 08:00,2026-04-01 08:05,Ada\n";
  const preview = await desk.preview("next.csv", other);
  expect(preview.problem).toBeNull();
  expect(preview.accountNeeded).toBe(false);
  expect(preview.parts[0]).toMatchObject({
    sourceName: "Desk",
    mapping: { id: saved.id, version: 1 },
    facts: 1,
  });
  const done = await desk.import("next.csv", other);
  expect(done.parts[0]).toMatchObject({ source: `own-${saved.id}-v1`, sourceName: "Desk", facts: 1 });
  expect(
    await desk.rows(
      "select conversation, account, platform from care_case_now where workspace = {workspace:text}",
    ),
  ).toEqual([{ conversation: "T-9", account: "acme", platform: "x" }]);
});

test("a column more is asked about, with the mapping it is like; a mapped column less is not known at all", async () => {
  const saved = await save(tickets, ticketSpec, { name: "Desk" });
  const more = tickets.replace("Done\n", "Done,Score\n");
  const asked = await desk.preview("more.csv", more);
  expect(asked.problem?.code).toBe("file/unknown");
  expect(asked.open).toMatchObject([{ table: 1, like: [{ id: saved.id, name: "Desk" }] }]);
  const read = await desk.preview("more.csv", more, { as: [saved.id] });
  expect(read.parts[0]).toMatchObject({ sourceName: "Desk", facts: 3 });
  const less = tickets.replace("Opened", "Was opened");
  expect((await desk.preview("less.csv", less)).open).toMatchObject([{ like: [] }]);
  await expect(desk.import("less.csv", less, { as: [saved.id] })).rejects.toMatchObject({
    code: "mapping/not-that",
    where: { columns: "Opened" },
  });
});

test("a change makes a new version, and an import names the version that read it, also after the mapping is gone", async () => {
  const saved = await save(tickets, ticketSpec, { name: "Desk" });
  const before = await desk.import("a.csv", tickets);
  const changed = await save(
    tickets,
    { ...ticketSpec, once: { platform: "facebook", account: "acme" } },
    {
      name: "Desk",
      mapping: saved.id,
      version: 1,
    },
  );
  expect(changed).toMatchObject({
    id: saved.id,
    version: 2,
    versions: [{ version: 1 }, { version: 2, savedBy: "Mina" }],
  });
  const later = await desk.import("b.csv", tickets.replaceAll("T-", "U-"));
  await deleteMapping(desk.context, { workspace: desk.workspace, mapping: saved.id }, who);
  expect((await desk.preview("c.csv", tickets.replaceAll("T-", "V-"))).problem?.code).toBe("file/unknown");
  const { imports } = await listImports(
    desk.context,
    { workspace: desk.workspace, limit: 10, offset: 0 },
    who,
  );
  expect(imports.map(({ parts }) => [parts[0]?.sourceName, parts[0]?.mapping?.version])).toEqual([
    ["Desk", 2],
    ["Desk", 1],
  ]);
  const row = await getSourceRow(
    desk.context,
    { workspace: desk.workspace, import: before.importId, part: 0, line: 2 },
    who,
  );
  expect(row.cells[0]).toEqual({ header: "Ticket No", value: "T-1" });
  await undoImport(desk.context, { workspace: desk.workspace, import: later.importId }, who);
  expect(
    await desk.rows("select count(*) as n from care_case_now where workspace = {workspace:text}"),
  ).toEqual([{ n: 3 }]);
});

test("of two who save for the same columns at once, the second is told of the first", async () => {
  const other = { name: "Ben", role: "editor" as const };
  const both = await Promise.allSettled([
    save(tickets, ticketSpec, { name: "Mine" }),
    save(tickets, ticketSpec, { name: "His" }, other),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(lost).toMatchObject({ code: "mapping/taken" });
  expect((await listMappings(desk.context, { workspace: desk.workspace }, who)).mappings).toHaveLength(1);
});

test("who saves over a version that is no longer the last is told who changed it", async () => {
  const saved = await save(tickets, ticketSpec, { name: "Desk" });
  await save(tickets, ticketSpec, { name: "Desk", mapping: saved.id, version: 1 });
  await expect(
    save(tickets, ticketSpec, { name: "Desk", mapping: saved.id, version: 1 }),
  ).rejects.toMatchObject({
    code: "mapping/changed",
    where: { who: "Mina", name: "Desk" },
  });
});

test("a mapping is renamed, not to a name that is taken, and one that is not there is said so", async () => {
  const saved = await save(tickets, ticketSpec, { name: "Desk" });
  await save(
    "Day,Hours\n2026-01-05,2\n",
    { schema: "effort", columns: { day: "Day", hours: "Hours" } },
    { name: "Time" },
  );
  const { workspace } = desk;
  expect(
    await renameMapping(desk.context, { workspace, mapping: saved.id, name: "Help" }, who),
  ).toMatchObject({ name: "Help" });
  await expect(
    renameMapping(desk.context, { workspace, mapping: saved.id, name: "time" }, who),
  ).rejects.toMatchObject({
    code: "mapping/name-taken",
  });
  await expect(deleteMapping(desk.context, { workspace, mapping: "none" }, who)).rejects.toMatchObject({
    code: "mapping/not-found",
  });
});

test("what cannot be right is refused with its reason, and not saved", async () => {
  const refused = async (csv: string, said: Said) => codes((await check(csv, said)).refusals);
  const spend = "When,What,Paid\n2026-01-05,A,12.50\n2026-01-06,B,8\n";
  const paid: Said = {
    schema: "spend",
    columns: { day: "When", campaign: "What", cost: "Paid" },
    once: { platform: "tiktok_ads" },
  };
  expect(await refused(spend, paid)).toEqual(["mapping/no-currency"]);
  expect(await refused(spend, { ...paid, columns: { campaign: "What", cost: "Paid" } })).toEqual([
    "mapping/needs-column",
  ]);
  expect(
    await refused(spend, {
      ...paid,
      columns: { ...paid.columns, ad_clicks: "What" },
      once: { platform: "tiktok_ads", currency: "EUR" },
    }),
  ).toContain("mapping/no-numbers");
  expect(
    await refused(spend, {
      ...paid,
      columns: { ...paid.columns, day: "What" },
      once: { platform: "tiktok_ads", currency: "EUR" },
    }),
  ).toContain("mapping/no-dates");
  expect(await refused(spend, { ...paid, columns: { ...paid.columns, day: "Then" } })).toContain(
    "mapping/no-column",
  );
  expect(await refused(spend, { ...paid, once: { platform: "tiktok_ads", currency: "zloty" } })).toEqual([
    "mapping/not-a-value",
  ]);
  expect(await refused(spend, { ...paid, once: { platform: "orkut", currency: "EUR" } })).toEqual([
    "mapping/not-a-value",
  ]);
  expect(
    await refused(tickets, { ...ticketSpec, columns: { ...ticketSpec.columns, conversation: "Handled by" } }),
  ).toEqual(["mapping/repeats"]);
  await expect(save(spend, paid)).rejects.toMatchObject({ code: "mapping/no-currency" });
  expect((await listMappings(desk.context, { workspace: desk.workspace }, who)).mappings).toEqual([]);
});

test("a refusal says how many cells, which rows, and an example", async () => {
  const { refusals } = await check(tickets, {
    ...ticketSpec,
    columns: { ...ticketSpec.columns, created_at: "Handled by" },
  });
  expect(refusals.find(({ code }) => code === "mapping/no-dates")?.text).toBe(
    "3 of 3 cells in Handled by are no dates (row 2: “Ada”): choose another column.",
  );
  const twice = await check(tickets, {
    ...ticketSpec,
    columns: { ...ticketSpec.columns, conversation: "Handled by" },
  });
  expect(twice.refusals[0]?.where).toMatchObject({ line: 2, other: 3, count: 2, field: "Handled by" });
});

test("a few bad cells are bad rows: counted, refused one by one, and no reason not to save", async () => {
  const csv = "Day,Hours\n2026-01-05,2\n2026-01-06,x\n2026-01-07,3\n2026-01-08,1\n2026-01-09,4\nTotal,10\n";
  const found = await check(csv, { schema: "effort", columns: { day: "Day", hours: "Hours" } });
  expect(found).toMatchObject({ rows: 6, facts: 4, skips: 1, rejects: 1, refusals: [] });
  expect(found.reasons.map(({ code, count }) => [code, count])).toEqual([
    ["cell/not-a-number", 1],
    ["total", 1],
  ]);
});

test("dates that leave their order open must be answered, and the answer is kept", async () => {
  const csv = "Day;Hours\n05/01/2026;2\n06/01/2026;1,5\n";
  const said: Said = { schema: "effort", columns: { day: "Day", hours: "Hours" } };
  expect(codes((await check(csv, said)).refusals)).toEqual(["row/unclear-date"]);
  await save(csv, { ...said, dateOrder: "dmy" });
  const preview = await desk.preview("a.csv", csv);
  expect(preview.parts[0]?.columns.some(({ assumed }) => assumed)).toBe(false);
  await desk.import("a.csv", csv);
  expect(
    await desk.rows(
      "select cast(day as varchar) as day, hours from effort_now where workspace = {workspace:text} order by day",
    ),
  ).toEqual([
    { day: "2026-01-05", hours: 2 },
    { day: "2026-01-06", hours: 1.5 },
  ]);
});

test("a number style that is said is read so", async () => {
  const csv = "Day,Hours\n2026-01-05,1.250\n2026-01-06,2.500\n";
  const said: Said = { schema: "effort", columns: { day: "Day", hours: "Hours" } };
  const hours = async (decimal: "." | ",") =>
    (await check(csv, { ...said, decimal })).samples[0]?.rows.map((row) => row["hours"]);
  expect(await hours(".")).toEqual([1.25, 2.5]);
  expect(await hours(",")).toEqual([1250, 2500]);
});

test("a rate that may be thousands or a fraction is asked about, until the mark is said or another cell tells it", async () => {
  const rates = (...cells: readonly string[]): string =>
    `Day;Base;Quote;Rate\n${cells.map((cell, i) => `2026-01-0${i + 1};EUR;PLN;${cell}\n`).join("")}`;
  const columns = { day: "Day", base: "Base", quote: "Quote", rate: "Rate" };
  const said: Said = { schema: "fx_rate", columns };
  const asked = await check(rates("4,305", "4,512"), said);
  expect(codes(asked.refusals)).toEqual(["file/unclear-numbers"]);
  const read = async (csv: string, one: Said) =>
    (await check(csv, one)).samples[0]?.rows.map((row) => row["rate"]);
  expect(await read(rates("4,305", "4,512"), { ...said, decimal: "," })).toEqual([4.305, 4.512]);
  expect(await read(rates("4,305", "4,51"), said)).toEqual([4.305, 4.51]);
});

test("effort is hours times a rate of its column, or of one said once with its currency", async () => {
  const csv = "Day,Task,Hours,Rate\n2026-01-05,Posts,2.5,80\n2026-01-06,Posts,1,99.99\n";
  const said: Said = {
    schema: "effort",
    columns: { day: "Day", task: "Task", hours: "Hours", rate: "Rate" },
  };
  const minor = async (one: Said) =>
    (await check(csv, one)).samples[0]?.rows.map((row) => [row["effort_minor"], row["currency"]]);
  expect(await minor({ ...said, once: { currency: "PLN" } })).toEqual([
    [20000, "PLN"],
    [9999, "PLN"],
  ]);
  const { rate: _, ...columns } = said.columns;
  expect(await minor({ ...said, columns, once: { rate: "120.50", currency: "PLN" } })).toEqual([
    [30125, "PLN"],
    [12050, "PLN"],
  ]);
  expect(await minor({ ...said, columns, once: { rate: "15000", currency: "KRW" } })).toEqual([
    [37500, "KRW"],
    [15000, "KRW"],
  ]);
  expect(codes((await check(csv, { ...said, columns, once: { rate: "120.50" } })).refusals)).toEqual([
    "mapping/rate-currency",
  ]);
});

test("words of a list are mapped, and one that nobody has said is asked about, now and in a later file", async () => {
  const csv = "Id,Made,How it went\n1,2026-01-05,Hurra\n2,2026-01-06,lost\n";
  const said: Said = {
    schema: "deal",
    columns: { deal: "Id", day: "Made", outcome: "How it went" },
    once: { account: "Acme" },
  };
  const asked = await check(csv, said);
  expect(asked.refusals.map(({ code, where }) => [code, where["word"]])).toEqual([
    ["mapping/words", "hurra"],
  ]);
  expect(asked.words).toEqual([
    {
      field: "outcome",
      words: [
        { word: "hurra", count: 1, meaning: null },
        { word: "lost", count: 1, meaning: "lost" },
      ],
    },
  ]);
  await save(csv, { ...said, words: { outcome: { Hurra: "won" } } });
  await desk.import("a.csv", csv);
  expect(
    await desk.rows("select deal, outcome from deal_now where workspace = {workspace:text} order by deal"),
  ).toEqual([
    { deal: "1", outcome: "won" },
    { deal: "2", outcome: "lost" },
  ]);
  await expect(desk.import("b.csv", csv.replace("Hurra", "Maybe"))).rejects.toMatchObject({
    code: "mapping/words",
  });
});

test("currencies come from a column, a header, a sign or one answer, and never from nowhere", async () => {
  const said: Said = {
    schema: "payment",
    columns: { payment: "Id", day: "Day", paid: "Sum" },
    once: { account: "Acme" },
  };
  const sample = async (csv: string, one = said) => {
    const { samples, refusals } = await check(csv, one);
    return refusals.length > 0
      ? codes(refusals)
      : samples[0]?.rows.map((row) => `${row["paid_minor"]} ${row["currency"]}`);
  };
  expect(
    await sample("Id,Day,Sum,Cur\n1,2026-01-05,10,zł\n2,2026-01-06,1000,krw\n", {
      ...said,
      columns: { ...said.columns, currency: "Cur" },
    }),
  ).toEqual(["1000 PLN", "1000 KRW"]);
  expect(
    await sample("Id,Day,Sum,Cur\n1,2026-01-05,10,PLN\n2,2026-01-06,7,\n", {
      ...said,
      columns: { ...said.columns, currency: "Cur" },
    }),
  ).toEqual(["mapping/no-currency"]);
  expect(
    await sample("Id,Day,Sum (EUR)\n1,2026-01-05,10\n", {
      ...said,
      columns: { ...said.columns, paid: "Sum (EUR)" },
    }),
  ).toEqual(["1000 EUR"]);
  expect(await sample("Id,Day,Sum\n1,2026-01-05,€10\n2,2026-01-06,£7\n")).toEqual(["1000 EUR", "700 GBP"]);
  expect(await sample("Id,Day,Sum\n1,2026-01-05,€10\n2,2026-01-06,7\n")).toEqual(["mapping/no-currency"]);
});

test("a file without a header row is read by the letters of its columns, and always asked about", async () => {
  const csv = "2026-01-05,Acme,12\n2026-01-06,Acme,15\n";
  const said: Said = {
    schema: "account_day",
    columns: { day: "A", account: "B", impressions: "C" },
    once: { platform: "threads" },
  };
  const { tables } = await suggest(csv, "raw.csv", "none");
  expect(tables[0]).toMatchObject({
    header: ["A", "B", "C"],
    headerLine: 0,
    rows: [
      ["2026-01-05", "Acme", "12"],
      ["2026-01-06", "Acme", "15"],
    ],
  });
  const saved = await save(csv, said, { header: "none", name: "Raw" });
  const asked = await desk.preview("raw.csv", csv);
  expect(asked.problem?.code).toBe("file/headerless");
  expect(asked.open[0]?.like).toEqual([{ id: saved.id, name: "Raw" }]);
  const done = await desk.import("raw.csv", csv, { as: [saved.id] });
  expect(done).toMatchObject({ rows: 2, facts: 2 });
  const row = await getSourceRow(
    desk.context,
    { workspace: desk.workspace, import: done.importId, part: 0, line: 1 },
    who,
  );
  expect(row.cells.slice(0, 2)).toEqual([
    { header: "A", value: "2026-01-05" },
    { header: "B", value: "Acme" },
  ]);
});

test("figures that a network's own export tells as well stand under the same report, and are not added", async () => {
  const own = "Day,Seen,Fans\n2026-01-05,120,900\n";
  const said: Said = {
    schema: "account_day",
    columns: { day: "Day", impressions: "Seen", followers: "Fans" },
    once: { platform: "linkedin", account: "Acme" },
  };
  const { samples } = await check(own, said);
  expect(samples[0]?.rows.map((row) => [row["report"], row["impressions"], row["followers"]])).toEqual([
    ["content", 120, null],
    ["days", null, 900],
  ]);
});

test("in an archive a mapping keeps all its versions, and the imports that name them", async () => {
  const { id } = await save(tickets, ticketSpec, { name: "Desk" });
  await save(tickets, ticketSpec, { name: "Desk", mapping: id, version: 1 });
  const saved = await desk.ledger.saved(desk.workspace);
  const { id: _, createdAt: __, ...settings } = (await desk.ledger.workspace(desk.workspace))!;
  const copy = `${desk.workspace}copy`;
  await desk.ledger.restoreWorkspace({ id: copy, settings: { ...settings, name: copy }, files: [], saved });
  expect(await desk.ledger.mappings(copy)).toMatchObject([
    { id, name: "Desk", version: 2, versions: [{ version: 1 }, { version: 2 }] },
  ]);
});

test("a source of the house wins for its table, unless a person says otherwise", async () => {
  const { readFileSync } = await import("node:fs");
  const csv = readFileSync("examples/twitter-by-tweet/threetweets_ken.csv", "utf8");
  const columns = { post: "Tweet id", published_at: "time", impressions: "impressions" };
  const { id } = await save(csv, { schema: "post", columns, once: { platform: "x", account: "ken" } });
  expect((await desk.preview("a.csv", csv)).parts[0]).toMatchObject({
    source: "twitter-posts",
    mapping: null,
  });
  expect((await desk.preview("b.csv", csv, { as: [id] })).parts[0]).toMatchObject({ sourceName: "Ours" });
  expect((await desk.preview("c.csv", csv, { as: ["1=twitter-posts"] })).parts[0]).toMatchObject({
    source: "twitter-posts",
  });
  expect((await desk.preview("d.csv", csv, { as: ["2=twitter-posts"] })).problem?.code).toBe(
    "mapping/no-table",
  );
  expect((await desk.preview("e.csv", csv, { as: ["nobody"] })).problem?.code).toBe("mapping/no-such-source");
  expect((await desk.preview("f.csv", csv, { as: ["meta-ads"] })).problem?.code).toBe("mapping/not-that");
});

test("ad spend by campaign and again by ad group counts once: the second is turned away", async () => {
  const said: Said = {
    schema: "spend",
    columns: { day: "When", campaign: "What for", cost: "Paid out" },
    once: { platform: "tiktok_ads", currency: "EUR", account: "Acme" },
  };
  await save("When,What for,Paid out\n2026-01-05,A,5\n", said, { name: "Campaigns" });
  await desk.import("a.csv", "When,What for,Paid out\n2026-01-05,A,5\n");
  const groups = "When,What for,Set,Paid out\n2026-01-05,A,G,3\n";
  await save(
    "When,What for,Set,Paid out\n2026-03-05,A,G,3\n",
    { ...said, columns: { ...said.columns, ad_group: "Set" } },
    { name: "Groups" },
  );
  await expect(desk.import("b.csv", groups)).rejects.toMatchObject({ code: "file/other-split" });
});

test("a product too large to keep is refused with its row, and points are a share of more than nothing", async () => {
  const hours = "Day,Task,Hours,Rate\n2026-03-02,a,2,50\n2026-03-03,b,99999999,999999999999\n";
  const columns = { day: "Day", task: "Task", hours: "Hours" };
  const once = { account: "acme", currency: "EUR" };
  for (const said of [
    { schema: "effort", columns: { ...columns, rate: "Rate" }, once },
    { schema: "effort", columns, once: { ...once, rate: "999999999999.9999" } },
  ])
    expect((await check(hours, said)).refusals).toMatchObject([
      { code: "cell/too-large", where: { column: "Hours", line: 3, seen: "99999999" } },
    ]);
  const points = "Post,Criterion,Points,Of,Day\np,tone,3,5,2026-03-02\np,look,3,0,2026-03-02\n";
  const said = {
    schema: "rubric_score",
    columns: { post: "Post", criterion: "Criterion", points: "Points", day: "Day" },
    once: { account: "acme" },
  };
  expect(codes((await check(points, { ...said, once: { ...said.once, points_max: "0" } })).refusals)).toEqual(
    ["mapping/not-a-value"],
  );
  const [fault] = (await check(points, { ...said, columns: { ...said.columns, points_max: "Of" } })).refusals;
  expect(fault?.text).toMatch(/can be no Points possible: it is more than 0, but not in row 3 \(Of\)/);
});

const wide = (columns: number): string => {
  const more = Array.from({ length: columns }, (_, i) => i);
  return `Date,Id,${more.map((i) => `c${i}`).join(",")}\n2026-03-01,a1,${more.join(",")}\n,,${",".repeat(columns - 1)}\n2026-03-02,a2,${",".repeat(columns - 2)}9\n`;
};
const wideSpec: Said = { schema: "lead", columns: { lead: "Id", day: "Date" }, once: { account: "acme" } };

test("a table of many columns is proposed and checked in a moment, and others are answered meanwhile", async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const csv = wide(1_900);
  const started = performance.now();
  delay.enable();
  const { tables } = await suggest(csv);
  delay.disable();
  const { facts, skips, rejects } = await check(csv, wideSpec);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(delay.max / 1e6).toBeLessThan(1_000);
  expect(tables[0]?.proposals.find(({ schema }) => schema === "lead")?.fields).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ field: "day", column: "Date" })]),
  );
  expect([facts, skips, rejects]).toEqual([2, 1, 0]);
  await expect(suggest(wide(2_000))).rejects.toMatchObject({ code: "file/too-wide" });
});

test("who saves over a mapping that was deleted meanwhile is told that it is gone", async () => {
  const { id, version } = await save(tickets, ticketSpec);
  await deleteMapping(desk.context, { workspace: desk.workspace, mapping: id }, who);
  await expect(save(tickets, ticketSpec, { mapping: id, version })).rejects.toMatchObject({
    code: "mapping/not-found",
  });
});

test("a mapping that is deleted while an import reads by it takes nothing from that import", async () => {
  const { id } = await save(tickets, ticketSpec);
  const [done] = await Promise.all([
    desk.import("tickets.csv", tickets),
    deleteMapping(desk.context, { workspace: desk.workspace, mapping: id }, who),
  ]).catch((error: unknown) => [error as { code?: string; facts?: number }]);
  // Either it was there when the file was looked at, or the file is one that nobody knows.
  const rows = await desk.rows(`select count(*) as n from care_case where workspace = '${desk.workspace}'`);
  expect(done).toMatchObject("code" in (done ?? {}) ? { code: "file/unknown" } : {});
  expect(Number(rows[0]?.["n"])).toBe("code" in (done ?? {}) ? 0 : 3);
  expect(desk.leftovers()).toEqual([]);
});
