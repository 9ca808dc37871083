// Sizes of files as a reader writes them.

import { numberFormat } from "./format.ts";
import type { Language } from "./language.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export const bytesText = (bytes: number, language: Language): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return numberFormat(language, {
    style: "unit",
    unit: units[step] as string,
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: digits,
  }).format(value);
};
