// What the choice of a period is given, and the words of its presets.

import type { Preset, Range } from "../shape/day.ts";

export type Compare = "none" | "previous" | "last_year";
export interface DateRangeProps {
  readonly range: Range;
  readonly compare: Compare;
  readonly first: string | null;
  /** The day presets are counted back from: the last with data. */
  readonly last: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
  readonly choose: (change: Partial<Range> & { readonly compare?: Compare }) => void;
}

export const presetKey = (preset: Preset) => `shell.preset.${preset}` as const;
