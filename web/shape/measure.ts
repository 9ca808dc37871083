// The contract's shapes as plain types, for everything that only draws or writes them.

import type { z } from "zod";
import type * as shapes from "../../src/contract/shapes.ts";
import type { trace } from "../../src/contract/trace-shapes.ts";

export type Series = z.output<typeof shapes.series>;
export type Point = z.output<typeof shapes.point>;
export type Kpi = z.output<typeof shapes.kpi>;
export type ListedKpi = z.output<typeof shapes.listedKpi>;
export type Variant = z.output<typeof shapes.variant>;
export type Trace = z.output<typeof trace>;
export type Grain = z.output<typeof shapes.grain>;
export type Dimension = z.output<typeof shapes.dimension>;
export type Better = Kpi["better"];

/** All that is needed to write a number down. */
export interface Measure {
  readonly display: Series["display"];
  readonly currency: string | null;
}

/** Days as `2026-03-31`; `until` is the first day that is out. */
export interface Span {
  readonly since: string;
  readonly until: string;
}
