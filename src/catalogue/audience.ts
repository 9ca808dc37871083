// Audience: who visits the profile, who follows, and how that grows.

import { words } from "../base/words.ts";
import { accountDay } from "../facts/account-day.ts";
import { accountWindow } from "../facts/account-window.ts";
import { advocacyShare } from "../facts/advocacy.ts";
import { postObs } from "../facts/post-obs.ts";
import { first, gross, inWindow, last, lastOfEach, minus, over, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, inPeriod, ofPosts, rated, unique, windowNote } from "./words.ts";

const profileVisits = kpi({
  id: "profile_visits",
  code: "X3",
  group: "exposure",
  name: words("Profile visits", "프로필 방문", "Odwiedziny profilu"),
  about: words(
    "How often the profile or page was opened.",
    "프로필 또는 페이지가 열린 횟수입니다.",
    "Ile razy otwarto profil lub stronę.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 프로필 방문`,
  variants: [
    variant({
      ...inPeriod,
      ...added,
      unit: "visit",
      formula: sum(accountDay, "profile_visits"),
      peaks: true,
    }),
    variant({
      ...ofPosts,
      ...added,
      name: words("Visits that came from posts", "게시물에서 온 방문", "Odwiedziny z postów"),
      unit: "visit",
      formula: sum(postObs, "profile_visits"),
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "page_views",
      name: words("Page views", "페이지 조회수", "Odsłony strony profilu"),
      unit: "view",
      formula: sum(accountDay, "page_views"),
      peaks: true,
      aside: true,
      note: words(
        "Views of the page and its tabs: one visit can hold several, so this is no number of visits.",
        "페이지와 탭의 조회수입니다. 한 번의 방문에 여러 조회가 있을 수 있어 방문 수가 아닙니다.",
        "Odsłony strony i jej zakładek: jedna wizyta może mieć ich kilka, więc to nie liczba wizyt.",
      ),
    }),
    variant({
      ...unique,
      id: "visitors",
      name: words(
        "Unique visitors, for the network's own period",
        "순 방문자, 네트워크 집계 기간 기준",
        "Unikalni odwiedzający, dla okresu podanego przez sieć",
      ),
      unit: "account",
      basis: "window",
      formula: inWindow(accountWindow, "visitors"),
      aside: true,
      note: windowNote,
    }),
  ],
});

const followers = kpi({
  id: "followers",
  code: "X4",
  group: "exposure",
  name: words("Followers and subscribers", "팔로워 및 구독자", "Liczba obserwujących"),
  about: words(
    "Followers at the end of the period: the last known level of each account, added over accounts.",
    "기간 말 팔로워 수입니다. 계정별로 마지막에 알려진 값을 계정 간에 합산합니다.",
    "Obserwujący na koniec okresu: ostatni znany stan każdego konta, zsumowany po kontach.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 팔로워 및 구독자; ${articleB}: liczba obserwujących`,
  variants: [
    variant({
      ...inPeriod,
      id: "end",
      name: words("At the end of the period", "기간 말 기준", "Na koniec okresu"),
      unit: "follower",
      display: "count",
      time: "last",
      entities: "sum",
      formula: last(accountDay, "followers"),
      note: words(
        "Gross over networks: a person who follows on two networks counts twice.",
        "네트워크 간 중복 포함: 두 네트워크에서 팔로우하는 사람은 두 번 집계됩니다.",
        "Brutto między sieciami: kto obserwuje w dwóch sieciach, liczy się dwa razy.",
      ),
    }),
  ],
});

const gainedOrganic = sum(accountDay, "follows_gained_organic");
const atStart = first(accountDay, "followers");
const countNote = words(
  "A count, not a rate; losses are not taken off.",
  "증가율이 아닌 인원 수이며, 이탈은 빼지 않습니다.",
  "Liczba, nie wskaźnik; utraconych nie odjęto.",
);
const startNote = words(
  "Followers at the start = first known level in the period. Only accounts that know every part of the formula count.",
  "시작 팔로워 = 기간 중 처음 알려진 값. 공식의 모든 항목이 알려진 계정만 집계합니다.",
  "Obserwujący na początku = pierwszy znany stan w okresie. Liczą się tylko konta, które znają wszystkie składniki.",
);

// The essential "organic follower growth" is headed by the rate and not by the level: followers can be bought, and a
// large old account outweighs every new one. Where no export tells a level, the count of new followers stands in.
const organicGrowth = kpi({
  id: "organic_growth_rate",
  code: "X5",
  group: "exposure",
  name: words("Organic follower growth", "오가닉 팔로워 증가", "Organiczny wzrost obserwujących"),
  about: words(
    "Followers gained without paying, less those lost, over the followers at the start.",
    "유료 광고 없이 얻은 신규 팔로워에서 이탈을 뺀 수를 시작 시점의 팔로워로 나눈 값입니다.",
    "Obserwujący zdobyci bez płacenia, po odjęciu utraconych, do liczby obserwujących na początku.",
  ),
  better: "up",
  kind: "none",
  essential: true,
  source: `${articleB}: organiczny wzrost obserwujących`,
  variants: [
    variant({
      ...inPeriod,
      ...rated,
      id: "net",
      name: words(
        "Organic rate, net of losses",
        "오가닉 증가율, 이탈 차감",
        "Wskaźnik organiczny, po odjęciu utraconych",
      ),
      unit: "1",
      formula: over(minus(gainedOrganic, sum(accountDay, "follows_lost")), atStart),
      note: startNote,
    }),
    variant({
      ...inPeriod,
      ...rated,
      id: "gross",
      name: words(
        "Organic rate, losses not taken off",
        "오가닉 증가율, 이탈 미차감",
        "Wskaźnik organiczny, bez odjęcia utraconych",
      ),
      unit: "1",
      formula: over(gainedOrganic, atStart),
      note: startNote,
    }),
    variant({
      ...inPeriod,
      ...rated,
      id: "all_sources",
      name: words(
        "All-source net growth rate",
        "전체 순증가율(유료 포함)",
        "Wskaźnik wzrostu netto ze wszystkich źródeł",
      ),
      unit: "1",
      formula: over(minus(last(accountDay, "followers"), atStart), atStart),
      aside: true,
      note: words(
        "Organic split unavailable: (last − first) ÷ first known level in the period. Needs two days with a known level.",
        "오가닉 구분 없음: (마지막 − 처음) ÷ 기간 중 처음 알려진 값. 값이 알려진 날이 이틀 이상 필요합니다.",
        "Bez podziału na organiczne: (ostatni − pierwszy) ÷ pierwszy znany stan w okresie. Potrzebne dwa dni ze znanym stanem.",
      ),
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "new_organic",
      name: words(
        "Number of new organic followers",
        "신규 오가닉 팔로워 수",
        "Liczba nowych obserwujących organicznych",
      ),
      unit: "follower",
      formula: gainedOrganic,
      aside: true,
      note: countNote,
    }),
    // Before the gross count: the KPI is net of losses.
    variant({
      ...inPeriod,
      ...added,
      id: "net_followers",
      name: words(
        "Number of followers gained less lost, from all sources",
        "팔로워 순증 수(모든 경로)",
        "Liczba zyskanych mniej utraconych obserwujących, ze wszystkich źródeł",
      ),
      unit: "follower",
      formula: sum(accountDay, "follows_net"),
      aside: true,
      note: words(
        "A count, not a rate: followers gained less lost (TikTok, YouTube, X). Negative where more were lost.",
        "증가율이 아닌 인원 수입니다: 신규 팔로워에서 이탈을 뺀 값(TikTok, YouTube, X). 이탈이 더 많으면 음수입니다.",
        "Liczba, nie wskaźnik: zyskani mniej utraceni (TikTok, YouTube, X). Ujemna, gdy utraconych było więcej.",
      ),
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "new_followers",
      name: words(
        "Number of new followers, however gained",
        "신규 팔로워 수(모든 경로)",
        "Liczba nowych obserwujących ze wszystkich źródeł",
      ),
      unit: "follower",
      formula: sum(accountDay, "follows_gained"),
      aside: true,
      note: countNote,
    }),
  ],
});

const potentialReach = kpi({
  id: "potential_reach",
  code: "X6",
  group: "exposure",
  name: words("Potential reach", "잠재 도달", "Potencjalny zasięg"),
  about: words(
    "Followers of the accounts that shared: how many could have seen it, not how many did.",
    "공유한 계정들의 팔로워 합계입니다. 실제로 본 사람이 아니라 볼 수 있었던 사람의 수입니다.",
    "Obserwujący kont, które udostępniły: ilu mogło zobaczyć, a nie ilu zobaczyło.",
  ),
  better: "band",
  kind: "none",
  source: `${articleB}: potencjalny zasięg`,
  variants: [
    variant({
      ...unique,
      id: "accounts",
      name: words(
        "Each account that shared, once",
        "공유한 계정마다 한 번씩",
        "Każde udostępniające konto raz",
      ),
      unit: "follower",
      basis: "activity",
      formula: lastOfEach(advocacyShare, "sharer_followers", "employee"),
      note: words(
        "Overstates by far: few followers see a post, and people follow several. Shown only; it weighs in no score and in no money.",
        "크게 과장된 값입니다. 게시물을 보는 팔로워는 일부이고 여러 계정을 함께 팔로우합니다. 참고용이며 점수나 금액에 쓰지 않습니다.",
        "Mocno zawyża: posta widzi niewielu obserwujących, a ludzie obserwują kilka kont. Tylko do wglądu; nie wchodzi do ocen ani kwot.",
      ),
    }),
    variant({
      ...inPeriod,
      ...added,
      id: "gross",
      name: words("Audience times shares", "팔로워 × 공유 횟수", "Odbiorcy razy udostępnienia"),
      unit: "follower",
      formula: gross("follower", advocacyShare, "sharer_followers"),
      aside: true,
      note: words(
        "Followers counted again for every share, as advocacy tools print it.",
        "애드버커시 도구처럼 공유할 때마다 팔로워를 다시 집계합니다.",
        "Obserwujący liczeni przy każdym udostępnieniu, jak podają narzędzia advocacy.",
      ),
    }),
  ],
});

export const audience = [profileVisits, followers, organicGrowth, potentialReach];
