// The rows behind a number, in words of the terminal. Money stands in major units here; as JSON it stays in minor ones.

import { addDays, toDay } from "../../base/period.ts";
import type { Output } from "../../engine/engine.ts";
import { counted } from "./counted.ts";
import { dash, figure, type Measure } from "./figures.ts";
import { type Column, strong, table } from "./say.ts";

type Trace = Output<"trace_kpi">;

export interface Period {
  readonly since: string;
  readonly until: string;
}

/** Both ends are in it, as a reader takes "to". */
export const days = ({ since, until }: Period): string => `${since} to ${addDays(toDay(until), -1)}`;

/** What another variant has that this number lacks, and how to ask for it. */
export const besideWords = (beside: Trace["beside"], measure: Measure): readonly string[] => {
  if (beside === null) return [];
  const amount = beside.answer === null ? "" : ` gives ${figure(beside.answer, measure)}`;
  return [beside.text, `  --variant ${beside.variant}${amount}`];
};

const plain = (value: number | null): string => String(value ?? dash);

const cellWords = (t: Trace, cells: Trace["rows"][number]["cells"]): string =>
  Object.entries(cells)
    .map(([name, value]) => (t.money.includes(name) ? figure(value, t) : `${name} ${plain(value)}`))
    .join(", ");

/** "PLN 12,500.00 = PLN 37,500.00 ÷ 3". */
const answerWords = (t: Trace): string => {
  const money = t.display === "money";
  const answer = money ? figure(t.answer, t) : plain(t.answer);
  if (t.bottom === null) return answer;
  return `${answer} = ${money ? figure(t.top, t) : plain(t.top)} ÷ ${t.bottom}`;
};

/** One line of what somebody said. */
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};

export const traceWords =
  (period: Period) =>
  (t: Trace): string => {
    const said = t.rows.some((r) => r.said !== null);
    const rows = t.rows.map((r) => [
      `${r.fileName}${r.partName === "" ? "" : ` (${r.partName})`}`,
      String(r.line),
      r.day ?? "",
      r.side,
      cellWords(t, r.cells),
      ...(said ? [r.said?.label ?? r.said?.tone ?? "", short(r.said?.text ?? "")] : []),
    ]);
    const heads: readonly Column[] = [
      { head: "File" },
      { head: "Row", right: true },
      { head: "Day" },
      { head: "Side" },
      { head: "Counts" },
      ...(said ? [{ head: "Tone" }, { head: "Says" }] : []),
    ];
    const head = `${strong(`${t.kpi} ${t.variant}`)}  ${t.formula}\n${days(period)}: ${answerWords(t)}, from ${counted(t.total, "row")}`;
    const beside = besideWords(t.beside, t);
    if (t.empty !== null && t.total === 0) return [head, t.empty.text, ...beside].join("\n");
    return [head, ...beside, table(heads, rows)].join("\n");
  };
