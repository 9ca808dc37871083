// The widths of a bucket.

export const grains = ["day", "week", "month", "quarter", "year", "total"] as const;
export type Grain = (typeof grains)[number];

/** 1 = Monday (ISO 8601) … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
