// Numbers as the terminal shows them. Unknown is a dash, never 0.

import { minorDigits } from "../../base/money.ts";

export const dash = "–";

export interface Measure {
  readonly display: "count" | "rate" | "per" | "seconds" | "money";
  readonly currency: string | null;
}

const number = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat("en", options).format(value);

const seconds = (value: number): string => {
  const size = Math.abs(value);
  if (size < 60) return `${number(value, { maximumFractionDigits: 1 })} s`;
  if (size < 3_600) return `${number(value / 60, { maximumFractionDigits: 1 })} min`;
  return `${number(value / 3_600, { maximumFractionDigits: 1 })} h`;
};

export const figure = (value: number | null, { display, currency }: Measure): string => {
  if (value === null) return dash;
  if (display === "rate")
    return number(value, { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (display === "per") return number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (display === "seconds") return seconds(value);
  if (display === "money" && currency !== null)
    return number(value / 10 ** minorDigits(currency), { style: "currency", currency });
  return number(value, { maximumFractionDigits: 2 });
};

/** A change against another period: percentage points for rates, per cent for the rest. */
export const change = (value: number | null, { display }: Measure): string => {
  if (value === null) return dash;
  const sign = { signDisplay: "exceptZero", maximumFractionDigits: display === "rate" ? 2 : 1 } as const;
  return display === "rate" ? `${number(value * 100, sign)} pp` : `${number(value * 100, sign)} %`;
};

/** What one of it is: an amount in its currency, a share by that name. */
export const unitOf = ({
  unit,
  currency,
}: {
  readonly unit: string;
  readonly currency: string | null;
}): string => (unit === "1" ? "share" : currency === null ? unit : unit.replace("minor unit", currency));

export const bytes = (value: number): string => {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const at = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return `${number(value / 1000 ** at, { maximumFractionDigits: at === 0 ? 0 : 1 })} ${units[at]}`;
};
