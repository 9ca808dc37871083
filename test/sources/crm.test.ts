// CRM and helpdesk exports: persons as keys, one lead under two lengths of its id, milestones only where a file tells them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getReconciliation } from "../../src/engine/reconcile.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { csvText, utf8 } from "../../src/sources/layout.ts";
import { openDesk, who } from "../intake/desk.ts";
import { type Reader as Cells, openReader as openCells, sourceOf } from "../intake/reader.ts";
import { openReader, type Reader } from "./pipeline.ts";

let reader: Reader;
let cells: Cells;
beforeAll(async () => {
  reader = await openReader();
  cells = await openCells();
});
afterAll(async () => {
  await reader.close();
  await cells.close();
});

const file = (name: string, rows: readonly (readonly string[])[]): MadeFile => ({
  name,
  bytes: utf8(csvText(rows)),
});
const json = (name: string, of: unknown): MadeFile => ({ name, bytes: utf8(JSON.stringify(of)) });
const imported = async (one: MadeFile): Promise<number> => (await reader.import(one)).result.importId;
const rowsOf = async (columns: string, table: string, id: number) =>
  reader.rows(`select ${columns} from ${table} where import_id = ${id} order by line`);

const contactHead = ["Record ID", "Email", "Create Date"];

test("one address is one person in every program, whatever its capitals, and nowhere an address", async () => {
  const contact = await imported(
    file("contacts.csv", [
      contactHead,
      ["1", "Maja@Example.com", "2024-07-02 09:14"],
      ["2", "", "2024-07-03 09:14"],
    ]),
  );
  const via = { channel: "email", source: { from: { address: "maja@example.com" } } };
  const ticket = await imported(
    json("tickets.json", {
      tickets: [{ id: 1, created_at: "2024-07-02T10:00:00Z", status: "open", requester_id: 5, via }],
    }),
  );
  const keys = [await rowsOf("person", "lead", contact), await rowsOf("person", "care_case", ticket)].flat();
  expect(keys[0]?.["person"]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys.map(({ person }) => person)).toEqual([keys[0]?.["person"], null, keys[0]?.["person"]]);
  const all = [...(await rowsOf("*", "lead", contact)), ...(await rowsOf("*", "care_case", ticket))];
  expect(JSON.stringify(all).toLowerCase()).not.toContain("example.com");
});

test("the key of a person is another one in another workspace", async () => {
  const source = sourceOf("text", {}, { is: "person_key", of: { is: "column", column: "cell" } });
  const rows = [
    ["a", "maja@example.com"],
    ["b", " MAJA@example.com"],
    ["c", "Maja"],
  ];
  const { facts } = await cells.read(source, ["Key", "Cell"], rows);
  const [one, same, none] = facts.map((row) => row["cell"]);
  expect([one === same, none]).toEqual([true, null]);
  const elsewhere = await imported(
    file("contacts2.csv", [contactHead, ["9", "maja@example.com", "2024-07-09 09:14"]]),
  );
  expect((await rowsOf("person", "lead", elsewhere))[0]?.["person"]).not.toBe(one);
});

test("seconds and milliseconds since 1970 and a year at the end are moments; a day with an hour is none", async () => {
  const texts = [
    "1785740400",
    "1785740400123",
    "Tue Oct 31 22:10:47 +0000 2017",
    "Wed Nov  1 09:05:00 -0500 2017",
    "2026092413",
  ];
  const { facts, left } = await cells.read(
    sourceOf("instant"),
    ["Key", "Cell"],
    texts.map((text, i) => [String(i), text]),
    { timeZone: "Asia/Seoul" },
  );
  expect(facts.map((row) => row["cell"])).toEqual([
    "2026-08-03T07:00:00.000Z",
    "2026-08-03T07:00:00.000Z",
    "2017-10-31T22:10:47.000Z",
    "2017-11-01T14:05:00.000Z",
  ]);
  expect(left.map(({ reason, seen }) => [reason, seen])).toEqual([["cell/not-a-date", "2026092413"]]);
});

const leadHead = ["Lead ID", "Company", "Status", "CreatedDate", "LeadSource"];

test("an id of 15 signs and the same of 18 are one lead", async () => {
  await imported(file("report.csv", [leadHead, ["00Q5g00000AbCdE", "A", "New", "2023-07-02", "Web"]]));
  await imported(
    file("extract.csv", [
      leadHead,
      ["00Q5g00000AbCdEEAZ", "A", "Open", "2023-07-02", "our blog"],
      ["00Q5g00000AbCde", "B", "Open", "2023-07-02", "Social Media"],
    ]),
  );
  expect(
    await reader.rows(
      "select lead, status, channel from lead_now where report = 'leads' and day = '2023-07-02' order by lead",
    ),
  ).toEqual([
    { lead: "00Q5g00000AbCdE", status: "Open", channel: "" },
    { lead: "00Q5g00000AbCde", status: "Open", channel: "organic_social" },
  ]);
});

test("notes below a report are named as such, also under a column nobody knows", async () => {
  const note = (text: string): readonly string[] => [text];
  const { result } = await reader.import(
    file("report2.csv", [
      ["Lucky number", ...leadHead],
      ["7", "00Q5g00000AbCdX", "A", "New", "2023-08-02", "Web"],
      [],
      note("Grand Totals (1 records)"),
      note("Confidential Information - Do Not Distribute"),
      note("Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."),
    ]),
  );
  expect(result.parts.map(({ rows, facts, skips, rejects }) => [rows, facts, skips, rejects])).toEqual([
    [5, 1, 4, 0],
  ]);
  expect(
    await reader.rows(
      `select reason, count(*) as n from import_left where import_id = ${result.importId} group by reason order by reason`,
    ),
  ).toEqual([
    { reason: "blank", n: 1 },
    { reason: "footer", n: 3 },
  ]);
});

test("the number of records printed below a report is laid beside its leads", async () => {
  const desk = await openDesk();
  try {
    const rows = (printed: string): string =>
      csvText([
        leadHead,
        ["00Q5g00000AbCdX", "A", "New", "2023-08-02", "Web"],
        ["00Q5g00000AbCdY", "A", "New", "2023-08-03", "Web"],
        [`Grand Totals (${printed} records)`],
      ]);
    const found = [];
    for (const printed of ["2", "5700"]) {
      const { importId } = await desk.import(`report${printed}.csv`, rows(printed), { account: printed });
      const input = { workspace: desk.workspace, import: importId };
      found.push(...(await getReconciliation(desk.context, input, who)).checks);
    }
    expect(found.map(({ measure, printed, ours, standing }) => [measure, printed, ours, standing])).toEqual([
      ["leads", 2, 2, "agrees"],
      ["leads", 5700, 2, "unexplained"],
    ]);
  } finally {
    await desk.close();
  }
});

test("a second CRM of the same days is turned away, for its leads may be the first one's", async () => {
  await imported(
    file("contacts3.csv", [
      contactHead,
      ["31", "a@example.com", "2022-07-02 09:14"],
      ["32", "b@example.com", "2022-07-20 09:14"],
    ]),
  );
  const leads = file("leads3.csv", [
    leadHead,
    ["00Q5g00000AbZZE", "A", "New", "2022-07-10", "Web"],
    ["00Q5g00000AbZZF", "B", "New", "2022-07-30", "Web"],
  ]);
  await expect(reader.import(leads)).rejects.toMatchObject({ code: "file/other-crm" });
});

test("a lead carries the ids of its companies apart from their name, its stages and the channel of its origin", async () => {
  const head = [
    ...contactHead,
    "Associated Company IDs",
    "Company Name",
    "Lifecycle Stage",
    "Original Source",
    "Original Source Drill-Down 1",
    "Became a marketing qualified lead date",
    "Became a customer date",
  ];
  const id = await imported(
    file("contacts4.csv", [
      head,
      [
        "41",
        "a@example.com",
        "2021-07-02 09:14",
        "9002;9999",
        "A",
        "Customer",
        "SOCIAL_MEDIA",
        "LinkedIn",
        "07/30/2021",
        "2021-08-01",
      ],
      ["42", "b@example.com", "07/15/2021 10:00", "", "B", "Lead", "Something else", "", "", ""],
    ]),
  );
  const columns = "day, company, company_name, stage, channel, platform, qualified_day, customer_day";
  expect(await rowsOf(columns, "lead", id)).toEqual([
    {
      day: "2021-07-02",
      company: "9002;9999",
      company_name: "A",
      stage: "Customer",
      channel: "organic_social",
      platform: "linkedin",
      qualified_day: "2021-07-30",
      customer_day: "2021-08-01",
    },
    {
      day: "2021-07-15",
      company: null,
      company_name: "B",
      stage: "Lead",
      channel: "",
      platform: "",
      qualified_day: null,
      customer_day: null,
    },
  ]);
});

test("a Zendesk answer tells first response and resolution: notes and rules are no replies", async () => {
  const { examples } = await import("../../src/sources/zendesk-tickets/example.ts");
  await imported(examples[0] as MadeFile);
  const rows = await reader.rows(`select c.conversation as ticket,
      date_diff('minute', c.created_at, min(m.created_at) filter (m.direction = 'out' and m.visibility <> 'internal' and not m.automatic)) as first_reply,
      date_diff('hour', c.created_at, c.resolved_at) as resolved
    from care_case_now c left join message_now m on m.conversation = c.conversation and m.platform = c.platform
    where c.platform = 'zendesk' and c.cases = 1 and c.conversation in ('1077', '1078')
    group by c.conversation, c.created_at, c.resolved_at order by c.conversation`);
  expect(rows).toEqual([
    { ticket: "1077", first_reply: 90, resolved: 52 },
    { ticket: "1078", first_reply: null, resolved: null },
  ]);
});

test("what a file tells of replies: Intercom's until it was made, HubSpot's where it has the column, Zendesk's by comments alone", async () => {
  const { examples } = await import("../../src/sources/intercom-conversations/example.ts");
  const until = async (made: MadeFile) =>
    (
      await reader.rows(
        `select distinct answers_until = observed_at as told from care_case where import_id = ${await imported(made)}`,
      )
    ).map(({ told }) => told);
  const [list] = examples as readonly [MadeFile];
  const others = new TextDecoder().decode(list.bytes).replace(/"14([789])"/g, '"24$1"');
  expect(await until({ name: "others.json", bytes: utf8(others) })).toEqual([true]);
  const head = ["Ticket ID", "Ticket name", "Ticket status", "Create date"];
  const row = ["1", "Order", "Open", "2026-08-03 09:10"];
  const name = "hubspot-crm-exports-all-tickets.csv";
  expect(await until(file(name, [head, row]))).toEqual([null]);
  const told = [
    [...head, "First agent email response date"],
    [...row, ""],
  ];
  expect(await until(file(name, told))).toEqual([true]);
  const via = { channel: "email" };
  const ticket = { id: 1, created_at: "2024-07-02T10:00:00Z", status: "open", requester_id: 5, via };
  expect(await until(json("tickets.json", { tickets: [ticket] }))).toEqual([null]);
});

test("a Zendesk message is private only where the columns that would tell a public one are there", async () => {
  const base = ["id", "ticket_id", "created", "public", "user_id"];
  const seen = async (id: string, more: Readonly<Record<string, string>>) => {
    const row = [id, "1596", "2026-08-22 09:00:00", "TRUE", "418284131934", ...Object.values(more)];
    const made = await imported(file("ticket_comment.csv", [[...base, ...Object.keys(more)], row]));
    return (await rowsOf("visibility", "message", made)).map(({ visibility }) => visibility);
  };
  expect(await seen("1", { tweet: "FALSE", facebook_comment: "FALSE" })).toEqual(["private"]);
  expect(await seen("2", { tweet: "TRUE" })).toEqual(["public"]);
  expect(await seen("3", { tweet: "FALSE" })).toEqual([null]);
  expect(await seen("4", {})).toEqual([null]);
  expect(await seen("5", { via_channel: "email" })).toEqual(["private"]);
  expect(await seen("6", { via_channel: "twitter" })).toEqual([null]);
  expect(await seen("7", { via_channel: "twitter", via_source_rel: "direct_message" })).toEqual(["private"]);
});

test("tickets and comments as a warehouse copies them: who asked is known once both are in", async () => {
  const real = (name: string): MadeFile => ({
    name,
    bytes: new Uint8Array(readFileSync(join(import.meta.dirname, "../../examples/zendesk-api", name))),
  });
  const tickets = await imported(real("ticket_data.csv"));
  const comments = await imported(real("ticket_comment_data.csv"));
  // Counted with Python's csv module: 10 tickets, 2 of them deleted, 1 urgent; 20 comments by 4 authors on 7 tickets.
  expect(
    await reader.rows(
      `select count(*) as n, sum(cases) as cases, count(resolved_at) as resolved, count(person) as persons from care_case where import_id = ${tickets}`,
    ),
  ).toEqual([{ n: 10, cases: 8, resolved: 0, persons: 0 }]);
  expect(
    await reader.rows(
      `select count(*) as n, count(distinct author) as authors, count(distinct conversation) as tickets, count(direction) as told, count(parent) as parents from message where import_id = ${comments}`,
    ),
  ).toEqual([{ n: 20, authors: 4, tickets: 7, told: 0, parents: 0 }]);
});

test("a conversation that the team began is a case from the customer's first answer, and none without one", async () => {
  const { examples } = await import("../../src/sources/intercom-conversations/example.ts");
  const id = await imported(examples[0] as MadeFile);
  expect(await rowsOf("conversation, created_at, acknowledged_at, requester", "care_case", id)).toEqual([
    {
      conversation: "147",
      created_at: "2026-08-03T07:00:00.000Z",
      acknowledged_at: "2026-08-03T07:20:00.000Z",
      requester: "5310d8e7598c9a0b24000002",
    },
    { conversation: "148", created_at: "2026-08-04T02:20:00.000Z", acknowledged_at: null, requester: null },
  ]);
});

test("a support tweet names the one it answers, also where that went through a float", async () => {
  const { examples } = await import("../../src/sources/support-tweets/example.ts");
  const id = await imported(examples[0] as MadeFile);
  expect(await rowsOf("message, parent, direction", "message", id)).toEqual([
    { message: "1", parent: "3", direction: "out" },
    { message: "2", parent: "1", direction: "in" },
    { message: "3", parent: null, direction: "in" },
    { message: "4", parent: "3", direction: "out" },
  ]);
});
