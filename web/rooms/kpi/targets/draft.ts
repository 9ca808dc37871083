// A target while it is being written.

import type { Target, TimeUnit } from "../../../shape/target.ts";

export interface Draft {
  readonly period: Target["period"];
  readonly low: string;
  readonly high: string;
  readonly since: string;
  readonly startDay: string;
  readonly startValue: string;
  readonly by: string;
  readonly platform: string;
  readonly account: string;
  readonly group: string;
  readonly note: string;
  readonly unit: TimeUnit;
}

export interface Changing {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
}
