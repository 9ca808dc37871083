// The rows of an archive into ClickHouse: numbered anew here, sent as Parquet, the log last.

import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { importLog } from "../facts/log.ts";
import { rawName } from "./click-ddl.ts";
import { type Scoring, scoreClickhouse } from "./click-scores.ts";
import { literal } from "./ddl.ts";
import { plain, run } from "./duck-cells.ts";
import type { DuckFile } from "./duck-file.ts";
import { checkArchived, numberImports, restoredRows } from "./restore.ts";
import type { Archived, ArchivedTable } from "./warehouse.ts";

interface Stores extends Scoring {
  readonly file: DuckFile;
}

/** An undone import is the second version of its row (see click-ddl.ts). */
const version = ", case when t.undone_at is null then 1 else 2 end as version";

const sendRows = async (
  { click, file, stagingDir }: Stores,
  of: ArchivedTable,
  workspace: string,
): Promise<void> => {
  const path = join(stagingDir, `${randomUUID()}.parquet`);
  const { text, params } = restoredRows(of, workspace, of.table === importLog.name ? version : "");
  try {
    const copy = `copy (${text}) to ${literal(path)} (format parquet, compression zstd)`;
    const written = await run(file.writer, { text: copy, params });
    if (written !== of.rows)
      throw new Error(`${of.table} has ${of.rows} rows in the archive, and ${written} could be kept`);
    if (written > 0) await click.insertFile(rawName(of.table), createReadStream(path));
  } finally {
    await rm(path, { force: true });
  }
};

export const restoreClickhouse = async (
  stores: Stores,
  { workspace, tables }: Archived,
  nextId: () => Promise<number>,
): Promise<void> => {
  const on = stores.file.writer;
  await checkArchived(on, tables);
  const log = tables.find(({ table }) => table === importLog.name);
  await numberImports(on, log, async (count) => {
    const ids: number[] = [];
    for (let i = 0; i < count; i += 1) ids.push(await nextId());
    return ids;
  });
  const facts = tables.filter((of) => of !== log);
  for (const of of facts) await sendRows(stores, of, workspace);
  while (!(await scoreClickhouse(stores, workspace)));
  if (log !== undefined) await sendRows(stores, log, workspace);
  await run(on, plain("drop table restored_ids"));
};
