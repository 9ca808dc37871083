// One input that works for every operation, over the sample workspace: a new operation needs a row here.

import { buffer } from "node:stream/consumers";
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
  /** The spare workspace as an archive. */
  readonly archive: Uint8Array<ArrayBuffer>;
  /** An upload link of the spare workspace, and its token. */
  readonly link: string;
  readonly token: string;
  /** A file that may be removed. */
  readonly unwanted: string;
  /** Saved mappings of the spare workspace, one to rename and one to delete. */
  readonly mapping: string;
  readonly spareMapping: string;
  readonly ownKpi: string;
  /** A target of the spare workspace, to be looked at and ended. */
  readonly target: string;
}

export interface Try {
  readonly input: Readonly<Record<string, unknown>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Who asks comes by an upload link. */
  readonly token?: string;
}

export const tries = (w: World): Readonly<Record<OperationName, Try>> => {
  const spec = {
    schema: "post",
    columns: { post: "Tweet id", published_at: "time", impressions: "impressions" },
    once: { platform: "x", account: "Acme" },
  };
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
    get_reconciliation: { input: { workspace: w.sample, import: w.import } },
    list_checks: { input: { workspace: w.sample } },
    list_schemas: { input: {} },
    suggest_mapping: { input: { workspace: w.spare, file: w.file } },
    check_mapping: { input: { workspace: w.spare, file: w.file, spec } },
    save_mapping: { input: { workspace: w.spare, file: w.file, name: "Ours", spec } },
    list_mappings: { input: { workspace: w.spare } },
    rename_mapping: { input: { workspace: w.spare, mapping: w.mapping, name: "Theirs, renamed" } },
    delete_mapping: { input: { workspace: w.spare, mapping: w.spareMapping } },
    forecast_value: { input: { workspace: w.sample } },
    fit_rubric: { input: { workspace: w.sample } },
    list_findings: { input: { workspace: w.sample, since: w.since, until: w.until } },
    list_candidates: { input: { workspace: w.sample, events: ["Deal created"] } },
    list_definitions: { input: { workspace: w.sample } },
    save_definition: { input: { workspace: w.spare, kind: "opening_hours", version: 1, body: mornings } },
    list_labels: { input: { workspace: w.sample, kind: "mention" } },
    draw_labels: { input: { workspace: w.spare, kind: "comment", language: "en", count: 10 } },
    save_labels: { input: { workspace: w.spare, kind: "comment", labels: [] } },
    sign_definition: { input: { workspace: w.sample, kind: "opening_hours", version: 1, by: "Ana" } },
    list_kpis: { input: { workspace: w.sample } },
    ask_kpi: { input: { ...slice, by: "platform", grain: "month", compare: "previous" } },
    compare_kpis: {
      input: {
        workspace: w.sample,
        items: ["impressions?platform=linkedin", "engagement_rate"],
        since: w.since,
        until: w.until,
      },
    },
    breakdown_kpi: { input: { ...slice, by: "format", search: "e", limit: 2, compare: "previous" } },
    age_kpi: { input: slice },
    compare_variants: { input: slice },
    compare_channels: {
      input: { workspace: w.sample, kpi: "cost_per_lead", since: w.since, until: w.until },
    },
    list_own_kpis: { input: { workspace: w.sample } },
    check_formula: {
      input: {
        workspace: w.sample,
        formula: "public_comments / impressions",
        since: w.since,
        until: w.until,
      },
    },
    save_kpi: { input: { workspace: w.spare, name: "Talk", formula: "public_comments per impressions" } },
    remove_kpi: { input: { workspace: w.spare, kpi: w.ownKpi } },
    list_entered: { input: { workspace: w.spare } },
    enter_value: { input: { workspace: w.spare, kpi: "Team trained", since: "2026-05-01", value: 12 } },
    remove_entered: { input: { workspace: w.spare, kpi: "Playbook use", since: "2026-05-01" } },
    list_targets: { input: { workspace: w.spare, kpi: "impressions" } },
    get_target: { input: { workspace: w.spare, target: w.target, since: "2026-01-01", until: "2026-04-01" } },
    save_target: { input: { workspace: w.spare, kpi: "impressions", period: "quarter", value: 5_000 } },
    remove_target: { input: { workspace: w.spare, target: w.target } },
    trace_kpi: { input: { ...slice, platform: ["linkedin", "x"], limit: 3 } },
    export_kpi: { input: { ...slice, grain: "week" } },
    list_tables: { input: { workspace: w.sample } },
    export_table: {
      input: { workspace: w.sample, table: "account_day", platform: ["linkedin"], since: w.since },
    },
    create_upload_link: { input: { workspace: w.spare, asks: "Exports of May", askedBy: "Ana" } },
    list_upload_links: { input: { workspace: w.spare } },
    open_upload_link: { input: {}, token: w.token },
    send_file: { input: { name: "sent.csv" }, body: `${w.csv}\n`, token: w.token },
    list_sent_files: { input: { workspace: w.spare } },
    remove_file: { input: { workspace: w.spare, file: w.unwanted } },
    revoke_upload_link: { input: { workspace: w.spare, link: w.link } },
    export_archive: { input: { workspace: w.sample } },
    import_archive: { input: { name: "spare.zip", called: "From an archive" }, body: w.archive },
    list_values: { input: { workspace: w.sample } },
    get_overview: { input: { workspace: w.sample, since: w.since, until: w.until } },
    undo_import: { input: { workspace: w.sample, import: w.import } },
    delete_workspace: { input: { workspace: w.spare } },
  };
};

const mornings = { monday: [{ from: "09:00", to: "12:00" }], holidays: ["2026-12-25"] };

const textOf = async (file: string): Promise<string> => {
  const { readFile } = await import("node:fs/promises");
  return readFile(file, "utf8");
};

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A mapping for a small file of its own. */
const saved = async (caller: Caller, workspace: string, name: string): Promise<string> => {
  const file = await caller.call(
    "upload_file",
    { workspace, name: `${name}.csv` },
    bytes(`${name} day,${name} views\n2026-01-05,12\n`),
  );
  const columns = { day: `${name} day`, views: `${name} views` };
  const spec = { schema: "account_day", columns, once: { platform: "threads", account: "Acme" } };
  const { id } = await caller.call("save_mapping", { workspace, file: file.id, name, spec });
  return id;
};

/** Loads the sample, and finds in it what the inputs name. */
export const makeWorld = async (caller: Caller, example: string): Promise<World> => {
  const { id: sample } = await caller.call("load_demo", {});
  const { id: spare } = await caller.call("create_workspace", { name: "Spare" });
  const csv = await textOf(example);
  const file = await caller.call("upload_file", { workspace: spare, name: "export.csv" }, bytes(csv));
  const hours = {
    kind: "opening_hours",
    version: 0,
    body: { monday: [{ from: "09:00", to: "17:00" }] },
  } as const;
  // The sample says its own.
  await caller.call("save_definition", { workspace: spare, ...hours });
  const mapping = await saved(caller, spare, "First");
  const spareMapping = await saved(caller, spare, "Second");
  const made = (await caller.call("save_kpi", {
    workspace: spare,
    name: "Spare",
    formula: "reactions / impressions",
  })) as { kpi: { id: string } };
  const typed = { workspace: spare, kpi: "Playbook use", since: "2026-05-01", value: 3 };
  await caller.call("enter_value", typed);
  const aimed = { workspace: spare, kpi: "impressions", period: "month", value: 1_000 } as const;
  const { target } = await caller.call("save_target", aimed);
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
  const { bytes: archived } = await caller.download("export_archive", { workspace: spare });
  const unwanted = await caller.call(
    "upload_file",
    { workspace: spare, name: "no.csv" },
    bytes("a,b\n1,2\n"),
  );
  const asked = { workspace: spare, asks: "Exports of May", askedBy: "Ana" };
  const link = await caller.call("create_upload_link", asked);
  return {
    link: link.id,
    token: link.token,
    unwanted: unwanted.id,
    archive: new Uint8Array(await buffer(archived)),
    sample,
    spare,
    file: file.id,
    import: row.importId,
    part: row.part,
    line: row.line,
    since,
    until,
    csv,
    mapping,
    spareMapping,
    ownKpi: made.kpi.id,
    target,
  };
};
