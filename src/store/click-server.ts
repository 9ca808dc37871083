// One ClickHouse server through its official client: how we ask it, how we write to it, and what its errors mean.

import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { Problem } from "../base/problem.ts";
import { type Answered, ask, toRows } from "./click-cells.ts";
import { name } from "./ddl.ts";
import type { Row, Statement } from "./warehouse.ts";

export interface Click {
  readonly rows: (statement: Statement) => Promise<readonly Row[]>;
  readonly command: (statement: Statement) => Promise<void>;
  readonly insert: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>;
  /** Parquet; columns go by their names. */
  readonly insertFile: (table: string, parquet: Readable) => Promise<void>;
  /** The rows of a question, as Parquet in a file. */
  readonly fetchFile: (statement: Statement, path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Where {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly querySeconds: number;
}

/** What makes one SQL text mean the same here as in DuckDB. */
const sameMeaning = {
  join_use_nulls: 1,
  aggregate_functions_null_for_empty: 1,
  prefer_column_name_to_alias: 1,
  cast_keep_nullable: 1,
  union_default_mode: "DISTINCT",
  group_by_use_nulls: 1,
  session_timezone: "UTC",
  date_time_input_format: "best_effort",
  output_format_json_quote_64bit_integers: 1,
} as const;

/**
 * A retried insert must never be taken for the first one, nor wait in a buffer: tokens and asynchronous inserts lost
 * acknowledged rows when the server was killed.
 */
const safeInsert = {
  async_insert: 0,
  insert_deduplicate: 0,
  deduplicate_insert: "disable",
  wait_end_of_query: 1,
  session_timezone: "UTC",
  date_time_input_format: "best_effort",
} as const;

/** A question cannot write, and ends when its caller has gone. */
const onlyReads = (seconds: number) => ({
  ...sameMeaning,
  readonly: "2",
  max_execution_time: seconds,
  timeout_overflow_mode: "throw",
  cancel_http_readonly_queries_on_client_close: 1,
  max_memory_usage: "4000000000",
});

/** Rows for a file may take their time. */
const copySeconds = 1_800;

const tooSlow = new Set(["159", "160"]);

const problemOf = (error: unknown, { url, querySeconds }: Where): unknown => {
  if (error instanceof ClickHouseError)
    return tooSlow.has(error.code) ? new Problem("server/query-too-slow", { seconds: querySeconds }) : error;
  const { code = "" } = error as NodeJS.ErrnoException;
  if (!["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EAI_AGAIN", "ECONNRESET", "EPIPE"].includes(code))
    return error;
  return new Problem("server/no-clickhouse", { host: new URL(url).host, reason: code });
};

const clientOf = ({ url, user, password, database }: Where): ClickHouseClient => {
  const at = new URL(url);
  const named = decodeURIComponent(at.pathname.slice(1));
  return createClient({
    url: at.origin,
    username: user ?? (decodeURIComponent(at.username) || "default"),
    password: password ?? decodeURIComponent(at.password),
    database: database ?? (named || "default"),
    request_timeout: 3_600_000,
    max_open_connections: 8,
    // Its errors are thrown to the caller; written to the console as well they would be told twice.
    log: { level: ClickHouseLogLevel.OFF },
    // Answers that take minutes are kept alive by headers, for what stands between may cut a silent connection.
    clickhouse_settings: { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: "20000" },
  });
};

export const connect = async (where: Where): Promise<Click> => {
  const client = clientOf(where);
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw problemOf(error, where);
    });
  const click: Click = {
    rows: (statement) =>
      guarded(async () => {
        const settings = onlyReads(where.querySeconds);
        const answer = await client.query({
          ...ask(statement),
          format: "JSONCompact",
          clickhouse_settings: settings as never,
        });
        return toRows((await answer.json()) as unknown as Answered);
      }),
    command: (statement) =>
      guarded(async () => {
        const clickhouse_settings = { ...safeInsert, mutations_sync: "2" } as never;
        await client.command({ ...ask(statement), clickhouse_settings });
      }),
    insert: (table, rows) =>
      guarded(async () => {
        await client.insert({
          table: name(table),
          values: rows,
          format: "JSONEachRow",
          clickhouse_settings: safeInsert as never,
        });
      }),
    insertFile: (table, parquet) =>
      guarded(async () => {
        await client.insert({
          table: name(table),
          values: parquet,
          format: "Parquet",
          clickhouse_settings: safeInsert as never,
        });
      }),
    fetchFile: (statement, path) =>
      guarded(async () => {
        const { query, query_params } = ask(statement);
        const settings = { ...onlyReads(copySeconds), output_format_parquet_string_as_string: 1 };
        const { stream } = await client.exec({
          query: `${query} format Parquet`,
          query_params,
          clickhouse_settings: settings as never,
        });
        await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      }),
    close: () => client.close(),
  };
  return click;
};
