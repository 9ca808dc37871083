// Labels by the command line: drawn, out as a table, filled in, and in again.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remote } from "../../src/doors/remote.ts";
import { called } from "./command.ts";
import { type Door, openDoor } from "./kit.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const mentions = [
  "Id;Date;Brand;Text",
  "m1;2026-05-01 10:00;Acme;I love this product so much, it is wonderful and great",
  "m2;2026-05-02 10:00;Acme;This is the worst service I have ever seen, it is terrible",
  "m3;2026-05-03 10:00;Acme;=The parcel came on Tuesday and the driver was very friendly",
].join("\n");

test("texts are drawn, written as a table, labelled there and read again; a word that is no tone is refused", async () => {
  const caller = remote(door.url);
  const { id: workspace } = await caller.call("create_workspace", { name: "Labels" });
  const brand = { kind: "brand", version: 0, body: { name: "Acme" } } as const;
  await caller.call("save_definition", { workspace, ...brand });
  const { id: file } = await caller.call("upload_file", { workspace, name: "may.csv" }, bytes(mentions));
  const columns = { mention: "Id", created_at: "Date", brand: "Brand", content: "Text" };
  const spec = { schema: "mention", columns };
  await caller.call("save_mapping", { workspace, file, name: "Mentions", spec });
  await caller.call("import_file", { workspace, file });
  const run = (...args: readonly string[]) => called(door.dataDir, ["label", ...args, "-w", "Labels"]);

  expect((await run("list")).out).toMatch(
    /^en +3 +0 +0 +too few to correct its shares: that takes 100 texts/m,
  );
  expect((await run("draw", "--language", "en", "--count", "3")).out).toMatch(/^en +3 +3 +0/m);
  const path = join(door.dataDir, "labels.csv");
  expect((await run("export", "--to", path)).code).toBe(0);
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ text }) => text).sort()[0]).toMatch(/^'=The parcel/);
  const labelled = data.map((row, k) => ({ ...row, sentiment: k === 0 ? "Positive" : "" }));
  writeFileSync(path, Papa.unparse({ fields: meta.fields ?? [], data: labelled }));
  expect(await run("import", path)).toMatchObject({
    err: "",
    code: 0,
    out: expect.stringContaining("1 labels kept"),
  });
  expect((await run("list")).out).toMatch(/^en +3 +3 +1 +too few/m);

  writeFileSync(path, Papa.unparse(data.map((row) => ({ ...row, sentiment: "happy" }))));
  expect(await run("import", path)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/line 2, sentiment.*positive, neutral, negative/),
  });
  expect((await run("list")).out).toMatch(/^en +3 +3 +1/m);
});
