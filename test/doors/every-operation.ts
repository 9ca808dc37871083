// One input that works for every operation, over the sample workspace: a new operation needs a row here.

import type { OperationName } from "../../src/contract/operations.ts";
import type { Caller } from "../../src/doors/caller.ts";

/** What the sample workspace holds that an input may name. */
export interface World {
  readonly sample: string;
  /** A workspace that may be changed and deleted. */
  readonly spare: string;
  /** A file of the spare workspace, uploaded and not imported. */
  readonly file: string;
  /** An import of the sample workspace with rows left out, and the place of one imported row. */
  readonly import: number;
  readonly part: number;
  readonly line: number;
  readonly since: string;
  readonly until: string;
  readonly csv: string;
}

export interface Try {
  readonly input: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

export const tries = (w: World): Readonly<Record<OperationName, Try>> => {
  const slice = { workspace: w.sample, kpi: "impressions", since: w.since, until: w.until };
  return {
    get_status: { input: {} },
    list_workspaces: { input: {} },
    create_workspace: { input: { name: "Another", language: "pl", currency: "PLN" } },
    update_workspace: { input: { workspace: w.spare, name: "Renamed", brandTerms: ["lead line"] } },
    load_demo: { input: {} },
    upload_file: { input: { workspace: w.spare, name: "again ü & co.csv" }, body: w.csv },
    preview_file: { input: { workspace: w.spare, file: w.file } },
    import_file: { input: { workspace: w.spare, file: w.file } },
    list_imports: { input: { workspace: w.sample, limit: 2, offset: 1 } },
    list_left: { input: { workspace: w.sample, import: w.import, limit: 5 } },
    get_source_row: { input: { workspace: w.sample, import: w.import, part: w.part, line: w.line } },
    get_freshness: { input: { workspace: w.sample } },
    list_kpis: { input: { workspace: w.sample } },
    ask_kpi: { input: { ...slice, by: "platform", grain: "month", compare: "previous" } },
    compare_variants: { input: slice },
    trace_kpi: { input: { ...slice, platform: ["linkedin", "x"], limit: 3 } },
    export_kpi: { input: { ...slice, grain: "week" } },
    list_values: { input: { workspace: w.sample } },
    get_overview: { input: { workspace: w.sample, since: w.since, until: w.until } },
    undo_import: { input: { workspace: w.sample, import: w.import } },
    delete_workspace: { input: { workspace: w.spare } },
  };
};

const textOf = async (file: string): Promise<string> => {
  const { readFile } = await import("node:fs/promises");
  return readFile(file, "utf8");
};

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Loads the sample, and finds in it what the inputs name. */
export const makeWorld = async (caller: Caller, example: string): Promise<World> => {
  const { id: sample } = await caller.call("load_demo", {});
  const { id: spare } = await caller.call("create_workspace", { name: "Spare" });
  const csv = await textOf(example);
  const file = await caller.call("upload_file", { workspace: spare, name: "export.csv" }, bytes(csv));
  const { last } = await caller.call("list_kpis", { workspace: sample });
  const until = last ?? "";
  const since = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`.replace("02-29", "02-28");
  const { rows } = await caller.call("trace_kpi", {
    workspace: sample,
    kpi: "impressions",
    since,
    until,
    limit: 1,
  });
  const row = rows[0];
  if (row === undefined) throw new Error("the sample has no impressions");
  return {
    sample,
    spare,
    file: file.id,
    import: row.importId,
    part: row.part,
    line: row.line,
    since,
    until,
    csv,
  };
};
