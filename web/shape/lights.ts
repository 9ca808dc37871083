// Which exports would light up the most KPIs next.

export interface Light {
  readonly source: string;
  /** KPIs it lights up that no export named before it does. */
  readonly count: number;
}

/**
 * The few exports that together light up the most, greatest first: each counts only what those before it left dark,
 * so that five cuts of one report do not fill the list.
 */
export const nextLights = (dark: readonly (readonly string[])[], few: number): readonly Light[] => {
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
