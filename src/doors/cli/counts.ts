// What a KPI counts, beneath its number: its definition, the formula in words, and what its other definitions come to.

import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { figure } from "./figures.ts";

type Compared = Output<"compare_variants">["variants"];
type Question = Readonly<Record<string, unknown>>;

/** What is asked of one series alone. */
const ofSeries = new Set(["variant", "grain", "by", "compare", "limit", "offset"]);

/** A filter that some definition cannot be asked with is no reason to keep the number back. */
const compared = async (caller: Caller, question: Question): Promise<Compared> => {
  const asked = Object.fromEntries(Object.entries(question).filter(([key]) => !ofSeries.has(key)));
  try {
    return (await caller.call("compare_variants", asked)).variants;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
};

/** A note that several definitions share is said once. */
const otherWords = (others: Compared, currency: string | null, shown: string): readonly string[] => {
  const said = new Set([shown]);
  const lines = others.flatMap(({ variant: { id, name, display, note }, total: { answer } }) => {
    if (answer === null) return [];
    const about = note === null || said.has(note.en) ? [] : [`    ${note.en}`];
    said.add(note?.en ?? "");
    return [`  ${name.en}: ${figure(answer, { display, currency })} (--variant ${id})`, ...about];
  });
  return lines.length === 0 ? [] : ["Counted otherwise, and not to be mixed with it:", ...lines];
};

export const countsWords = async (
  caller: Caller,
  question: Question,
  { kpi, variant: id, currency }: Pick<Output<"ask_kpi">, "kpi" | "variant" | "currency">,
): Promise<readonly string[]> => {
  const variants = await compared(caller, question);
  const { kpis } = await caller.call("list_kpis", { workspace: question["workspace"] });
  const about = kpis.find((one) => one.id === kpi)?.about.en;
  const shown = variants.find(({ variant }) => variant.id === id)?.variant;
  const others = variants.filter(({ variant }) => variant.id !== id);
  return [
    ...(about === undefined ? [] : [`Counts: ${about}`]),
    ...(shown === undefined ? [] : [`Formula: ${shown.formulas.en} (${shown.name.en})`]),
    ...(shown?.note ? [`  ${shown.note.en}`] : []),
    ...otherWords(others, currency, shown?.note?.en ?? ""),
  ];
};
