// D-1 landing pages that lose social visitors, D-4 clicks that do not arrive, D-5 social visits without a campaign.

import { fewestSessions, mostClicksPerSession, mostUntagged } from "../../catalogue/diagnostics.ts";
import { socialTags } from "../../query/diagnose.ts";
import { quantile } from "../../stats/quantile.ts";
import { type Asked, type Check, type Finding, take } from "./kit.ts";

/** Fewer pages than these have no quarter of which one could be the worst. */
const fewestPages = 4;

export const weakPages: Check = async (asked) => {
  const by = { variant: "social", by: "landing_page" } as const;
  const [times, bounces] = await Promise.all([
    take(asked, { kpi: "time_on_site", ...by }),
    take(asked, { kpi: "bounce_rate", ...by }),
  ]);
  const bounceOf = new Map(bounces.map(({ part, answer }) => [part, answer]));
  const pages = times.flatMap(({ part, answer: seconds, bottom: sessions }) => {
    const bounce = bounceOf.get(part) ?? null;
    const told = part !== null && part !== "" && seconds !== null && bounce !== null;
    return told && sessions !== null && sessions >= fewestSessions
      ? [{ part, seconds, bounce, sessions }]
      : [];
  });
  if (pages.length < fewestPages) return null;
  const short = quantile(
    pages.map(({ seconds }) => seconds),
    0.25,
  ) as number;
  const high = quantile(
    pages.map(({ bounce }) => bounce),
    0.75,
  ) as number;
  return pages
    .filter(({ seconds, bounce }) => seconds < short && bounce > high)
    .sort((a, b) => b.sessions - a.sessions)
    .map(({ part, seconds, bounce, sessions }): Finding => {
      const only = { landing_page: [part] };
      return {
        subject: { kind: "page", of: part },
        figures: { seconds, bounce, sessions },
        look: [
          { kpi: "time_on_site", variant: "social", only },
          { kpi: "bounce_rate", variant: "social", only },
        ],
      };
    });
};

/** Under this a handful of visits without consent decides. */
const fewestClicks = 50;

const clicksOf = async (asked: Asked) => {
  const ofDays = await take(asked, { kpi: "social_sessions", variant: "link_clicks", by: "platform" });
  const variant = ofDays.length > 0 ? "link_clicks" : "link_clicks_published";
  const answers =
    ofDays.length > 0 ? ofDays : await take(asked, { kpi: "social_sessions", variant, by: "platform" });
  return { variant, answers };
};

export const lostClicks: Check = async (asked) => {
  const [{ variant, answers }, sessions] = await Promise.all([
    clicksOf(asked),
    take(asked, { kpi: "social_sessions", variant: "sessions", by: "platform" }),
  ]);
  const sessionsOf = new Map(sessions.map(({ part, answer }) => [part, answer]));
  const both = answers.flatMap(({ part, answer: clicks }) => {
    const came = sessionsOf.get(part) ?? null;
    const told = part !== null && part !== "" && clicks !== null && clicks >= fewestClicks && came !== null;
    return told && came > 0 ? [{ part, clicks, came, rate: clicks / came }] : [];
  });
  if (both.length === 0) return null;
  return both
    .filter(({ rate }) => rate > mostClicksPerSession)
    .sort((a, b) => b.rate - a.rate)
    .map(({ part, clicks, came, rate }): Finding => {
      const only = { platform: [part] };
      return {
        subject: { kind: "network", of: part },
        figures: { clicks, sessions: came, rate },
        look: [
          { kpi: "social_sessions", variant, only },
          { kpi: "social_sessions", variant: "sessions", only },
        ],
      };
    });
};

export const untagged: Check = async ({ context, settings, period }) => {
  const rows = await context.warehouse.rows(socialTags({ settings, period }));
  const telling = rows.filter(({ told }) => Number(told) > 0);
  const [all, bare] = ["all_sessions", "bare_sessions"].map((column) =>
    telling.reduce((sum, row) => sum + Number(row[column]), 0),
  ) as [number, number];
  if (all === 0) return null;
  if (bare / all <= mostUntagged) return [];
  const look = [{ kpi: "social_sessions", variant: "sessions", only: {} }];
  return [
    {
      subject: { kind: "words", of: "" },
      figures: { untagged: bare, sessions: all, share: bare / all },
      look,
    },
  ];
};
