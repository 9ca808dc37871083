// Days and times in a person's own table: the order that was settled once is kept, and a time beside its date is read.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { type Said, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save, firstOf } = wizardAt(() => desk);

const head = "Date;Time;Author;Source;Link";
const row = (date: string, time: string, at: number) => `${date};${time};Jan;Twitter;https://a.example/${at}`;
const file = (...rows: string[]) => [head, ...rows].join("\n");
const may = file(row("05/01/2026", "00:15", 1), row("05/31/2026", "23:45", 2));
const said: Said = {
  schema: "mention",
  columns: { url: "Link", created_at: "Date", time_of_day: "Time", platform: "Source", author: "Author" },
};

test("the order of day and month that a file settled holds for the next one that leaves it open", async () => {
  expect((await save(may, said)).spec.dateOrder).toBe("mdy");
  const july = file(row("07/01/2026", "10:00", 3), row("07/02/2026", "10:00", 4));
  const { problem, parts } = await desk.preview("july.csv", july);
  expect(problem).toBeNull();
  expect(parts[0]).toMatchObject({ since: "2026-07-01", until: "2026-07-02" });
  expect(parts[0]?.columns[0]).toMatchObject({ style: "month/day/year", assumed: false });
});

test("a file whose own days contradict the kept order is asked about, and read as they say", async () => {
  await save(may, said);
  const polish = file(
    row("01/06/2026", "10:00", 5),
    row("31/06/2026", "10:00", 6),
    row("30/06/2026", "10:00", 7),
  );
  expect((await desk.preview("june.csv", polish)).problem?.code).toBe("row/unclear-date");
  const { problem, parts } = await desk.preview("june.csv", polish, { dateOrder: "dmy" });
  expect([problem, parts[0]?.since]).toEqual([null, "2026-06-01"]);
});

test("a time beside its date is proposed with it, and both are one moment in the rows that are shown", async () => {
  const { columns } = await firstOf(may, "mentions.csv");
  expect(columns).toMatchObject({ created_at: "Date", time_of_day: "Time" });
  const { samples, rejects } = await check(may, said);
  expect(rejects).toBe(0);
  // Warsaw is two hours ahead; the day stays the one that is printed.
  expect(samples[0]?.rows.map((one) => [one["day"], one["created_at"]])).toEqual([
    ["2026-05-01", "2026-04-30T22:15:00.000Z"],
    ["2026-05-31", "2026-05-31T21:45:00.000Z"],
  ]);
});

test("times are read with seconds, in halves of a day and with their zone; what is no time refuses its row", async () => {
  const csv = file(
    ...[
      row("05/31/2026", "9:05:07 PM", 1),
      row("05/31/2026", "오후 3:10", 2),
      row("05/31/2026", "10:00 UTC", 3),
    ],
    ...[row("05/31/2026", "", 4), row("05/31/2026", "25:00", 5), row("05/31/2026", "noon", 6)],
  );
  const { samples, reasons, rejects } = await check(csv, said);
  expect(samples[0]?.rows.map((one) => one["created_at"])).toEqual([
    ...["2026-05-31T19:05:07.000Z", "2026-05-31T13:10:00.000Z", "2026-05-31T10:00:00.000Z"],
    "2026-05-30T22:00:00.000Z",
  ]);
  expect(rejects).toBe(2);
  expect(reasons).toEqual([expect.objectContaining({ code: "cell/not-a-time", count: 2 })]);
});

test("how long something took is no time of day", async () => {
  const csv = "Ticket ID,Created,Response time\nT-1,2026-05-01 10:00,0:35\nT-2,2026-05-02 10:00,1:20\n";
  expect((await firstOf(csv, "tickets.csv")).columns["time_of_day"]).toBeUndefined();
});
