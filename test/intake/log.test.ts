// The import log asked for one file: by its bytes, whatever it was called.

import { afterAll, beforeAll, expect, test } from "vitest";
import { listImports, undoImport } from "../../src/engine/imports.ts";
import { examples } from "../../src/sources/search-console/example.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("the log gives the imports of the same bytes, undone ones too, and a preview those that count", async () => {
  const [one, two] = examples;
  if (one === undefined || two === undefined) throw new Error("no examples");
  const first = await desk.import(one.name, one.bytes);
  await desk.import(two.name, two.bytes);
  const { workspace } = desk;
  const logged = async () => {
    const asked = { workspace, sha256: first.sha256, limit: 100, offset: 0 };
    const { total, imports } = await listImports(desk.context, asked, who);
    return [
      total,
      ...imports.map(({ importId, fileName, undoneAt }) => [importId, fileName, undoneAt !== null]),
    ];
  };
  expect(await logged()).toEqual([1, [first.importId, one.name, false]]);
  const again = () => desk.preview("other-name.zip", one.bytes);
  expect((await again()).alreadyImported).toMatchObject({ importId: first.importId, fileName: one.name });
  await undoImport(desk.context, { workspace, import: first.importId }, who);
  expect(await logged()).toEqual([1, [first.importId, one.name, true]]);
  expect((await again()).alreadyImported).toBeNull();
});
