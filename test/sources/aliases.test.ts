// Every column name seen in a real export (grade A) or in code that reads one (B) stands in an example and is read.
// aliases.tsv: platform, report, language, header, what it means ("#…" marks names of sheets, entries and rows), grade.

import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openUpload } from "../../src/engine/intake/intake.ts";
import { knowledge } from "../../src/engine/intake/knowledge.ts";
import { isKnown, normalise, readHeader, vocabulary } from "../../src/sources/header.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { lookAlikes } from "../../src/sources/look-alikes.ts";
import type { Source } from "../../src/sources/source.ts";

/** Folders that read a platform's exports, by the beginning of their names. */
const foldersOf: Readonly<Record<string, readonly string[]>> = {
  linkedin: ["linkedin-page", "linkedin-personal", "linkedin-shares"],
  x: ["x-", "twitter-"],
  facebook: ["facebook-"],
  instagram: ["instagram-"],
  meta_ads: ["meta-ads"],
  tiktok: ["tiktok"],
  tiktok_ads: ["tiktok-ads"],
  youtube: ["youtube"],
  gsc: ["search-console"],
  ga4: ["ga4"],
  ua: ["ua", "universal"],
  google_ads: ["google-ads"],
  linkedin_ads: ["linkedin-ads"],
  microsoft_ads: ["microsoft-ads"],
  naver_ads: ["naver-ads"],
  kakao_ads: ["kakao-ads"],
  hubspot: ["hubspot"],
  salesforce: ["salesforce"],
  zendesk: ["zendesk"],
  twcs: ["support-tweets"],
};

interface Alias {
  readonly platform: string;
  readonly report: string;
  readonly locale: string;
  readonly header: string;
  readonly canonical: string;
}

const aliases: readonly Alias[] = readFileSync(join(import.meta.dirname, "aliases.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [platform = "", report = "", locale = "", header = "", canonical = ""] = line.split("\t");
    return { platform, report, locale, header, canonical };
  });
const reports = [
  ...new Set(aliases.map(({ platform, report, locale }) => `${platform}\t${report}\t${locale}`)),
];

const home = join(import.meta.dirname, "../../src/sources");
const folders = readdirSync(home, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const foldersFor = (platform: string): readonly string[] =>
  folders.filter((folder) => (foldersOf[platform] ?? []).some((start) => folder.startsWith(start)));

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "leadline-aliases-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const isSource = (value: unknown): value is Source =>
  typeof value === "object" && value !== null && "detect" in value && "columns" in value;

const sourcesIn = async (folder: string): Promise<readonly Source[]> => {
  const all = (await import(join(home, folder, "index.ts"))) as Record<string, unknown>;
  return Object.values(all)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isSource);
};

/** Every text an example prints: headers, lines above them, first cells of rows, names of sheets and entries. */
const printedIn = async (file: MadeFile): Promise<readonly string[]> => {
  const path = join(work, randomUUID());
  writeFileSync(path, file.bytes);
  const { tables, asides } = await openUpload({ path, fileName: file.name, work, knowledge });
  return [
    ...asides.map(({ name }) => name),
    ...tables.flatMap(({ table, entry }) => [
      ...[table.partName, entry ?? "", ...table.header, ...table.preamble.flat()],
      ...table.rows.flatMap(({ cells }) => cells.slice(0, 2)),
    ]),
  ];
};

const spelled = (text: string): readonly string[] => {
  const { name, bare } = readHeader(text.replace(/\.csv$/i, ""));
  return [name, bare];
};

/** Real exports that may be passed on stand under examples/. */
const real = join(import.meta.dirname, "../../examples");
const realFiles = (folders: readonly string[]): readonly MadeFile[] =>
  readdirSync(real, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && folders.some((start) => basename(entry.parentPath).startsWith(start)),
    )
    .map(({ parentPath, name }) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(parentPath, name))),
    }));

const printedBy = async (folder: string): Promise<readonly string[]> => {
  if (!readdirSync(join(home, folder)).includes("example.ts")) return [];
  const { examples } = (await import(join(home, folder, "example.ts"))) as {
    readonly examples: readonly MadeFile[];
  };
  return (await Promise.all(examples.map(printedIn))).flat();
};

/** What is known and turned away with a sentence is read as well. */
const turnedAway = lookAlikes.flatMap(({ headers }) => headers);

/** Names of rows, sheets and entries are no columns, and neither is what stands above a table. */
const isColumn = ({ header, canonical }: Alias): boolean =>
  !canonical.startsWith("#") && !header.startsWith("#");

describe("every name that exports are known to print", () => {
  test.each(reports)("%s", { timeout: 60_000 }, async (report) => {
    const wanted = aliases.filter((one) => `${one.platform}\t${one.report}\t${one.locale}` === report);
    const own = foldersFor(wanted[0]?.platform ?? "");
    const known = vocabulary((await Promise.all(own.map(sourcesIn))).flat(), turnedAway);
    const made = await Promise.all(own.map(printedBy));
    const kept = await Promise.all(realFiles(foldersOf[wanted[0]?.platform ?? ""] ?? []).map(printedIn));
    const printed = new Set([...made, ...kept].flat().flatMap(spelled));
    const unread = wanted.filter((one) => isColumn(one) && !isKnown(known, one.header));
    const absent = wanted.filter(({ header }) => !spelled(header).some((text) => printed.has(text)));
    expect({
      unread: unread.map(({ header }) => header),
      absent: absent.map(({ header }) => normalise(header)),
    }).toEqual({ unread: [], absent: [] });
  });
});
