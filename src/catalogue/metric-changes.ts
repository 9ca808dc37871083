// What networks changed in how they count or name a figure, and when: a figure before is not the figure after.

import { type Day, toDay } from "../base/period.ts";
import { type Words, words } from "../base/words.ts";

export interface MetricChange {
  readonly id: string;
  /** Networks it is about; null where the figure has none, as in web analytics and search. */
  readonly platforms: readonly string[] | null;
  /** Measures of the facts, whatever their table. */
  readonly measures: readonly string[];
  /** The first day it may have come into force, and the first on which it surely was: a day apart, or a roll-out. */
  readonly since: Day;
  readonly until: Day;
  /** counting: numbers across it are not comparable · name: the same figure under another name, or a note */
  readonly effect: "counting" | "name";
  readonly words: Words;
  readonly source: { readonly name: string; readonly url: string };
  /** documented: by the network itself · reported: by the press, quoting it or measuring its effect */
  readonly confidence: "documented" | "reported";
}

const on = (day: string) => ({ since: toDay(day), until: toDay(day) });
const between = (since: string, until: string) => ({ since: toDay(since), until: toDay(until) });

export const metricChanges: readonly MetricChange[] = [
  {
    id: "linkedin-reposts",
    platforms: ["linkedin", "linkedin_personal"],
    measures: ["shares"],
    ...between("2022-07-01", "2022-08-01"),
    effect: "name",
    words: words(
      "LinkedIn began to call shares reposts.",
      "LinkedIn이 공유(Shares)를 리포스트(Reposts)로 부르기 시작했습니다.",
      "LinkedIn zaczął nazywać udostępnienia repostami.",
    ),
    source: {
      name: "Arobasenet, 25 July 2022",
      url: "https://arobasenet.com/2022/07/25/linkedin-lance-le-bouton-reposter/",
    },
    confidence: "reported",
  },
  {
    id: "universal-analytics-end",
    platforms: null,
    measures: [
      "sessions",
      "engaged_sessions",
      "page_views",
      "users",
      "ua_sessions",
      "ua_page_views",
      "ua_users",
    ],
    ...on("2023-07-01"),
    effect: "name",
    words: words(
      "Universal Analytics stopped counting; GA4 counts sessions and users in its own way.",
      "유니버설 애널리틱스의 집계가 끝났습니다. GA4는 세션과 사용자를 다르게 집계합니다.",
      "Universal Analytics przestał liczyć; GA4 liczy sesje i użytkowników po swojemu.",
    ),
    source: {
      name: "Google Analytics Help, as quoted",
      url: "https://totalwebpartners.com/universal-analytics-is-going-away",
    },
    confidence: "documented",
  },
  {
    id: "x-reposts",
    platforms: ["x"],
    measures: ["shares"],
    // From the first buttons that said so to the day the terms of service did.
    ...between("2023-07-29", "2023-09-30"),
    effect: "name",
    words: words(
      "X began to call tweets posts and retweets reposts.",
      "X가 트윗을 게시물(Posts)로, 리트윗을 재게시(Reposts)로 부르기 시작했습니다.",
      "X zaczął nazywać tweety postami (posts), a retweety repostami (reposts).",
    ),
    source: {
      name: "Hindustan Times, 8 September 2023, on X's terms of service",
      url: "https://tech.hindustantimes.com/tech/news/x-terms-of-service-its-official-say-goodbye-to-tweets-and-hello-to-posts-71694159149880.html",
    },
    confidence: "reported",
  },
  {
    id: "ga4-key-events",
    platforms: null,
    measures: ["key_events"],
    ...on("2024-03-21"),
    effect: "name",
    words: words(
      "GA4 renamed conversions to key events.",
      "GA4가 전환을 주요 이벤트로 이름을 바꿨습니다.",
      "GA4 zmieniło nazwę konwersji na kluczowe zdarzenia.",
    ),
    source: {
      name: "MB Adv, GA4 key events and conversions",
      url: "https://www.mbadv.agency/google-analytics-4/conversions-and-key-events",
    },
    confidence: "reported",
  },
  {
    id: "instagram-views",
    platforms: ["instagram"],
    measures: ["impressions", "views"],
    ...between("2024-08-07", "2024-09-01"),
    effect: "counting",
    words: words(
      "Instagram made views its figure for every format: they replace impressions and the plays of reels, and count repeats.",
      "Instagram이 모든 형식의 지표를 조회로 통일했습니다. 노출과 릴스 재생을 대신하며 반복 조회도 집계합니다.",
      "Instagram wprowadził wyświetlenia (views) dla wszystkich formatów: zastępują impressions i odtworzenia rolek i liczą powtórzenia.",
    ),
    source: {
      name: "Business Standard, 8 August 2024, quoting Instagram",
      url: "https://www.business-standard.com/technology/tech-news/instagram-to-make-views-as-primary-metric-for-content-across-all-formats-124080800402_1.html",
    },
    confidence: "reported",
  },
  {
    id: "facebook-views",
    platforms: ["facebook"],
    measures: ["impressions", "views"],
    ...between("2024-11-14", "2024-12-01"),
    effect: "counting",
    words: words(
      "Facebook made views its figure for every format: they replace impressions and plays, and count repeats.",
      "Facebook이 모든 형식의 지표를 조회로 통일했습니다. 노출과 재생을 대신하며 반복 조회도 집계합니다.",
      "Facebook wprowadził wyświetlenia (views) dla wszystkich formatów: zastępują impressions i odtworzenia i liczą powtórzenia.",
    ),
    source: {
      name: "Social Samosa, 15 November 2024, quoting Meta",
      url: "https://www.socialsamosa.com/news-2/facebook-views-key-performance-metric-7583437",
    },
    confidence: "reported",
  },
  {
    id: "youtube-shorts-views",
    platforms: ["youtube"],
    measures: ["views", "video_views"],
    ...on("2025-03-31"),
    effect: "counting",
    words: words(
      "Shorts only: YouTube counts a view of a Short as soon as it plays or replays; before, only after some seconds. The export does not tell Shorts apart from longer videos, whose views did not change.",
      "Shorts에만 해당: YouTube가 Shorts 조회수를 재생·다시 재생되는 순간부터 집계합니다. 이전에는 몇 초 시청 후에 집계했습니다. 내보낸 파일은 Shorts와 긴 동영상을 구분하지 않으며, 긴 동영상의 집계는 그대로입니다.",
      "Tylko Shorts: YouTube liczy wyświetlenie Shorta od chwili odtworzenia lub powtórzenia; wcześniej dopiero po kilku sekundach. Eksport nie odróżnia Shorts od dłuższych filmów, których wyświetlenia liczy jak dawniej.",
    ),
    source: {
      name: "TeamYouTube, YouTube Help Community, 26 March 2025",
      url: "https://support.google.com/youtube/thread/333869549/a-change-to-how-we-count-views-on-shorts?hl=en",
    },
    confidence: "documented",
  },
  {
    id: "instagram-impressions-end",
    platforms: ["instagram"],
    measures: ["impressions"],
    ...on("2025-04-21"),
    effect: "name",
    words: words(
      "Instagram stopped giving impressions for posts published since July 2024.",
      "Instagram이 2024년 7월 이후 게시물의 노출 수 제공을 중단했습니다.",
      "Instagram przestał podawać impressions dla postów opublikowanych od lipca 2024.",
    ),
    source: {
      name: "Meta for Developers, Instagram media insights",
      url: "https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights",
    },
    confidence: "documented",
  },
  {
    id: "search-impressions-inflated",
    platforms: null,
    measures: ["search_impressions"],
    ...on("2025-05-13"),
    effect: "counting",
    words: words(
      "From here on a logging error inflated Search Console's impressions; clicks were not affected.",
      "이때부터 로깅 오류로 Search Console 노출수가 부풀려졌습니다. 클릭수에는 영향이 없었습니다.",
      "Od tego dnia błąd zapisu zawyżał wyświetlenia w Search Console; kliknięć nie dotyczył.",
    ),
    source: {
      name: "Optimixed, on Google's notice of 3 April 2026",
      url: "https://www.optimixed.com/gsc-logging-error-yielded-inflated-impressions-since-may-2025/",
    },
    confidence: "reported",
  },
  {
    id: "search-num-100",
    platforms: null,
    measures: ["search_impressions"],
    ...between("2025-09-10", "2025-09-15"),
    effect: "counting",
    words: words(
      "Google stopped showing 100 results on a page: impressions that rank trackers caused fell away.",
      "Google이 한 페이지에 결과 100개를 보여주는 기능을 없애, 순위 추적 도구가 만들던 노출이 사라졌습니다.",
      "Google przestał pokazywać 100 wyników na stronie: zniknęły wyświetlenia powodowane przez narzędzia śledzące pozycje.",
    ),
    source: {
      name: "Search Engine Journal, on the num=100 parameter",
      url: "https://www.searchenginejournal.com/the-future-of-rank-tracking-can-go-two-ways/556399",
    },
    confidence: "reported",
  },
  {
    id: "search-impressions-mended",
    platforms: null,
    measures: ["search_impressions"],
    ...on("2026-04-27"),
    effect: "counting",
    words: words(
      "The logging error that had inflated Search Console's impressions since May 2025 ended.",
      "2025년 5월부터 Search Console 노출수를 부풀리던 로깅 오류가 끝났습니다.",
      "Zakończył się błąd zapisu, który od maja 2025 zawyżał wyświetlenia w Search Console.",
    ),
    source: {
      name: "Serpary, on Google's notice of the mended logging",
      url: "https://serpary.com/en/news/google-search-console-data-logging-issue-fixed",
    },
    confidence: "reported",
  },
];
