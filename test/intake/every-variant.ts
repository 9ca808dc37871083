// Every source's example files as people and spreadsheets leave them: the same figures, fewer of them and said so, or a question.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type FaultDesk, openFaultDesk } from "./faults/desk.ts";
import { examplesOf, folders } from "./faults/examples.ts";
import { type Variant, variantsOf } from "./faults/index.ts";
import { judge } from "./faults/judge.ts";

const isFine = ({ must }: Variant, { verdict, why }: ReturnType<typeof judge>): boolean => {
  if (must === "ruined") return why !== "rows lost";
  return must === "same" ? verdict === "same" : verdict !== "wrong" && verdict !== "assumed";
};

/**
 * A spreadsheet of another language has swapped day and month, or thousands and decimals, of the one value that could
 * show it: nothing in what it saved tells (see "Limits" in ARCHITECTURE).
 */
export const untold: readonly string[] = [
  "Campaign performance.csv, saved as text, british",
  "Campagnes septembre.csv, saved as text, british",
  "report1790150000001.csv, saved as text, british",
  "Totals.csv, saved as text, dutch",
];

/** Each file meets one in `each` of the faults, the next file the ones after. */
export const testVariants = (each: number): void => {
  let desk: FaultDesk;
  beforeAll(async () => {
    desk = await openFaultDesk();
  });
  afterAll(() => desk.close());

  test.each(folders)(
    "%s: no variant of its files gives another number",
    { timeout: 600_000 * (each === 1 ? 6 : 1) },
    async (folder) => {
      const bad: string[] = [];
      for (const [n, file] of (await examplesOf(folder)).entries()) {
        const base = await desk.read(file);
        expect(base.problem, file.name).toBeNull();
        for (const [i, variant] of variantsOf(file, base).entries()) {
          if ((i + n) % each !== 0 || untold.includes(`${file.name}, ${variant.fault}`)) continue;
          const judged = judge(await desk.read(variant.file), base);
          if (!isFine(variant, judged))
            bad.push(`${file.name}, ${variant.fault}: ${judged.verdict} ${judged.why}`);
        }
      }
      expect(bad).toEqual([]);
    },
  );
};
