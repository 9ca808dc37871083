// Commands that write files: a KPI or any table as CSV, workbook or Parquet.

import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Download } from "../caller.ts";
import { type Asked, inWorkspace } from "./command.ts";
import { buckets, input, type Slice, slice } from "./numbers.ts";
import { plain, remark, table } from "./say.ts";

interface Exporting extends Slice {
  readonly as?: string;
  readonly to?: string;
  readonly rows?: boolean;
  readonly parts?: boolean;
  readonly observed?: boolean;
}

/** To the file that is named, else to stdout. A file that was there stays where the new one fails. */
export const save = async ({ bytes }: Download, to: string | undefined): Promise<void> => {
  if (to === undefined) return pipeline(bytes, process.stdout, { end: false });
  await pipeline(bytes, createWriteStream(to, { mode: 0o600 }));
  remark(`Written: ${plain(to)}`);
};

const mustBeText = ({ as = "csv", to }: Exporting): void => {
  if (as !== "csv" && to === undefined && process.stdout.isTTY === true)
    throw new Problem("export/no-text", { format: as });
};

const tableInput = ({ workspace, options, args }: Asked<Exporting>): Readonly<Record<string, unknown>> => {
  const { since, until, platform, account } = options;
  const asked = { since, until, platform, account, as: options.as };
  return {
    workspace: workspace.id,
    table: args[0],
    ...(options.observed === true ? { rows: "observed" } : {}),
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
};

const kpiInput = async (asked: Asked<Exporting>): Promise<Readonly<Record<string, unknown>>> => ({
  kpi: asked.args[0],
  ...(await input(asked)),
  ...(asked.options.rows === true ? { what: "rows" } : {}),
  ...(asked.options.parts === true ? { what: "parts" } : {}),
  ...(asked.options.as === undefined ? {} : { as: asked.options.as }),
});

/** No table and no KPI share a name, which a test keeps. */
const exportOne = async (asked: Asked<Exporting>): Promise<void> => {
  mustBeText(asked.options);
  const { caller, workspace, args, options } = asked;
  const { tables } = await caller.call("list_tables", { workspace: workspace.id });
  const file = tables.some((one) => one.table === args[0])
    ? await caller.download("export_table", tableInput(asked))
    : await caller.download("export_kpi", await kpiInput(asked));
  await save(file, options.to);
};

const tableWords = ({ tables }: Output<"list_tables">): string =>
  table(
    [{ head: "Table" }, { head: "Rows", right: true }, { head: "What a row is" }],
    tables.map((one) => [one.table, String(one.rows), one.about]),
  );

export const exportCommands = (program: Command): void => {
  inWorkspace(
    program.command("tables").description("the tables that can be exported, and how many rows each has"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_tables", { workspace: workspace.id }), tableWords),
  );
  const command = program
    .command("export <what>")
    .description("a KPI, or a table such as post_obs, deal, import_log or import_left, as a file");
  inWorkspace<Exporting>(
    buckets(slice(command))
      .option("--by <dimension>", "of a KPI: any dimension its facts have, such as platform")
      .option("--parts", "of a KPI: every part of --by, with its value")
      .option("--rows", "of a KPI: the rows behind it")
      .option("--observed", "of a table: every row of every import that counts, not only what counts now")
      .option("--as <kind>", "csv, xlsx or parquet (default: csv)")
      .option("--to <file>", "the file to write (default: to stdout)"),
    exportOne,
  );
};
