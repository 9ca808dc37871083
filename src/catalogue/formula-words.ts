// The words of a printed formula in the three languages of the page: its columns, what they are filtered by, what joins them.

import { type Words, words } from "../base/words.ts";
import { type JourneyPhrases, journeyColumns, journeyPhrases } from "./journey-words.ts";
import { type MarkPhrases, markPhrases, markWords } from "./mark-words.ts";
import { things } from "./thing-words.ts";

/** The end of a list that is cut short. */
export const andMore: Readonly<Record<keyof Words, (first: string, more: number) => string>> = {
  en: (first, more) => `${first} and ${more} more`,
  ko: (first, more) => `${first} 외 ${more}개`,
  pl: (first, more) => `${first} i jeszcze ${more}`,
};

/** Columns that formulas read or filter by, called as on the page. */
export const columnWords: Readonly<Record<string, Words>> = {
  impressions: words("impressions", "노출", "wyświetlenia"),
  impressions_organic: words("organic impressions", "오가닉 노출", "wyświetlenia organiczne"),
  impressions_paid: words("paid impressions", "유료 노출", "wyświetlenia płatne"),
  ad_impressions: words("ad impressions", "광고 노출", "wyświetlenia reklam"),
  views: words("views", "조회", "odtworzenia i wyświetlenia"),
  reach: words("reach", "도달", "zasięg"),
  reach_organic: words("organic reach", "오가닉 도달", "zasięg organiczny"),
  profile_visits: words("profile visits", "프로필 방문", "wejścia na profil"),
  page_views: words("page views", "페이지 조회", "odsłony strony"),
  visitors: words("unique visitors", "순 방문자", "unikalni odwiedzający"),
  followers: words("followers", "팔로워", "obserwujący"),
  follows_gained_organic: words(
    "new followers, organic",
    "신규 팔로워(오가닉)",
    "nowi obserwujący organiczni",
  ),
  follows_lost: words("unfollows", "언팔로우", "utraceni obserwujący"),
  follows_net: words("followers gained less lost", "팔로워 순증감", "obserwujący: zysk minus strata"),
  follows_gained: words("new followers", "신규 팔로워", "nowi obserwujący"),
  link_clicks: words("link clicks", "링크 클릭", "kliknięcia linku"),
  clicks: words("clicks", "클릭", "kliknięcia"),
  human_clicks: words("clicks by people", "사람의 클릭", "kliknięcia ludzi"),
  ad_clicks: words("ad clicks", "광고 클릭", "kliknięcia reklam"),
  reactions: words("likes and reactions", "좋아요와 반응", "polubienia i reakcje"),
  comments: words("comments", "댓글", "komentarze"),
  mentions: words("mentions", "언급", "wzmianki"),
  mention_engagements: words("engagements with mentions", "언급의 참여", "zaangażowanie we wzmianki"),
  mention_reach: words("reach of mentions", "언급의 도달", "zasięg wzmianek"),
  sharer_followers: words("followers of who shared", "공유한 계정의 팔로워", "obserwujący udostępniającego"),
  points: words("points given", "매긴 점수", "przyznane punkty"),
  points_max: words("points possible", "만점", "punkty możliwe"),
  brand: words("brand", "브랜드", "marka"),
  author: words("author", "작성자", "autor"),
  repost: words("repost", "재게시", "repost"),
  tagged: words("tagged accounts", "태그된 계정", "oznaczone konta"),
  hashtags: words("hashtags", "해시태그", "hashtagi"),
  sentiment: words("sentiment", "감성", "wydźwięk"),
  ...markWords,
  mix: words("class in the content mix", "콘텐츠 믹스 분류", "klasa w miksie treści"),
  item: words("id of the item", "항목 ID", "id pozycji"),
  messages: words("number of messages", "메시지 수", "liczba wiadomości"),
  shares: words("shares", "공유", "udostępnienia"),
  saves: words("saves", "저장", "zapisania"),
  engagements: words("engagements", "참여", "interakcje"),
  posts: words("number of posts", "게시물 수", "liczba postów"),
  sessions: words("sessions", "세션", "sesje"),
  ua_sessions: words(
    "sessions (Universal Analytics)",
    "세션(유니버설 애널리틱스)",
    "sesje (Universal Analytics)",
  ),
  search_clicks: words("search clicks", "검색 클릭", "kliknięcia z wyszukiwarki"),
  search_impressions: words("search impressions", "검색 노출", "wyświetlenia w wyszukiwarce"),
  engagement_seconds: words("engagement time", "참여 시간", "czas zaangażowania"),
  engaged_sessions: words("engaged sessions", "참여 세션", "sesje z zaangażowaniem"),
  conversions: words("conversions", "전환", "konwersje"),
  key_events: words("key events", "주요 이벤트", "kluczowe zdarzenia"),
  amount_minor: words("deal value", "거래 금액", "wartość transakcji"),
  deals: words("number of deals", "거래 수", "liczba transakcji"),
  cost_minor: words("cost", "비용", "koszt"),
  effort_minor: words("cost of work", "작업 비용", "koszt pracy"),
  ad_leads: words("leads from ads", "광고 리드", "leady z reklam"),
  platform: words("network", "네트워크", "sieć"),
  distribution: words("organic or paid", "오가닉·유료", "organicznie czy płatnie"),
  direction: words("received or sent", "수신·발신", "odebrana czy wysłana"),
  visibility: words("public or private", "공개 여부", "publiczna czy prywatna"),
  kind: words("kind", "종류", "rodzaj"),
  format: words("format", "형식", "format"),
  channel: words("channel", "채널", "kanał"),
  landing_page: words("landing page", "방문 페이지", "strona docelowa"),
  people: words("people by group", "집단별 인원", "osoby według grup"),
  share: words("shares of the audience", "오디언스 비중", "udziały w grupie odbiorców"),
  view_share: words("shares of views", "조회수 비중", "udziały w odsłonach"),
  bucket: words("group", "구분", "grupa"),
  at_most: words("at most", "이하", "co najwyżej"),
  advocacy_shares: words("shares by employees", "직원 공유", "udostępnienia pracowników"),
  contents: words("number of contents", "콘텐츠 수", "liczba treści"),
  internal_views: words("views inside the company", "사내 조회", "wyświetlenia w firmie"),
  internal_reactions: words("reactions inside the company", "사내 반응", "reakcje w firmie"),
  campaign: words("campaign", "캠페인", "kampania"),
  employee: words("employee", "임직원", "pracownik"),
  facet: words("kind of group", "구분 종류", "rodzaj podziału"),
  value: words("value", "값", "wartość"),
  name: words("name", "이름", "nazwa"),
  outcome: words("outcome", "결과", "wynik"),
  ...journeyColumns,
  currency: words("currency", "통화", "waluta"),
  leads: words("number of leads", "리드 수", "liczba leadów"),
  cases: words("number of cases", "문의 건수", "liczba spraw"),
  complaint: words("complaint", "불만", "skarga"),
  question: words("question", "질문", "pytanie"),
  automatic: words("automatic reply", "자동 응답", "odpowiedź automatyczna"),
  social: words("by a social network", "소셜 네트워크로 접수", "z sieci społecznościowej"),
  conversation: words("id of the conversation", "대화 ID", "id rozmowy"),
  created_at: words("created", "작성 시각", "utworzono"),
  acknowledged_at: words("first reply", "첫 답변", "pierwsza odpowiedź"),
  resolved_at: words("resolved", "해결", "rozwiązano"),
  reopened_at: words("reopened", "재접수", "ponownie otwarto"),
};

const thing = (name: string) => {
  const found = things[name];
  if (found === undefined) throw new Error(`no words for different ${name}`);
  return found;
};
const counting = (language: keyof Words) => ({
  different: (name: string): string => thing(name).different[language],
  one: (name: string): string => thing(name).one[language],
});

export interface Phrases extends ReturnType<typeof counting>, MarkPhrases {
  readonly first: (what: string) => string;
  readonly last: (what: string) => string;
  readonly snapshot: (what: string) => string;
  readonly window: (what: string) => string;
  readonly lastOfEach: (what: string, each: string) => string;
  readonly weighted: (what: string) => string;
  readonly brands: Readonly<Record<"own" | "set", (column: string) => string>>;
  readonly names: (column: string, of: NamesOf, is: boolean) => string;
  readonly quantile: (share: number, what: string, each: string) => string;
  readonly survival: (share: number, from: string, to: string, business: boolean) => string;
  readonly served: (from: string, to: string, business: boolean) => string;
  readonly notWithin: (column: string, days: number, after: string) => string;
  readonly not: (column: string) => string;
  readonly known: (column: string, known: boolean) => string;
  readonly notAfter: (column: string, other: string) => string;
  readonly firstTime: (column: string) => string;
  readonly in: (column: string, values: string) => string;
  readonly notIn: (column: string, values: string) => string;
  readonly brand: (column: string) => string;
  readonly employees: (column: string) => string;
  readonly qualified: (column: string) => string;
  readonly money: string;
  readonly journey: JourneyPhrases;
}

type NamesOf = "own" | "set" | "staff" | "handles" | "hashtags";
const named =
  (called: Readonly<Record<NamesOf, string>>, not: (text: string) => string) =>
  (column: string, of: NamesOf, is: boolean): string => {
    const text = `${column}: ${called[of]}`;
    return is ? text : not(text);
  };

const is = {
  notAfter: (column: string, other: string): string => `${column} ≤ ${other}`,
  in: (column: string, values: string): string => `${column} = ${values}`,
  notIn: (column: string, values: string): string => `${column} ≠ ${values}`,
};

const percent = (share: number): number => Math.round(share * 100);
const quantileName = (share: number): string => (share === 0.5 ? "median" : `${percent(share)}th percentile`);

export const englishPhrases: Phrases = {
  ...counting("en"),
  first: (what) => `first ${what} per account`,
  last: (what) => `last ${what} per account`,
  snapshot: (what) => `${what} on the last day told per account`,
  window: (what) => `${what} of exactly this window`,
  quantile: (share, what, each) => `${quantileName(share)} of ${what} per ${each}`,
  survival: (share, from, to, business) =>
    `${quantileName(share)} of ${business ? "business " : ""}time from ${from} to ${to}`,
  served: (from, to, business) =>
    `share whose ${business ? "business " : ""}time from ${from} to ${to} is within the service level`,
  notWithin: (column, days, after) => `${column} not in the ${days} days after ${after}`,
  not: (column) => `not ${column}`,
  known: (column, known) => `${column} ${known ? "known" : "unknown"}`,
  ...markPhrases.en,
  notAfter: (column, other) => `${column} not after ${other}`,
  firstTime: (column) => `first time of each ${column}`,
  in: (column, values) => `${column} in (${values})`,
  notIn: (column, values) => `${column} not in (${values})`,
  lastOfEach: (what, each) => `last ${what} per ${each}`,
  weighted: (what) => `${what}, each by its weight`,
  brands: {
    own: (column) => `${column} is the workspace's own`,
    set: (column) => `${column} is one of the set compared`,
  },
  names: named(
    {
      own: "an account of the brand",
      set: "an account of a brand of the set",
      staff: "an employee's account",
      handles: "an account of the brand among them",
      hashtags: "a tracked hashtag among them",
    },
    (text) => `not ${text}`,
  ),
  employees: (column) => `${column} is the tag in one employee's links`,
  brand: (column) => `${column} contains a brand term of the workspace`,
  qualified: (column) => `${column} is a qualified interaction of the workspace`,
  money: "in the workspace's currency",
  journey: journeyPhrases.en,
};

export const phrases: Readonly<Record<keyof Words, Phrases>> = {
  en: { ...englishPhrases, ...is },
  ko: {
    ...is,
    ...counting("ko"),
    first: (what) => `계정별 첫 ${what}`,
    last: (what) => `계정별 마지막 ${what}`,
    snapshot: (what) => `계정별 마지막으로 알려진 날의 ${what}`,
    window: (what) => `정확히 이 집계 기간의 ${what}`,
    quantile: (share, what, each) =>
      `${each}당 ${what}의 ${share === 0.5 ? "중앙값" : `제${percent(share)}백분위수`}`,
    survival: (share, from, to, business) =>
      `${from}부터 ${to}까지 걸린 ${business ? "업무 " : ""}시간의 ${share === 0.5 ? "중앙값" : `제${percent(share)}백분위수`}`,
    served: (from, to, business) =>
      `${from}부터 ${to}까지 걸린 ${business ? "업무 " : ""}시간이 서비스 수준 이내인 비율`,
    notWithin: (column, days, after) => `${after} 후 ${days}일 안에 ${column} 없음`,
    firstTime: (column) => `${column}별 첫 번째`,
    not: (column) => `${column} 아님`,
    known: (column, known) => `${column} ${known ? "있음" : "없음"}`,
    ...markPhrases.ko,
    lastOfEach: (what, each) => `${each}별 마지막 ${what}`,
    weighted: (what) => `${what}, 각각 가중치 적용`,
    brands: {
      own: (column) => `${column}: 워크스페이스의 브랜드`,
      set: (column) => `${column}: 비교 대상 브랜드`,
    },
    names: named(
      {
        own: "브랜드 계정",
        set: "비교 대상 브랜드의 계정",
        staff: "임직원 계정",
        handles: "브랜드 계정 포함",
        hashtags: "추적 해시태그 포함",
      },
      (text) => `${text} 제외`,
    ),
    employees: (column) => `${column}: 임직원 한 명의 링크 태그`,
    brand: (column) => `${column}에 워크스페이스의 브랜드 검색어 포함`,
    qualified: (column) => `${column}: 워크스페이스의 유자격 상호작용`,
    money: "워크스페이스 통화로 환산",
    journey: journeyPhrases.ko,
  },
  pl: {
    ...is,
    ...counting("pl"),
    first: (what) => `${what} na początku, każde konto`,
    last: (what) => `${what} na końcu, każde konto`,
    snapshot: (what) => `${what} w ostatnim znanym dniu, każde konto`,
    window: (what) => `${what} dokładnie tego okresu`,
    quantile: (share, what, each) =>
      `${share === 0.5 ? "mediana" : `${percent(share)}. percentyl`} na ${each}: ${what}`,
    survival: (share, from, to, business) =>
      `${share === 0.5 ? "mediana" : `${percent(share)}. percentyl`} czasu${business ? " pracy" : ""}: ${from} → ${to}`,
    served: (from, to, business) =>
      `odsetek, w którym czas${business ? " pracy" : ""} ${from} → ${to} mieści się w poziomie obsługi`,
    notWithin: (column, days, after) => `nie: ${column} do ${days} dni po: ${after}`,
    firstTime: (column) => `pierwszy raz (${column})`,
    not: (column) => `nie ${column}`,
    known: (column, known) => `${column}: ${known ? "znane" : "nieznane"}`,
    ...markPhrases.pl,
    lastOfEach: (what, each) => `ostatni stan (${what}), każdy ${each}`,
    weighted: (what) => `${what}, każde według swojej wagi`,
    brands: {
      own: (column) => `${column} = własna marka obszaru roboczego`,
      set: (column) => `${column} z porównywanego zestawu`,
    },
    names: named(
      {
        own: "konto marki",
        set: "konto marki z zestawu",
        staff: "konto pracownika",
        handles: "wśród nich konto marki",
        hashtags: "wśród nich śledzony hashtag",
      },
      (text) => `bez: ${text}`,
    ),
    employees: (column) => `${column} to tag z linków jednego pracownika`,
    brand: (column) => `${column} zawiera frazę marki z obszaru roboczego`,
    qualified: (column) => `${column} to kwalifikowana interakcja obszaru roboczego`,
    money: "w walucie obszaru roboczego",
    journey: journeyPhrases.pl,
  },
};
