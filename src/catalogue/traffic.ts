// Traffic: the visits that social brings, and the direct and branded visits that stand for a known name.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { postObs } from "../facts/post-obs.ts";
import { searchWindow } from "../facts/search.ts";
import { webDay, webWindow } from "../facts/web.ts";
import { type Filter, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, exactWindow, inPeriod, ofPosts, social } from "./words.ts";

const onSocial = { where: [social] };
const organicSocial: Filter = { column: "channel", in: ["organic_social"] };
const paidSocial: Filter = { column: "channel", in: ["paid_social"] };
const direct: Filter = { column: "channel", in: ["direct"] };
const homePages = ["/", "/index.html", "/index.php", "/home"];

const windowName = words(
  "For the export's whole period",
  "내보내기 집계 기간 기준",
  "Dla całego okresu eksportu",
);
const activity = { basis: "activity" } as const;

// The essential "web traffic referred by your posts" is headed by sessions: they are what the site saw arrive.
const socialSessions = kpi({
  id: "social_sessions",
  code: "X7",
  group: "traffic",
  name: words("Social traffic", "소셜 유입 트래픽", "Ruch z mediów społecznościowych"),
  about: words(
    "Website sessions that came from social media, organic and paid, by the source and medium the export names.",
    "소셜 미디어(오가닉 및 유료)에서 유입된 웹사이트 세션 수로, 내보내기의 소스와 매체 기준입니다.",
    "Sesje na stronie z mediów społecznościowych, organiczne i płatne, według źródła i medium z eksportu.",
  ),
  better: "up",
  kind: "none",
  essential: true,
  source: `${articleB}: odesłania ruchu internetowego przypisane do Twoich postów`,
  variants: [
    variant({
      ...added,
      ...activity,
      id: "sessions",
      name: words("Organic and paid social", "오가닉 및 유료 소셜", "Organiczne i płatne"),
      unit: "session",
      formula: sum(webDay, "sessions", onSocial),
    }),
    variant({
      ...added,
      ...activity,
      id: "organic",
      name: words("Organic social only", "오가닉 소셜만", "Tylko organiczne"),
      unit: "session",
      formula: sum(webDay, "sessions", { where: [organicSocial] }),
      aside: true,
    }),
    variant({
      ...added,
      ...activity,
      id: "paid",
      name: words("Paid social only", "유료 소셜만", "Tylko płatne"),
      unit: "session",
      formula: sum(webDay, "sessions", { where: [paidSocial] }),
      aside: true,
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "window",
      name: windowName,
      unit: "session",
      formula: sum(webWindow, "sessions", onSocial),
      aside: true,
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "universal",
      name: words(
        "Universal Analytics, for the export's whole period",
        "유니버설 애널리틱스, 내보내기 집계 기간 기준",
        "Universal Analytics, dla całego okresu eksportu",
      ),
      unit: "session",
      formula: sum(webWindow, "ua_sessions", onSocial),
      aside: true,
      note: words(
        "Counted another way than GA4's sessions: never set beside them as if the same. Known for the export's whole period only.",
        "GA4 세션과 집계 방식이 달라 같은 값처럼 비교할 수 없습니다. 내보내기 집계 기간에만 유효합니다.",
        "Liczone inaczej niż sesje GA4: nie porównywać ich wprost. Znane tylko dla całego okresu eksportu.",
      ),
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "link_clicks",
      name: words("Link clicks, for comparison", "비교용 링크 클릭", "Kliknięcia linków, dla porównania"),
      unit: "click",
      formula: sum(accountDay, "link_clicks"),
      aside: true,
      note: words(
        "Never equal to sessions: bots, visitors who leave before the page loads, and refused consent.",
        "봇, 페이지 로드 전 이탈, 동의 거부 때문에 세션과 같을 수 없습니다.",
        "Nigdy nie równa się sesjom: boty, wyjścia przed załadowaniem strony i brak zgody.",
      ),
    }),
    variant({
      ...ofPosts,
      ...added,
      id: "link_clicks_published",
      name: words(
        "Link clicks of posts, for comparison",
        "비교용 게시물 링크 클릭",
        "Kliknięcia linków w postach, dla porównania",
      ),
      unit: "click",
      formula: sum(postObs, "link_clicks"),
      aside: true,
    }),
  ],
});

const directTraffic = kpi({
  id: "direct_sessions",
  code: "T1",
  group: "traffic",
  name: words("Direct traffic", "직접 트래픽", "Ruch bezpośredni"),
  about: words(
    "Sessions without a known source. A residue: much of it is social visits whose origin was lost.",
    "출처를 알 수 없는 세션입니다. 출처가 사라진 소셜 방문이 상당수 포함된 나머지 값입니다.",
    "Sesje bez znanego źródła. To reszta: w dużej części wizyty z mediów społecznościowych, których pochodzenie zginęło.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 직접 트래픽`,
  variants: [
    variant({
      ...added,
      ...activity,
      id: "all",
      name: words("All direct sessions", "모든 직접 세션", "Wszystkie sesje bezpośrednie"),
      unit: "session",
      formula: sum(webDay, "sessions", { where: [direct] }),
    }),
    variant({
      ...added,
      ...activity,
      id: "home",
      name: words("Landing on the home page", "홈페이지로 랜딩", "Wejścia na stronę główną"),
      unit: "session",
      formula: sum(webDay, "sessions", { where: [direct, { column: "landing_page", in: homePages }] }),
      aside: true,
      note: words(
        "Likely typed or bookmarked. Only where the export tells the landing page.",
        "주소 입력이나 즐겨찾기일 가능성이 높습니다. 랜딩 페이지가 있는 내보내기만 해당합니다.",
        "Zapewne wpisane lub z zakładki. Tylko tam, gdzie eksport podaje stronę docelową.",
      ),
    }),
    variant({
      ...added,
      ...activity,
      id: "deep",
      name: words(
        "Landing deeper (dark social likely)",
        "내부 페이지로 랜딩(다크 소셜 추정)",
        "Wejścia głębiej (zapewne dark social)",
      ),
      unit: "session",
      formula: sum(webDay, "sessions", {
        where: [direct, { column: "landing_page", notIn: ["", "(not set)", ...homePages] }],
      }),
      aside: true,
      note: words(
        "Nobody types a deep address: mostly shared links without a source. Only where the export tells the landing page.",
        "긴 주소를 직접 입력하는 사람은 드뭅니다. 대부분 출처 없이 공유된 링크입니다. 랜딩 페이지가 있는 내보내기만 해당합니다.",
        "Nikt nie wpisuje długiego adresu: to głównie udostępnione linki bez źródła. Tylko tam, gdzie eksport podaje stronę docelową.",
      ),
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "window",
      name: windowName,
      unit: "session",
      formula: sum(webWindow, "sessions", { where: [direct] }),
      aside: true,
    }),
  ],
});

const brandedQueries: readonly Filter[] = [
  { column: "facet", in: ["query"] },
  { column: "value", contains: "brandTerms" },
];
const anonymised = words(
  "Queries that Google anonymises or cuts off are unknown, so this is a lower bound. Known for the export's whole period only.",
  "Google이 익명 처리하거나 생략한 검색어는 알 수 없어 최솟값입니다. 내보내기 집계 기간에만 유효합니다.",
  "Zapytania zanonimizowane lub ucięte przez Google są nieznane, więc to dolna granica. Znane tylko dla całego okresu eksportu.",
);

const brandedSearch = kpi({
  id: "branded_search_clicks",
  code: "T2",
  group: "traffic",
  name: words(
    "Indirect traffic (branded search)",
    "간접 트래픽(브랜드 검색)",
    "Ruch pośredni (wyszukiwania marki)",
  ),
  about: words(
    "Search clicks on queries that contain one of the workspace's brand terms.",
    "워크스페이스의 브랜드 검색어가 포함된 검색어에서 발생한 검색 클릭 수입니다.",
    "Kliknięcia z wyszukiwarki na zapytania, które zawierają jedno z haseł marki.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 간접 트래픽`,
  variants: [
    variant({
      ...added,
      ...exactWindow,
      id: "clicks",
      name: words("Clicks", "클릭 수", "Kliknięcia"),
      unit: "click",
      formula: sum(searchWindow, "search_clicks", { where: brandedQueries }),
      note: anonymised,
    }),
    variant({
      ...added,
      ...exactWindow,
      id: "impressions",
      name: words("Impressions", "노출 수", "Wyświetlenia"),
      unit: "impression",
      formula: sum(searchWindow, "search_impressions", { where: brandedQueries }),
      aside: true,
      note: anonymised,
    }),
  ],
});

export const traffic = [socialSessions, directTraffic, brandedSearch];
