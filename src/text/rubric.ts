// The quality of a post by a rubric: criteria with points, each met, not met or unknown; nothing is guessed.

import { linksIn, prose } from "./plain.ts";

/** What is known of a post besides its text; null where the export does not tell. */
export interface PostAbout {
  /** Pictures, videos and documents it carries. */
  readonly media: number | null;
  /** By hand, where a person has looked: it goes before every rule. */
  readonly byHand?: Readonly<Partial<Record<CriterionId, boolean>>>;
}

export type CriterionId = "proofread" | "illustration" | "links" | "layout";

export interface Criterion {
  readonly id: CriterionId;
  readonly points: number;
}

/** The criteria and their points: a setting. These are the seed's. */
export const seedRubric: readonly Criterion[] = [
  { id: "proofread", points: 1 },
  { id: "illustration", points: 5 },
  { id: "links", points: 2 },
  { id: "layout", points: 3 },
];

export interface Quality {
  readonly met: Readonly<Record<CriterionId, boolean | null>>;
  readonly points: number;
  readonly max: number;
  /** Per cent of the points there are; null as long as a criterion is unknown. */
  readonly index: number | null;
  /** What the index is at least and at most, whatever the unknown criteria turn out to be. */
  readonly between: readonly [number, number];
}

/** Networks wrap every link in these: where it leads is not told. */
const wrapped = /^(?:https?:\/\/)?(?:www\.)?(?:t\.co|lnkd\.in|fb\.me|l\.facebook\.com)\//i;
const shortened =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|rebrand\.ly|cutt\.ly|t\.ly|rb\.gy|me2\.do|han\.gl|vo\.la|url\.kr)\//i;

/** A reader sees where a full address leads; a bare short one says nothing, a wrapped one may be either. */
const linksMet = (text: string): boolean | null => {
  const links = linksIn(text);
  if (links.some((link) => !wrapped.test(link) && !shortened.test(link))) return true;
  return links.some((link) => wrapped.test(link)) ? null : false;
};

const capitals = /\p{Lu}{4,}(?:[\s!,.]+\p{Lu}{3,}){2,}/u;
const repeated = /([!?.,])\1{3,}/u;

/** Signs of a laid out text; two of the five make it one. */
const layoutMet = (text: string): boolean => {
  const lines = text.split(/\n/).filter((line) => line.trim() !== "");
  const signs = [
    text.length > 280 && lines.length > 1,
    (text.match(/[#＃][\p{L}\p{N}_]+/gu)?.length ?? 0) <= 5,
    !capitals.test(text),
    !repeated.test(text),
    (lines[0] ?? "").length <= 90,
  ];
  return signs.filter(Boolean).length >= 2;
};

const rules: Readonly<Record<CriterionId, (text: string, about: PostAbout) => boolean | null>> = {
  // A dictionary for three languages takes 19 MB, and Korean's flags every ninth correct word: for a person to say.
  proofread: () => null,
  illustration: (_, { media }) => (media === null ? null : media > 0),
  links: linksMet,
  layout: (text) => (/[\p{L}\p{N}]/u.test(prose(text)) ? layoutMet(text) : null),
};

export const quality = (
  text: string,
  about: PostAbout,
  rubric: readonly Criterion[] = seedRubric,
): Quality => {
  const verdicts = rubric.map(({ id, points }) => {
    const met = about.byHand?.[id] ?? rules[id](text, about);
    return { id, points, met };
  });
  const sum = (all: typeof verdicts): number => all.reduce((total, { points }) => total + points, 0);
  const max = sum(verdicts);
  const points = sum(verdicts.filter(({ met }) => met === true));
  const open = sum(verdicts.filter(({ met }) => met === null));
  const percent = (value: number): number => (max === 0 ? 0 : (100 * value) / max);
  return {
    met: Object.fromEntries(verdicts.map(({ id, met }) => [id, met])) as Quality["met"],
    points,
    max,
    index: open > 0 || max === 0 ? null : percent(points),
    between: [percent(points), percent(points + open)],
  };
};
