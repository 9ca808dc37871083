// The lowest point of a smooth function of a few numbers, without its slopes.

// Own code: fmin, the package that has it, starts a simplex once and needs a library for plots.

type Point = readonly number[];
interface Corner {
  readonly at: Point;
  readonly height: number;
}

const mix = (a: Point, b: Point, share: number): Point => a.map((x, i) => x + share * ((b[i] as number) - x));

/** One move of the simplex: reflect, expand, contract, or shrink, in this order of preference. */
const move = (corners: readonly Corner[], look: (at: Point) => Corner): readonly Corner[] => {
  const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner];
  const others = corners.slice(0, -1);
  const centre = best.at.map(
    (_, i) => others.reduce((sum, c) => sum + (c.at[i] as number), 0) / others.length,
  );
  const reflected = look(mix(centre, worst.at, -1));
  if (reflected.height < best.height) {
    const expanded = look(mix(centre, worst.at, -2));
    return [...others, expanded.height < reflected.height ? expanded : reflected];
  }
  if (reflected.height < (others.at(-1) as Corner).height) return [...others, reflected];
  const nearer = reflected.height < worst.height ? reflected : worst;
  const contracted = look(mix(centre, nearer.at, 0.5));
  if (contracted.height < nearer.height) return [...others, contracted];
  return [best, ...corners.slice(1).map((corner) => look(mix(best.at, corner.at, 0.5)))];
};

const spread = (corners: readonly Corner[]): number =>
  Math.max(
    ...(corners[0] as Corner).at.map((x, i) =>
      Math.max(...corners.map((c) => Math.abs((c.at[i] as number) - x))),
    ),
  );

const descend = (from: Point, look: (at: Point) => Corner, tolerance: number): Corner => {
  let corners: readonly Corner[] = [
    from,
    ...from.map((_, i) => from.map((x, k) => (k === i ? x + 0.5 : x))),
  ].map(look);
  for (let moves = 0; moves < 2000; moves++) {
    corners = corners.toSorted((a, b) => a.height - b.height);
    if (spread(corners) < tolerance) break;
    corners = move(corners, look);
  }
  return corners[0] as Corner;
};

/**
 * Where a function is lowest, from a first guess; null where it is nowhere finite or the search does not settle.
 *
 * Source: Nelder and Mead 1965, "A simplex method for function minimization", The Computer Journal 7; started anew at the
 * point it found until it finds it again, for a simplex may collapse before the bottom.
 */
export const lowest = (height: (at: Point) => number, from: Point, tolerance = 1e-7): Point | null => {
  const look = (at: Point): Corner => {
    const found = height(at);
    return { at, height: Number.isNaN(found) ? Infinity : found };
  };
  let found = descend(from, look, tolerance);
  for (let again = 0; again < 10; again++) {
    const next = descend(found.at, look, tolerance);
    const settled = found.at.every((x, i) => Math.abs(x - (next.at[i] as number)) < 1e-4);
    found = next;
    if (settled && Number.isFinite(found.height)) return found.at;
  }
  return null;
};
