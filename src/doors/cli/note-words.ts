// Why a number is a dash, or is not compared, in words of the terminal.

import type { Output } from "../../engine/engine.ts";

type Series = Output<"ask_kpi">;

const noteWords: Readonly<Record<string, string>> = {
  over_nothing: "nothing to divide by",
  addend_unknown: "one side of the sum, such as ads or hours, is not known of it",
  not_reached: "too few have an answer yet",
};
export const note = (text: string | null): string =>
  text === null ? "" : (noteWords[text] ?? text.replaceAll("_", " "));

/** Why a number is not compared, or what to know of how it is. */
export const compareNote = ({
  note: text,
  covered,
}: Pick<Series["parts"][number], "note" | "covered">): string =>
  covered === null ? note(text) : `of the period before only ${covered.days} of ${covered.of} days have data`;

/** "no data of linkedin Acme from 2026-02-01 to 2026-02-28". */
export const missingWords = (missing: Series["total"]["missing"]): readonly string[] => {
  const each = missing.map((m) =>
    `${m.platform} ${m.account}`.trim().concat(` from ${m.first} to ${m.last}`),
  );
  return each.length === 0 ? [] : [`no data of ${each.join("; ")}`];
};
