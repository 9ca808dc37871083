// Voice: what others say of the brand in public, who says it and in which tone, and beside which other brands.

import { words } from "../base/words.ts";
import { mention } from "../facts/care.ts";
import { post } from "../facts/post.ts";
import { distinct, distinctListed, type Filter, gross, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, ownPosts, rated, unique } from "./words.ts";

export const said = { basis: "activity" } as const;

const aboutUs: Filter = { column: "brand", brand: "own" };
const inSet: Filter = { column: "brand", brand: "set" };
const notOurs: Filter = { column: "author", names: "own", is: false };
const notStaff: Filter = { column: "author", names: "staff", is: false };
const original: Filter = { column: "repost", is: false };
const tagsUs: Filter = { column: "tagged", names: "handles", is: true };
const tagsNotUs: Filter = { column: "tagged", names: "handles", is: false };
const tagsKnown: Filter = { column: "tagged", known: true };

/** What strangers say of us in words of their own. */
export const byOthers: readonly Filter[] = [aboutUs, notOurs, notStaff, original];
export const items = (where: readonly Filter[]) =>
  distinct("mention", mention, ["platform", "item"], { where });

const whoNote = words(
  "Left out: what the brand's own accounts and its employees' accounts say, as far as the definition of the brand names them, and reposts, as far as the file tells them.",
  "브랜드 정의에 적힌 자사 계정과 임직원 계정의 글, 그리고 파일에서 알 수 있는 재게시는 제외합니다.",
  "Bez wypowiedzi własnych kont marki i kont pracowników, o ile wymienia je definicja marki, oraz bez repostów, o ile plik je wskazuje.",
);
const tagNote = words(
  "Only mentions whose text or tagged accounts the file tells.",
  "본문이나 태그된 계정을 알 수 있는 언급만 집계합니다.",
  "Tylko wzmianki, których treść lub oznaczone konta podaje plik.",
);

const brandMentions = kpi({
  id: "brand_mentions",
  code: "X9",
  group: "exposure",
  name: words("Brand mentions", "브랜드 언급", "Wzmianki o marce"),
  about: words(
    "Different public posts and articles in which others name the brand, whether they tag it or not.",
    "다른 사람이 브랜드를 언급한 공개 게시물과 기사의 수입니다(태그 여부 무관, 중복 제외).",
    "Różne publiczne wpisy i artykuły, w których inni wymieniają markę, z oznaczeniem konta lub bez.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 브랜드 언급; ${articleB}: wzmianki o marce`,
  variants: [
    variant({
      ...said,
      ...added,
      id: "all",
      name: words("Tagged and untagged", "태그 및 비태그", "Z oznaczeniem i bez"),
      unit: "mention",
      formula: items(byOthers),
      note: whoNote,
    }),
    variant({
      ...said,
      ...added,
      id: "tagged",
      name: words("That tag the brand's account", "브랜드 계정을 태그한 언급", "Z oznaczeniem konta marki"),
      unit: "mention",
      formula: items([...byOthers, tagsUs]),
      aside: true,
      note: tagNote,
    }),
    variant({
      ...said,
      ...added,
      id: "untagged",
      name: words("Without a tag", "태그 없는 언급", "Bez oznaczenia"),
      unit: "mention",
      formula: items([...byOthers, tagsKnown, tagsNotUs]),
      aside: true,
      note: tagNote,
    }),
    variant({
      ...said,
      ...added,
      id: "with_reposts",
      name: words("Reposts included", "재게시 포함", "Z repostami"),
      unit: "mention",
      formula: items([aboutUs, notOurs, notStaff]),
      aside: true,
    }),
    variant({
      ...said,
      ...added,
      id: "by_employees",
      name: words("By employees only", "임직원의 언급만", "Tylko pracowników"),
      unit: "mention",
      formula: items([aboutUs, original, { column: "author", names: "staff", is: true }]),
      aside: true,
    }),
  ],
});

const setWhere: readonly Filter[] = [
  inSet,
  { column: "author", names: "set", is: false },
  notStaff,
  original,
];
const ownWhere: readonly Filter[] = [...setWhere, aboutUs];
/** An item that names two brands is a mention of each. */
const ofBrands = (where: readonly Filter[]) =>
  distinct("mention", mention, ["platform", "brand", "item"], { where });
const setNote = words(
  "Own ÷ all brands of the set, your own among them, from the same searches. The set is a definition in the settings: when it changes, the whole series is counted by the new one.",
  "자사 ÷ 비교 대상 전체 브랜드(자사 포함), 같은 검색 조건 기준입니다. 비교 대상은 설정의 정의이며, 바뀌면 전체 기간을 새 정의로 다시 집계합니다.",
  "Własna marka ÷ wszystkie marki zestawu, łącznie z własną, z tych samych wyszukiwań. Zestaw to definicja w ustawieniach: gdy się zmieni, cała seria liczona jest według nowego.",
);
const twiceNote = words(
  "An item that one brand's searches found under two of its names counts twice here.",
  "한 브랜드의 두 이름으로 검색된 항목은 두 번 반영됩니다.",
  "Pozycja znaleziona pod dwiema nazwami jednej marki liczy się tu dwa razy.",
);

const shareOfVoice = kpi({
  id: "share_of_voice",
  code: "X8",
  group: "exposure",
  name: words("Share of voice", "점유율(SOV)", "Udział głosu"),
  about: words(
    "Mentions of the brand among the mentions of all brands of a named set.",
    "정해 둔 비교 대상 브랜드 전체의 언급 중 우리 브랜드 언급의 비율입니다.",
    "Wzmianki o marce wśród wzmianek o wszystkich markach nazwanego zestawu.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: udział głosu`,
  variants: [
    variant({
      ...said,
      ...rated,
      id: "mentions",
      name: words("By mentions", "언급 수 기준", "Według wzmianek"),
      unit: "1",
      formula: shareOf(ofBrands(ownWhere), ofBrands(setWhere)),
      note: setNote,
      interval: "competitors",
    }),
    variant({
      ...said,
      ...rated,
      id: "engagements",
      name: words("By engagements with the mentions", "언급의 참여 기준", "Według interakcji ze wzmiankami"),
      unit: "1",
      formula: shareOf(
        sum(mention, "mention_engagements", { where: ownWhere }),
        sum(mention, "mention_engagements", { where: setWhere }),
      ),
      aside: true,
      note: twiceNote,
    }),
    variant({
      ...said,
      ...rated,
      id: "reach",
      name: words("By gross reach of the mentions", "언급의 총도달 기준", "Według zasięgu brutto wzmianek"),
      unit: "1",
      formula: shareOf(
        gross("account seen", mention, "mention_reach", { where: ownWhere }),
        gross("account seen", mention, "mention_reach", { where: setWhere }),
      ),
      aside: true,
      note: twiceNote,
    }),
  ],
});

const peopleTagged = kpi({
  id: "people_tagged",
  code: "X10",
  group: "exposure",
  name: words("People tagged", "태그된 사람들", "Oznaczone osoby"),
  about: words(
    "Different accounts that tagged the brand; beside them the accounts the brand tagged in its own posts.",
    "브랜드를 태그한 서로 다른 계정 수이며, 우리 게시물에서 태그한 계정 수를 따로 보여줍니다.",
    "Różne konta, które oznaczyły markę; obok konta oznaczone przez markę we własnych postach.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 태그된 사람들`,
  variants: [
    variant({
      ...said,
      ...unique,
      id: "by_users",
      name: words("Accounts that tagged the brand", "브랜드를 태그한 계정", "Konta, które oznaczyły markę"),
      unit: "account",
      formula: distinct("account", mention, ["platform", "author"], {
        where: [notOurs, notStaff, original, tagsUs],
      }),
      note: tagNote,
    }),
    variant({
      ...unique,
      id: "in_own_posts",
      name: words(
        "Accounts tagged in own posts",
        "우리 게시물에서 태그한 계정",
        "Konta oznaczone we własnych postach",
      ),
      unit: "account",
      basis: "published",
      formula: distinctListed("account", post, ["platform", "tagged"], {
        where: [ownPosts, { column: "tagged", notIn: ["-"] }],
      }),
      aside: true,
      note: words(
        "Only posts whose text the export tells.",
        "본문이 있는 내보내기의 게시물만 집계합니다.",
        "Tylko posty, których treść podaje eksport.",
      ),
    }),
  ],
});

const tracked: Filter = { column: "hashtags", names: "hashtags", is: true };
const hashtagUses = kpi({
  id: "branded_hashtag_uses",
  code: "X11",
  group: "exposure",
  name: words("Branded hashtag uses", "브랜드 해시태그 사용", "Użycia hashtagów marki"),
  about: words(
    "Public posts of others that carry a tracked hashtag.",
    "추적 해시태그가 들어간 다른 사람의 공개 게시물 수입니다.",
    "Publiczne wpisy innych ze śledzonym hashtagiem.",
  ),
  better: "up",
  kind: "none",
  source: `${articleA} (English edition): hashtags used`,
  variants: [
    variant({
      ...said,
      ...added,
      id: "by_others",
      name: words("In posts of others", "다른 사람의 게시물", "We wpisach innych"),
      unit: "mention",
      formula: items([notOurs, notStaff, original, tracked]),
      note: tagNote,
    }),
    variant({
      ...added,
      id: "own",
      name: words("In own posts", "자체 게시물", "We własnych postach"),
      unit: "post",
      basis: "published",
      formula: sum(post, "posts", { where: [ownPosts, tracked] }),
      aside: true,
    }),
  ],
});

export const voice = [brandMentions, shareOfVoice, peopleTagged, hashtagUses];
