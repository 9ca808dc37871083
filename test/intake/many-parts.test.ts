// An upload of many parts: it is opened once, tells how far it is, and ends where nobody waits for it.

import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { operations } from "../../src/contract/operations.ts";
import { api } from "../../src/doors/http/api.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { filePath } from "../../src/engine/intake/plan.ts";
import { previewFile } from "../../src/engine/preview.ts";
import { checkMapping } from "../../src/engine/wizard/check.ts";
import { suggestMapping } from "../../src/engine/wizard/suggest.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { examples } from "../../src/sources/search-console/example.ts";
import type { Progress } from "../../src/store/warehouse.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

type At = Parameters<Progress>[0];
const [file] = examples as readonly [MadeFile];

const previewing = async (
  tell: (at: At, id: string) => void,
  stop?: AbortSignal,
  { name, bytes }: Pick<MadeFile, "name" | "bytes"> = file,
) => {
  const id = await desk.upload(name, bytes);
  const context = { ...desk.context, stop, progress: () => (at: At) => tell(at, id) };
  return previewFile(context, { workspace: desk.workspace, file: id }, who);
};

test("a preview opens the upload once, however many of its parts are set aside", async () => {
  const gone = (id: string): void =>
    rmSync(filePath(desk.context.dataDir, { workspace: desk.workspace, id }), { force: true });
  const bytes = await zipOf([
    ["days.csv", "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-08-30,7,0,0,0,0\n"],
    ["cases.csv", "Case no,Opened\nC-1,2026-10-01\n"],
  ]);
  const looked = ({ step }: At, id: string) => step === "looking" && gone(id);
  const { open, problem } = await previewing(looked, undefined, { name: "all.zip", bytes });
  expect(problem).toBeNull();
  expect(open.map(({ name }) => name)).toEqual(["cases"]);
});

test("a preview tells of every part, and its bar never goes back", async () => {
  const seen: At[] = [];
  const { parts } = await previewing((at) => seen.push(at));
  for (const step of ["looking", "checking", "trying"])
    expect(seen.filter((at) => at.step === step).map(({ part }) => [part?.at, part?.of])).toEqual(
      parts.map((_, i) => [i + 1, parts.length]),
    );
  expect(seen.filter(({ step }) => step === "trying").map(({ part }) => part?.name)).toEqual(
    parts.map(({ name }) => name),
  );
  const done = seen.map((at) => at.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

test.each(["looking", "checking", "trying"])(
  "a preview that nobody waits for any more ends while %s, and leaves nothing behind",
  async (last) => {
    const stop = new AbortController();
    const steps = new Set<string>();
    const left = previewing(({ step }) => {
      steps.add(step);
      if (step === last) stop.abort();
    }, stop.signal);
    await expect(left).rejects.toMatchObject({ code: "ABORT_ERR" });
    expect([...steps].at(-1)).toBe(last);
    expect(desk.leftovers()).toEqual([]);
  },
);

describe("what the mapping wizard asks and nobody waits for any more", () => {
  const csv = "Case no,Opened\nC-1,2026-10-01\nC-2,2026-10-02\n";
  const said = { schema: "ticket", columns: { conversation: "Case no", created_at: "Opened" } };
  const asked = async () => ({
    ...{ workspace: desk.workspace, file: await desk.upload("cases.csv", csv), table: 1 },
    header: "first_row" as const,
    spec: { ...said, once: {}, words: {}, dateOrder: null, decimal: null },
  });
  test("ends before the rows are tried where a check is left, and leaves nothing behind", async () => {
    const stop = new AbortController();
    const progress = () => (at: At) => void (at.step === "checking" && stop.abort());
    const tried = vi.spyOn(desk.context.warehouse, "rehearse");
    await expect(
      checkMapping({ ...desk.context, stop: stop.signal, progress }, await asked(), who),
    ).rejects.toMatchObject({ code: "ABORT_ERR" });
    expect(tried).not.toHaveBeenCalled();
    tried.mockRestore();
    expect(desk.leftovers()).toEqual([]);
  });
  test("ends before columns are proposed where a proposal is left", async () => {
    const { workspace, file, header } = await asked();
    const context = { ...desk.context, stop: AbortSignal.abort() };
    await expect(suggestMapping(context, { workspace, file, header }, who)).rejects.toMatchObject({
      code: "ABORT_ERR",
    });
    expect(desk.leftovers()).toEqual([]);
  });
  test("is told by its request", async () => {
    const seen = new Map<string, boolean>();
    const call = (name: string, _input: unknown, _who: unknown, _body: unknown, stop?: AbortSignal) => {
      seen.set(name, stop !== undefined);
      return Promise.resolve({});
    };
    const app = api({ call } as unknown as Engine, who, new AbortController().signal);
    const { signal } = new AbortController();
    const headers = { "content-type": "application/json" };
    for (const { method, path } of operations.filter(({ name: of }) => /_mapping$/.test(of)))
      await app.request(path.replace(/\{\w+\}/g, "1"), {
        ...{ method: method.toUpperCase(), headers, signal },
        ...(method === "get" ? {} : { body: "{}" }),
      });
    expect(seen.get("check_mapping")).toBe(true);
    expect(seen.get("suggest_mapping")).toBe(true);
    expect(seen.get("save_mapping")).toBe(false);
  });
});
