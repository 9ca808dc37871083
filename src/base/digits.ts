// Numbers of dates and clocks as they are written.

/** 7 → "07". */
export const twoDigits = (of: number | string): string => String(of).padStart(2, "0");
