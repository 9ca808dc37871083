// D-2 posts that are seen and not clicked, D-3 followers who do not react, D-6 figures that stopped, D-7 figures counted otherwise.

import { addDays, type Day } from "../../base/period.ts";
import { metricChanges } from "../../catalogue/metric-changes.ts";
import { accountDays, clickedPosts, networksIn, postWords } from "../../query/diagnose.ts";
import { quantile } from "../../stats/quantile.ts";
import { type Check, type Finding, take } from "./kit.ts";

const fewestPosts = 8;
const shownPosts = 20;

interface Clicked {
  readonly platform: string;
  readonly post: string;
  readonly reach: number;
  readonly clicks: number;
  readonly rate: number;
}

/** Networks count reach and clicks in their own way: a post is set beside those of its own one. */
const ignored = (posts: readonly Clicked[]): readonly Clicked[] => {
  if (posts.length < fewestPosts) return [];
  const wide = quantile(
    posts.map(({ reach }) => reach),
    0.75,
  ) as number;
  const low = quantile(
    posts.map(({ rate }) => rate),
    0.25,
  ) as number;
  return posts.filter(({ reach, rate }) => reach > wide && rate < low);
};

export const seenNotClicked: Check = async ({ context, settings, period }) => {
  const rows = await context.warehouse.rows(clickedPosts({ settings, period }));
  const posts = rows.map(
    (row): Clicked => ({
      platform: String(row["platform"]),
      post: String(row["post"]),
      reach: Number(row["reach"]),
      clicks: Number(row["link_clicks"]),
      rate: Number(row["rate"]),
    }),
  );
  const networks = [...new Set(posts.map(({ platform }) => platform))];
  const each = networks.map((network) => posts.filter(({ platform }) => platform === network));
  if (each.every((of) => of.length < fewestPosts)) return null;
  const found = each
    .flatMap(ignored)
    .sort((a, b) => b.reach - a.reach)
    .slice(0, shownPosts);
  const ids = found.map(({ post }) => post);
  const texts = ids.length === 0 ? [] : await context.warehouse.rows(postWords({ settings }, ids));
  const wordsOf = new Map(texts.map((row) => [String(row["post"]), row["words"]]));
  return found.map(({ platform, post, reach, clicks, rate }): Finding => {
    const only = { platform: [platform], post: [post] };
    return {
      subject: { kind: "post", of: String(wordsOf.get(post) ?? post).replace(/\s+/g, " ") },
      figures: { reach, clicks, rate },
      look: [{ kpi: "clicks", variant: "published", only }],
    };
  });
};

const fewestWeeks = 20;

/** A week is judged by the year before it; the last one counts where all of its days are in. */
export const ghostAudience: Check = async (asked) => {
  const { until } = asked.period;
  const period = { since: addDays(until, -371), until };
  const of = { kpi: "engagements_per_thousand_followers", variant: "per_post" };
  const answers = await take(asked, { ...of, grain: "week", period });
  const weeks = answers.flatMap(({ bucket, answer }) =>
    bucket !== null && answer !== null && addDays(bucket, 7) <= until && bucket >= period.since
      ? [{ bucket, answer }]
      : [],
  );
  const last = weeks.at(-1);
  const earlier = weeks.slice(0, -1);
  if (last === undefined || earlier.length < fewestWeeks) return null;
  const limit = quantile(
    earlier.map(({ answer }) => answer),
    0.05,
  ) as number;
  if (last.answer >= limit) return [];
  return [
    {
      subject: { kind: "week", of: last.bucket },
      figures: { rate: last.answer, limit },
      look: [{ ...of, only: {} }],
    },
  ];
};

const [runUp, nearlyAll, silence] = [14, 12, 3];

/** True where it told something on nearly every day of the two weeks that end with this one. */
const wasBusy = (days: readonly Day[], last: Day): boolean =>
  days.filter((day) => day > addDays(last, -runUp) && day <= last).length >= nearlyAll;

export const fellSilent: Check = async ({ context, settings, period }) => {
  const rows = await context.warehouse.rows(accountDays({ settings, period }));
  const told = rows.map((row) => ({
    account: JSON.stringify([row["platform"], row["account"]]),
    day: String(row["day"]) as Day,
    shown: Number(row["shown"]),
  }));
  const accounts = [...new Set(told.map(({ account }) => account))];
  const daysOf = (account: string) => told.filter((row) => row.account === account);
  if (accounts.length < 2 || !accounts.some((account) => daysOf(account).length >= runUp)) return null;
  return accounts.flatMap((account): readonly Finding[] => {
    const own = daysOf(account);
    const alive = own.filter(({ shown }) => shown > 0).map(({ day }) => day);
    const last = alive.at(-1);
    if (last === undefined || !wasBusy(alive, last)) return [];
    const silent = own.filter(({ day }) => day > last);
    const others = told.some((row) => row.account !== account && row.day > last && row.shown > 0);
    if (silent.length < silence || !others) return [];
    const [platform, name] = JSON.parse(account) as [string, string];
    return [
      {
        subject: { kind: "account", of: `${platform} ${name}`.trim() },
        figures: { since: addDays(last, 1), days: silent.length },
        look: [{ kpi: "impressions", variant: null, only: { platform: [platform], account: [name] } }],
      },
    ];
  });
};

/** Changes of counting between the first day that is compared and the last one, of networks with data in it. */
export const redefined: Check = async ({ context, settings, period, before }) => {
  const compared = { since: before.since, until: period.until };
  const rows = await context.warehouse.rows(networksIn({ settings, period: compared }));
  const here = rows.map(({ platform }) => String(platform));
  if (here.length === 0) return null;
  return metricChanges
    .filter(({ effect, platforms, since, until }) => {
      const within = since < period.until && until > before.since;
      return effect === "counting" && within && (platforms?.some((one) => here.includes(one)) ?? false);
    })
    .map(({ since, words }) => ({
      subject: { kind: "words", of: words.en },
      words,
      figures: { since },
      look: [],
    }));
};
