// What a KPI counts: why this definition of it; and beneath its number what it says, the formula in words, and what its other definitions come to.

import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Caller } from "../caller.ts";
import { figure } from "./figures.ts";

type Series = Output<"ask_kpi">;
type Compared = Output<"compare_variants">["variants"];
type Question = Readonly<Record<string, unknown>>;

const chosenWords: Readonly<Partial<Record<Series["chosenBy"], string>>> = {
  whole: "It tells the figure for whole periods; day by day, not all of the days are known.",
  aside: "No other variant has data in this period; this one measures something else than the others.",
};

/** Where another definition than the KPI's first is shown: which, and why. */
const passedWords = ({ variant, passedOver }: Series): readonly string[] => {
  if (passedOver === null) return [];
  const { variant: first, tells, platforms, settings, lacks } = passedOver;
  if (lacks !== null)
    return [
      `Counts ${variant} here, because ${first} can be neither split nor filtered by ${lacks}; the two count different things.`,
    ];
  if (settings.includes("openingHours"))
    return [
      `Counts ${variant} here, because ${first} needs opening hours, which nobody said yet: \`leadline definition set opening_hours hours.json\`.`,
    ];
  const on = platforms.length === 0 ? "" : ` (${platforms.join(", ")})`;
  const why = tells ? `has data on fewer networks or accounts${on}` : "has no data";
  return [`Counts ${variant} here, because ${first} ${why} in this period; the two count different things.`];
};

export const choiceWords = (series: Series): readonly string[] => {
  const chosen = chosenWords[series.chosenBy];
  return [...passedWords(series), ...(chosen === undefined ? [] : [chosen])];
};

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
  { kpi, variant: id, currency }: Pick<Series, "kpi" | "variant" | "currency">,
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
