// The peaks of a daily count: days above what the weeks before let expect, and all posts that were out shortly before.

import { addDays, buckets, type Day, endOfDay } from "../base/period.ts";
import { type PostBefore, postOutOf, postsOut } from "../query/peaks.ts";
import type { Question } from "../query/question.ts";
import type { Span } from "../query/spans.ts";
import { peaks, postsBefore } from "../stats/peaks.ts";
import { type Asking, answersTo } from "./answers.ts";

/** What a peak is judged by: the four weeks before it. */
const before = 28;
/** Every post is a candidate; more than these nobody reads. */
const mostPosts = 10;

const dayEnd = (day: Day, zone: string): number => Date.parse(endOfDay(day, zone)) + 1;

/** Where the hour is not told, the day may have been any part of these 48 hours. */
const outBefore = (day: Day, posts: readonly PostBefore[], zone: string): readonly PostBefore[] => {
  const within = { since: dayEnd(addDays(day, -1), zone), until: dayEnd(day, zone) };
  const dated = posts.filter(({ publishedAt }) => publishedAt !== null);
  const known = postsBefore(
    dated.map((post) => ({ post, published: Date.parse(String(post.publishedAt)) })),
    within,
  ).map(({ post }) => post);
  const kept = new Set(known);
  return posts.filter(
    (post) =>
      kept.has(post) || (post.publishedAt === null && post.day >= addDays(day, -2) && post.day <= day),
  );
};

const shown = ({ content, ...post }: PostBefore) => ({ ...post, text: content?.slice(0, 140) ?? null });

export const peaksOf = async (context: Asking, question: Question, spans: readonly Span[]) => {
  if (question.variant.peaks === undefined) return [];
  const since = addDays(question.since, -before);
  const daily = { ...question, since, grain: "day", by: null } as const;
  const told = new Map((await answersTo(context, daily)).map(({ bucket, answer }) => [bucket, answer]));
  const days = buckets({ since, until: question.until }, "day", question.settings.weekStart).map(
    (one) => one.since,
  );
  const found = peaks(days.map((day) => told.get(day) ?? null)).filter(({ at }) => at >= before);
  const [first, last] = [found[0], found.at(-1)].map((peak) => (peak ? (days[peak.at] as Day) : null));
  if (!first || !last) return [];
  const { warehouse } = context;
  const platforms = [...new Set(spans.map(({ platform }) => platform))];
  const asked = postsOut(
    question,
    { first: addDays(first, -3), last: addDays(last, 1), platforms },
    warehouse.dialect,
  );
  const posts = (await warehouse.rows(asked)).map(postOutOf);
  return found.map(({ at, value, limit }) => {
    const day = days[at] as Day;
    const candidates = outBefore(day, posts, question.settings.zone ?? "UTC");
    return {
      day,
      value,
      limit,
      posts: candidates.slice(0, mostPosts).map(shown),
      morePosts: Math.max(0, candidates.length - mostPosts),
    };
  });
};
