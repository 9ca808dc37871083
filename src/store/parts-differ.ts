// Two exports of the same days packed into one upload: which of them is newer is not told, so neither may count.

import { Problem } from "../base/problem.ts";
import { factTable } from "../facts/index.ts";
import { measures, type Table, wholeOf } from "../facts/table.ts";
import { name, names } from "./ddl.ts";
import { readRows } from "./duck-cells.ts";
import { ownParams, ownRows, type Target } from "./target.ts";
import type { LoadPlan, StagedPart } from "./warehouse.ts";

const filling = (parts: readonly StagedPart[], table: string): readonly StagedPart[] =>
  parts.filter(({ facts }) => facts.some((fact) => fact.table === table));

/** Per whole and part one number for what the part says of each measure: parts that say the same may stand together. */
const differing = (to: Target, table: Table, columns: readonly string[]): string => {
  const whole = wholeOf(table);
  const said = columns.map(
    (column) =>
      `sum(hash(${names([...table.key, column])})) filter (${name(column)} is not null) as ${name(`said_${column}`)}`,
  );
  const differs = columns.map((column) => `count(distinct ${name(`said_${column}`)}) > 1`);
  const shown = whole.includes("day") ? "day" : (whole.at(-1) ?? "workspace");
  return `select min(part) as first_part, max(part) as second_part, cast(min(${name(shown)}) as varchar) as what
    from (
      select ${names(whole)}, part, ${said.join(", ")} ${ownRows(to, table.name)} group by ${names(whole)}, part
    )
    group by ${names(whole)} having ${differs.join(" or ")} order by what limit 1`;
};

/** Throws file/parts-differ where two parts of one upload tell different figures of the same whole. */
export const refuseParts = async (to: Target, { parts, head }: LoadPlan): Promise<void> => {
  const checked = parts.filter(({ refuseAlike }) => refuseAlike === true);
  for (const called of new Set(checked.flatMap(({ facts }) => facts.map(({ table }) => table)))) {
    const own = filling(checked, called);
    if (own.length < 2) continue;
    const table = factTable(called);
    const filled = new Set(
      own.flatMap(({ facts }) => facts.flatMap((fact) => (fact.table === called ? fact.columns : []))),
    );
    const columns = measures(table).filter((column) => filled.has(column));
    if (columns.length === 0) continue;
    const [row] = await readRows(to.on, {
      text: differing(to, table, columns),
      params: ownParams(to),
    });
    if (row === undefined) continue;
    const nameOf = (part: unknown): string => parts.find((one) => one.part === Number(part))?.partName ?? "";
    throw new Problem("file/parts-differ", {
      file: head.fileName,
      first: nameOf(row["first_part"]),
      second: nameOf(row["second_part"]),
      what: String(row["what"]),
    });
  }
};
