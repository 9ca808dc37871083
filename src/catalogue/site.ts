// On the site: how long social visitors stay, and how many leave at once.

import { words } from "../base/words.ts";
import { webDay, webWindow } from "../facts/web.ts";
import { type Filter, minus, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, articleB, exactWindow, rated, social } from "./words.ts";

const onSocial = { where: [social] };
const allTraffic = words("All traffic", "전체 트래픽", "Cały ruch");
const fromSocial = words("From social media", "소셜 미디어 유입", "Z mediów społecznościowych");
const activity = { basis: "activity" } as const;

const seconds = { ...rated, display: "seconds" } as const;
const inSeconds = (where: readonly Filter[]) =>
  over(sum(webDay, "engagement_seconds", { where }), sum(webDay, "sessions", { where }));

const timeOnSite = kpi({
  id: "time_on_site",
  code: "T3",
  group: "traffic",
  name: words("Time on site", "사이트 체류 시간", "Czas na stronie"),
  about: words(
    "Seconds per session in which the page was in front of the visitor (GA4's engagement time).",
    "세션당 페이지가 화면에 활성화되어 있던 시간(초)입니다(GA4 참여 시간).",
    "Sekundy na sesję, w których strona była na pierwszym planie (czas zaangażowania GA4).",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 사이트 체류 시간; ${articleB}: czas spędzony na stronie`,
  variants: [
    variant({
      ...seconds,
      ...activity,
      id: "social",
      name: fromSocial,
      unit: "second per session",
      formula: inSeconds([social]),
    }),
    variant({
      ...seconds,
      ...activity,
      id: "all",
      name: allTraffic,
      unit: "second per session",
      formula: inSeconds([]),
      aside: true,
    }),
    variant({
      ...seconds,
      ...exactWindow,
      id: "window",
      name: words(
        "From social, the export's whole period",
        "소셜 유입, 내보내기 집계 기간",
        "Z mediów społecznościowych, cały okres eksportu",
      ),
      unit: "second per session",
      formula: over(sum(webWindow, "engagement_seconds", onSocial), sum(webWindow, "sessions", onSocial)),
      aside: true,
    }),
  ],
});

const bounced = (where: readonly Filter[]) => {
  const sessions = sum(webDay, "sessions", { where });
  return over(minus(sessions, sum(webDay, "engaged_sessions", { where })), sessions);
};
const windowSessions = sum(webWindow, "sessions", onSocial);

const bounceRate = kpi({
  id: "bounce_rate",
  code: "T4",
  group: "traffic",
  name: words("Bounce rate", "이탈률", "Współczynnik odrzuceń"),
  about: words(
    "Share of sessions that were not engaged: under 10 seconds, no key event, fewer than 2 views (GA4).",
    "참여하지 않은 세션의 비율입니다: 10초 미만, 주요 이벤트 없음, 조회 2회 미만(GA4).",
    "Udział sesji bez zaangażowania: poniżej 10 sekund, bez kluczowego zdarzenia, mniej niż 2 odsłony (GA4).",
  ),
  better: "down",
  kind: "lagging",
  source: `${articleA}: 조정된 이탈률; ${articleB}: współczynnik odrzuceń`,
  variants: [
    variant({ ...rated, ...activity, id: "social", name: fromSocial, unit: "1", formula: bounced([social]) }),
    variant({
      ...rated,
      ...activity,
      id: "all",
      name: allTraffic,
      unit: "1",
      formula: bounced([]),
      aside: true,
    }),
    variant({
      ...rated,
      ...exactWindow,
      id: "window",
      name: words(
        "From social, the export's whole period",
        "소셜 유입, 내보내기 집계 기간",
        "Z mediów społecznościowych, cały okres eksportu",
      ),
      unit: "1",
      formula: over(minus(windowSessions, sum(webWindow, "engaged_sessions", onSocial)), windowSessions),
      aside: true,
    }),
  ],
});

export const site = [timeOnSite, bounceRate];
