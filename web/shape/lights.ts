// What would light up the most KPIs next: settings that are not filled in, and exports not yet seen.

import type { ListedKpi } from "./measure.ts";

type Setting = ListedKpi["settings"][number];

export interface SettingLight {
  readonly setting: Setting;
  /** KPIs that wait for it. */
  readonly count: number;
}

export interface Light {
  readonly source: string;
  /** KPIs it lights up that no export named before it does. */
  readonly count: number;
}

/**
 * The few exports that together light up the most, greatest first: each counts only what those before it left dark,
 * so that five cuts of one report do not fill the list.
 */
const nextLights = (dark: readonly (readonly string[])[], few: number): readonly Light[] => {
  const found: Light[] = [];
  let left = dark;
  while (found.length < few) {
    const counts = new Map<string, number>();
    for (const source of left.flat()) counts.set(source, (counts.get(source) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"));
    if (best === undefined) break;
    found.push({ source: best[0], count: best[1] });
    left = left.filter((needs) => !needs.includes(best[0]));
  }
  return found;
};

interface Lights {
  readonly settings: readonly SettingLight[];
  readonly exports: readonly Light[];
}

/**
 * A KPI that waits for a setting names no exports: those it reads may be imported already, and no other would light it
 * up before the setting is there.
 */
export const lightsOf = (dark: readonly Pick<ListedKpi, "needs" | "settings">[], few: number): Lights => {
  const all = dark.flatMap(({ settings }) => settings);
  // Half the places at the most: what to export next is told beside them.
  const settings = [...new Set(all)]
    .map((setting) => ({ setting, count: all.filter((one) => one === setting).length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, Math.ceil(few / 2));
  const free = dark.filter((kpi) => kpi.settings.length === 0);
  const exports = nextLights(
    free.map(({ needs }) => needs),
    few - settings.length,
  );
  return { settings, exports };
};
