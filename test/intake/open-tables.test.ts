// Which tables of an upload wait for a person to say what their columns mean.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const waiting = async (name: string, content: string | Uint8Array) =>
  (await desk.preview(name, content)).open.map((table) => table.name);
const notes = [
  ["readme.txt", "This export was made by Riverbend Tea.\nSee help, or write to us.\n"],
  ["Metadata.csv", "Name,Value\nGenerated,2026-10-01\nProperty,riverbend\n"],
  ["notes.txt", "Nothing here is a table\nand nobody says it is\n"],
] as const;

test("a sheet of settings that comes with known tables is none of them, in any language", async () => {
  const days = (day: string, shown: string) =>
    `${day},${shown},CTR,Position\n2026-10-01,3,10,30%,4.2\n2026-10-02,1,9,11%,4.0\n`;
  const bundle = (chart: string, table: string, filters: string, sheet: string) =>
    zipOf([
      [`${chart}.csv`, table],
      [`${filters}.csv`, sheet],
    ]);
  const en = await bundle(
    "Chart",
    days("Date", "Clicks,Impressions"),
    "Filters",
    "Filter,Value\nSearch type,Web\n",
  );
  const pl = await bundle(
    "Wykres",
    days("Data", "Kliknięcia,Wyświetlenia"),
    "Filtry",
    "Filtr,Wartość\nData,28 dni\n",
  );
  for (const zip of [en, pl]) {
    const name = "https___riverbend.example_-Performance-on-Search-2026-10-20.zip";
    const { parts, open } = await desk.preview(name, zip);
    expect(parts.map(({ source }) => source)).toEqual(["search-console-days", null]);
    expect(open).toEqual([]);
  }
});

test("texts and notes of a bundle are none, and a table beside them is", async () => {
  expect(await waiting("notes.zip", await zipOf([...notes]))).toEqual([]);
  const tickets = "Case no,Opened\nC-1,2026-10-01\n";
  expect(await waiting("all.zip", await zipOf([...notes, ["cases.csv", tickets]]))).toEqual(["cases"]);
  expect(await waiting("info.csv", tickets)).toHaveLength(1);
});

test("a bundle of notes only has no columns to say anything of, commas or not", async () => {
  const bundle = await zipOf([
    ["readme.txt", "Made by Riverbend Tea.\nSee help, or write to us.\n"],
    ["notes.md", "# Notes\n\n- one, two\n- three, four\n"],
    ["thanks.txt", "Dear all, thank you.\nSee you soon, Mina.\n"],
  ]);
  for (const [name, content] of [["notes.zip", bundle] as const, notes[0]]) {
    const { problem, open } = await desk.preview(name, content);
    expect(open).toEqual([]);
    expect(problem).toMatchObject({
      code: "file/only-text",
      text: `${name} holds text and no table: upload the export itself, as the network gave it to you.`,
    });
  }
  expect(await waiting("cases.txt", "Case no,Opened\nC-1,2026-10-01\n")).toHaveLength(1);
});
