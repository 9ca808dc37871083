// Rows from a table of the staging DuckDB to one of ClickHouse, as a Parquet file that is streamed.

import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Click } from "./click-server.ts";
import { literal, name } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";

export const send = async (
  click: Click,
  on: DuckDBConnection,
  { from, to, folder }: { readonly from: string; readonly to: string; readonly folder: string },
): Promise<void> => {
  const { n } = await readRow(on, plain(`select count(*) as n from ${name(from)}`));
  if (n === 0) return;
  const path = join(folder, `${name(from)}.${process.pid}.parquet`);
  try {
    await run(on, plain(`copy ${name(from)} to ${literal(path)} (format parquet, compression zstd)`));
    await click.insertFile(to, createReadStream(path));
  } finally {
    await rm(path, { force: true });
  }
};
