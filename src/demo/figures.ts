// What posts earned: lifetime figures per post as seen on a day, and what each day earned of them.

import type { Random } from "../base/random.ts";
import type { Network, Posting } from "./calendar.ts";
import { countOf, factor } from "./chance.ts";

/** Lifetime figures; what a network does not print stays unused. */
export interface Figures {
  readonly impressions: number;
  readonly reach: number;
  readonly reactions: number;
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
  readonly clicks: number;
  readonly links: number;
  readonly visits: number;
  readonly follows: number;
  readonly views: number;
}

export interface Published extends Posting {
  readonly organic: Figures;
  /** Null where the post was not advertised. */
  readonly paid: Figures | null;
}

/** People an average post reaches in the first week of the year, and how that grows over the year. */
const size: Readonly<Record<Network, readonly [start: number, growth: number]>> = {
  linkedin: [1900, 0.8],
  linkedin_personal: [2600, 0.6],
  x: [620, 0.25],
  facebook: [750, 0.1],
  instagram: [980, 0.7],
};

// Per 1,000 impressions.
const rates = {
  reactions: { linkedin: 22, linkedin_personal: 26, x: 11, facebook: 16, instagram: 38 },
  comments: { linkedin: 2.6, linkedin_personal: 4.5, x: 1.8, facebook: 2.4, instagram: 2.9 },
  shares: { linkedin: 1.6, linkedin_personal: 1.2, x: 2.2, facebook: 1.9, instagram: 1.4 },
  saves: { linkedin: 0, linkedin_personal: 0, x: 1.5, facebook: 0, instagram: 4.2 },
  links: { linkedin: 14, linkedin_personal: 5, x: 6, facebook: 11, instagram: 0 },
  visits: { linkedin: 0, linkedin_personal: 0, x: 3.2, facebook: 0, instagram: 0 },
  follows: { linkedin: 0.7, linkedin_personal: 1.1, x: 0.25, facebook: 0, instagram: 0.8 },
} as const satisfies Record<string, Readonly<Record<Network, number>>>;

const lifetime = (posting: Posting, shown: number, random: Random): Figures => {
  const rate = (name: keyof typeof rates, weight = 1): number =>
    countOf(random, (shown * rates[name][posting.network] * weight) / 1000);
  // Better posts are not only seen more: a larger part of those who see them act.
  const act = Math.min(2.2, posting.pull ** 0.35) * factor(random, 0.15);
  const linked = posting.format === "link" || posting.campaign !== null ? 1.7 : 0.4;
  const links = rate("links", act * linked);
  return {
    impressions: shown,
    reach: Math.round(shown * (0.68 + 0.12 * random())),
    reactions: rate("reactions", act),
    comments: rate("comments", act),
    shares: rate("shares", act),
    saves: rate("saves", act),
    links,
    clicks: links + countOf(random, shown * 0.011 * act),
    visits: rate("visits"),
    follows: rate("follows", act),
    views: posting.format === "video" ? Math.round(shown * 0.37) : 0,
  };
};

export const earn = (postings: readonly Posting[], random: Random): readonly Published[] =>
  postings.map((posting) => {
    const [start, growth] = size[posting.network];
    const people = start * (1 + (growth * posting.at) / 365);
    const organic = lifetime(posting, Math.max(3, Math.round(people * posting.pull)), random);
    const bought = posting.advertised ? Math.round(people * (1.5 + 2 * random())) : 0;
    return {
      ...posting,
      organic,
      paid: bought === 0 ? null : lifetime({ ...posting, pull: 0.6 }, bought, random),
    };
  });

/** The part of its life a post has behind it after so many days: most of it in the first three. */
const lived = (age: number): number => (age < 0 ? 0 : 1 - Math.exp(-(age + 1) / 2.6));
const lifeSpan = 45;

/** A figure as the network shows it at the end of a day. */
const shownAt = (figure: number, post: Posting, at: number): number =>
  at - post.at >= lifeSpan ? figure : Math.floor(figure * lived(at - post.at));

export const figuresAt = (figures: Figures, post: Posting, at: number): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, shownAt(figure, post, at)]),
  ) as unknown as Figures;

/** What each of `length` days earned of the posts' figures; the days add up to what the posts show at the end. */
export const perDay = (
  posts: readonly Published[],
  length: number,
  figure: (post: Published) => number,
): readonly number[] => {
  const days = new Array<number>(length).fill(0);
  for (const post of posts) {
    const whole = figure(post);
    let before = 0;
    for (let at = post.at; at < Math.min(length, post.at + lifeSpan + 1); at += 1) {
      const now = shownAt(whole, post, at);
      days[at] = (days[at] ?? 0) + now - before;
      before = now;
    }
  }
  return days;
};
