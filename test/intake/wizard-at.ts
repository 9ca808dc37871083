// A person at the mapping wizard of a desk: proposes, checks and saves.

import { checkMapping } from "../../src/engine/wizard/check.ts";
import { saveMapping } from "../../src/engine/wizard/saved.ts";
import { suggestMapping } from "../../src/engine/wizard/suggest.ts";
import { type Desk, who } from "./desk.ts";

export interface Said {
  readonly schema: string;
  readonly columns: Record<string, string>;
  readonly once?: Record<string, string>;
  readonly words?: Record<string, Record<string, string>>;
  readonly dateOrder?: "mdy" | "dmy";
  readonly decimal?: "." | ",";
}
const spec = ({ once = {}, words = {}, dateOrder, decimal, ...rest }: Said) => ({
  ...rest,
  once,
  words,
  dateOrder: dateOrder ?? null,
  decimal: decimal ?? null,
});

interface More {
  readonly table?: number;
  readonly header?: "first_row" | "none";
  readonly name?: string;
  readonly mapping?: string;
  readonly version?: number;
  readonly file?: string;
}
export const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

/** The desk is opened before the first test, so it is asked for when it is needed. */
export const wizardAt = (desk: () => Desk) => {
  const about = async (csv: string, said: Said, { table = 1, header = "first_row", ...more }: More = {}) => ({
    workspace: desk().workspace,
    file: await desk().upload(more.file ?? "table.csv", csv),
    table,
    header,
    spec: spec(said),
  });
  const check = async (csv: string, said: Said, more: More = {}) =>
    checkMapping(desk().context, await about(csv, said, more), who);
  const save = async (csv: string, said: Said, more: More = {}, by = who) =>
    saveMapping(
      desk().context,
      {
        ...(await about(csv, said, more)),
        name: more.name ?? "Ours",
        mapping: more.mapping,
        version: more.version,
      },
      by,
    );
  const suggest = async (csv: string, file = "table.csv", header: "first_row" | "none" = "first_row") =>
    suggestMapping(
      desk().context,
      { workspace: desk().workspace, file: await desk().upload(file, csv), header },
      who,
    );
  const firstOf = async (csv: string, file: string) => {
    const { tables } = await suggest(csv, file);
    const [best] = tables[0]?.proposals ?? [];
    return {
      schema: best?.schema,
      columns: Object.fromEntries((best?.fields ?? []).map(({ field, column }) => [field, column])),
    };
  };

  return { check, save, suggest, firstOf };
};
