// What the import log holds: files, imports, their parts, and every row that became no fact.

import { table } from "./table.ts";

/** Written in the same transaction as the facts; an import whose row is missing never happened. */
export const importLog = table("import_log", {
  note: "One row per import. Facts count while the import is committed and not undone.",
  key: ["import_id"],
  columns: {
    workspace: { type: "text", note: "Owner." },
    import_id: { type: "integer", note: "Counted up within the store." },
    file_id: { type: "integer", note: "The uploaded file." },
    file_name: { type: "text", note: "Name as uploaded." },
    sha256: { type: "text", note: "Of the bytes as uploaded." },
    content_hash: {
      type: "text",
      note: "Of the rows: two downloads of one export differ in bytes, not in this.",
    },
    bytes: { type: "integer", note: "Size as uploaded." },
    observed_at: { type: "instant", note: "When the network showed these numbers (UTC)." },
    committed_at: { type: "instant", note: "When the import was committed (UTC)." },
    undone_at: { type: "instant", note: "When it was undone (UTC); null while it counts." },
    imported_by: { type: "text", note: "Who imported it." },
  },
});

export const importPart = table("import_part", {
  note: "One row per table found in a file. rows = facts + skips + rejects.",
  key: ["import_id", "part"],
  columns: {
    workspace: { type: "text", note: "Owner." },
    import_id: { type: "integer", note: "The import." },
    part: { type: "integer", note: "From 0, in the order of the file." },
    part_name: { type: "text", note: "Sheet, zip entry or section." },
    source: { type: "text", note: "Source that read it; null where the part was set aside whole." },
    header_line: { type: "integer", note: "Row of the header as a spreadsheet shows it." },
    row_count: { type: "integer", note: "Data rows under the header." },
    fact_rows: { type: "integer", note: "Rows that became facts." },
    skip_rows: {
      type: "integer",
      note: "Rows that are no facts: totals, blanks, another distribution's sum.",
    },
    reject_rows: { type: "integer", note: "Rows that could not be read." },
    since: { type: "day", note: "First day of its facts." },
    until: { type: "day", note: "Last day of its facts (inclusive)." },
    detail: {
      type: "text",
      note: "JSON: locale, header, values taken from the file itself, totals printed in it.",
    },
  },
});

export const importLeft = table("import_left", {
  note: "Every row that became no fact, with its reason.",
  key: ["import_id", "part", "line"],
  columns: {
    workspace: { type: "text", note: "Owner." },
    import_id: { type: "integer", note: "The import." },
    part: { type: "integer", note: "The table inside the file." },
    line: { type: "integer", note: "Row number as a spreadsheet shows it." },
    fate: { type: "text", note: "skip or reject." },
    reason: { type: "text", note: "A skip reason or a problem code." },
    column_name: { type: "text", note: "Column at fault, as the file names it." },
    seen: { type: "text", note: "What stood there, cut at 200 characters." },
  },
});

export const printedTotal = table("printed_total", {
  note: "Totals a file prints beside its rows, and the figures of its rows that became no facts: for the reconciliation.",
  key: ["import_id", "part", "line", "check_id", "measure", "scope", "told"],
  columns: {
    workspace: { type: "text", note: "Owner." },
    import_id: { type: "integer", note: "The import." },
    part: { type: "integer", note: "The table inside the file." },
    line: { type: "integer", note: "Row number as a spreadsheet shows it; of several rows the first." },
    check_id: { type: "text", note: "The check of the source that keeps it." },
    measure: { type: "text", note: "The measure of the facts it is a total of." },
    scope: { type: "text", note: "What of the table it is a total of: '' for all, else a post or a day." },
    told: { type: "text", note: "printed, or why the rows are no facts: a skip reason or a problem code." },
    figure: { type: "number", note: "The figure; null where none of the rows' cells could be read." },
    slack: { type: "number", note: "How far it may be off for its printed digits alone." },
    row_count: { type: "integer", note: "Rows behind the figure." },
    unread_count: { type: "integer", note: "Of these rows without a figure that could be read." },
  },
});

/** Written beside the facts of every part. */
export const partLogs = [importPart, importLeft, printedTotal] as const;
export const logTables = [importLog, ...partLogs] as const;
