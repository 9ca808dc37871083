// What goes with a rate: of posts with and without each trait, how many times as many events in as much exposure.

import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { studentReach } from "./distributions.ts";
import { type Estimate, usual } from "./interval.ts";
import { type Exposed, together } from "./rate-ratio.ts";

export interface Traced extends Exposed {
  /** One figure a trait: 1 where it has it, 0 where not, a share where it has it in part. */
  readonly traits: readonly number[];
}

const [mostSteps, settled] = [60, 1e-10];

interface Step {
  readonly beta: Matrix;
  /** (XᵀWX)⁻¹ */
  readonly spread: Matrix;
}

/** XᵀWX has no inverse where one trait follows from the others. */
const inverted = (of: Matrix): Matrix | null => {
  const found = new CholeskyDecomposition(of);
  if (!found.isPositiveDefinite()) return null;
  const inverse = found.solve(Matrix.eye(of.rows));
  // Of two traits that all but coincide the inverse is noise.
  const inflated = of.diagonal().some((own, k) => own * inverse.get(k, k) > 1e8);
  return inflated ? null : inverse;
};

const meansAt = (x: Matrix, beta: Matrix, posts: readonly Exposed[]): readonly number[] =>
  x
    .mmul(beta)
    .to1DArray()
    .map((eta, i) => (posts[i] as Exposed).exposure * Math.exp(eta));

/** One of Newton's steps, which is Fisher's scoring under a log link: β + (XᵀWX)⁻¹ Xᵀ(y − μ), W = diag(μ). */
const stepFrom = (x: Matrix, beta: Matrix, posts: readonly Exposed[]): Step | null => {
  const means = meansAt(x, beta, posts);
  const weighted = x.clone();
  for (const [i, mean] of means.entries()) weighted.mulRow(i, mean);
  const spread = inverted(x.transpose().mmul(weighted));
  if (spread === null) return null;
  const misses = Matrix.columnVector(posts.map(({ events }, i) => events - (means[i] as number)));
  return { beta: Matrix.add(beta, spread.mmul(x.transpose().mmul(misses))), spread };
};

/** Without what is the same for all β. */
const logLikelihood = (x: Matrix, beta: Matrix, posts: readonly Exposed[]): number =>
  meansAt(x, beta, posts).reduce(
    (sum, mean, i) =>
      sum - mean + ((posts[i] as Exposed).events === 0 ? 0 : (posts[i] as Exposed).events * Math.log(mean)),
    0,
  );

/** A step that goes too far is halved until it goes uphill: rates that differ a hundredfold throw Newton's off. */
const uphill = (x: Matrix, from: Matrix, to: Matrix, posts: readonly Exposed[]): Matrix => {
  const before = logLikelihood(x, from, posts);
  let next = to;
  for (let k = 0; k < 40 && !(logLikelihood(x, next, posts) >= before); ++k)
    next = Matrix.add(from, next).div(2);
  return next;
};

const fitted = (x: Matrix, posts: readonly Exposed[], start: Matrix): Step | null => {
  let beta = start;
  for (let k = 0; k < mostSteps; ++k) {
    const next = stepFrom(x, beta, posts);
    if (next === null || !next.beta.to1DArray().every(Number.isFinite)) return null;
    const reached = uphill(x, beta, next.beta, posts);
    const moved = Matrix.sub(reached, beta).abs().max();
    beta = reached;
    if (moved < settled) return stepFrom(x, beta, posts);
  }
  return null;
};

/**
 * How far the figures may be off, whatever the scatter is like: (XᵀWX)⁻¹ Xᵀ diag((yᵢ − μᵢ)²/(1 − hᵢ)²) X (XᵀWX)⁻¹ with
 * hᵢ = μᵢ xᵢᵀ(XᵀWX)⁻¹xᵢ.
 *
 * Source: MacKinnon and White 1985, "Some heteroskedasticity-consistent covariance matrix estimators" (HC3), with the
 * weights of the regression.
 */
const robust = (x: Matrix, { beta, spread }: Step, posts: readonly Exposed[]): Matrix => {
  const means = meansAt(x, beta, posts);
  const reached = x.mmul(spread);
  const scattered = x.clone();
  for (const [i, mean] of means.entries()) {
    const leverage = mean * reached.getRowVector(i).dot(x.getRowVector(i));
    scattered.mulRow(i, (((posts[i] as Exposed).events - mean) / (1 - leverage)) ** 2);
  }
  return spread.mmul(x.transpose().mmul(scattered)).mmul(spread);
};

/**
 * Rates by their traits, in a Poisson regression with a log link: events ~ exposure · exp(β₀ + x·β). A trait's factor is
 * exp(β), with Student's interval on n − p degrees of a standard error that holds however much posts scatter. null where
 * traits do not vary apart from each other, where nothing happened, or where there are no more posts than figures.
 *
 * It says what goes together, and not what would come of a change.
 *
 * Source: McCullagh and Nelder 1989, "Generalized linear models", 2nd edition, §§ 2.5, 6.2.
 */
export const rateFactors = (posts: readonly Traced[], confidence = usual): readonly Estimate[] | null => {
  const seen = posts.filter(({ exposure }) => exposure > 0);
  const figures = (seen[0]?.traits.length ?? 0) + 1;
  const degrees = seen.length - figures;
  const all = together(seen);
  if (degrees < 1 || all.events <= 0) return null;
  const x = new Matrix(seen.map(({ traits }) => [1, ...traits]));
  const start = Matrix.zeros(figures, 1);
  start.set(0, 0, Math.log(all.events / all.exposure));
  const found = fitted(x, seen, start);
  if (found === null) return null;
  const spread = robust(x, found, seen);
  const reach = studentReach(confidence, degrees);
  return found.beta
    .to1DArray()
    .slice(1)
    .map((beta, k) => {
      const off = reach * Math.sqrt(spread.get(k + 1, k + 1));
      return { value: Math.exp(beta), low: Math.exp(beta - off), high: Math.exp(beta + off) };
    });
};
