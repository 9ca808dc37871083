// Rankings of employee advocacy: which content, which shares and who does best, and what came of it.

import { words } from "../base/words.ts";
import { advocacyContent } from "../facts/advocacy.ts";
import { conversion, deal } from "../facts/deal.ts";
import { webDay } from "../facts/web.ts";
import { clicks, engagements, made, program, shares, source } from "./advocacy-words.ts";
import { type Filter, sum, sumAs } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { added } from "./words.ts";

const nameNote = words(
  "People appear by name only where the file says that they agreed; everyone else stands under a pseudonym. Equal figures share a place.",
  "파일에 동의했다고 적힌 사람만 이름으로 표시되고, 나머지는 가명으로 표시됩니다. 값이 같으면 같은 순위입니다.",
  "Nazwiska widać tylko tam, gdzie plik mówi o zgodzie; pozostali występują pod pseudonimem. Równe wyniki dzielą miejsce.",
);
const tieNote = words(
  "Largest first; equal figures share a place, and what is not listed is counted at the end.",
  "큰 값부터 보여주며, 값이 같으면 같은 순위이고 목록에 없는 항목은 끝에 합산합니다.",
  "Od największych; równe wyniki dzielą miejsce, a niewymienione policzono na końcu.",
);

const popularContent = kpi({
  ...program,
  id: "advocacy_popular_content",
  code: "V5",
  name: words("Most popular posts", "가장 인기 있는 게시물", "Najpopularniejsze posty"),
  about: words(
    "Content for employees to share, by how much it is read and liked inside the company, and by the clicks it brought outside.",
    "임직원 공유용 콘텐츠를 사내 조회·반응과 외부 클릭으로 나열합니다.",
    "Treści do udostępniania według tego, jak są czytane i lubiane w firmie, oraz według kliknięć poza nią.",
  ),
  source: source("najpopularniejsze posty"),
  variants: [
    variant({
      ...made,
      id: "internal",
      name: words(
        "By views and reactions inside",
        "사내 조회와 반응 기준",
        "Według wyświetleń i reakcji w firmie",
      ),
      unit: "engagement",
      formula: sumAs("engagement", advocacyContent, ["internal_views", "internal_reactions"]),
      groups: "shared_content",
      note: tieNote,
    }),
    variant({
      ...made,
      id: "clicks",
      name: words("By clicks outside", "외부 클릭 기준", "Według kliknięć na zewnątrz"),
      unit: "click",
      formula: clicks,
      groups: "shared_content",
      aside: true,
      note: tieNote,
    }),
  ],
});

const mostShared = kpi({
  ...program,
  id: "advocacy_most_shared",
  code: "V6",
  name: words("Posts with most shares", "가장 많이 공유된 게시물", "Posty z największą liczbą udostępnień"),
  about: words(
    "Content by how often employees shared it.",
    "임직원이 공유한 횟수로 나열한 콘텐츠입니다.",
    "Treści według liczby udostępnień przez pracowników.",
  ),
  source: source("posty z największą liczbą udostępnień"),
  variants: [
    variant({
      ...made,
      id: "shares",
      name: words("By shares", "공유 수 기준", "Według udostępnień"),
      unit: "share",
      formula: shares,
      groups: "shared_content",
      note: tieNote,
    }),
  ],
});

const mostClicked = kpi({
  ...program,
  id: "advocacy_most_clicked",
  code: "V7",
  name: words(
    "Shares with most clicks",
    "클릭이 가장 많은 공유",
    "Udostępnienia z największą liczbą kliknięć",
  ),
  about: words(
    "Single shares by the clicks on their link.",
    "링크 클릭 수로 나열한 개별 공유입니다.",
    "Pojedyncze udostępnienia według kliknięć ich linku.",
  ),
  source: source("udostępnienia z największą liczbą kliknięć"),
  variants: [
    variant({
      ...made,
      id: "clicks",
      name: words("By clicks", "클릭 수 기준", "Według kliknięć"),
      unit: "click",
      formula: clicks,
      groups: "share",
      note: nameNote,
    }),
  ],
});

const mostEngaging = kpi({
  ...program,
  id: "advocacy_most_engaging",
  code: "V8",
  name: words(
    "Shares with most engagement",
    "참여가 가장 많은 공유",
    "Udostępnienia z największym zaangażowaniem",
  ),
  about: words(
    "Single shares by the reactions, comments and further shares they received.",
    "받은 반응, 댓글, 재공유로 나열한 개별 공유입니다.",
    "Pojedyncze udostępnienia według zebranych reakcji, komentarzy i dalszych udostępnień.",
  ),
  source: source("udostępnienia z największym zaangażowaniem"),
  variants: [
    variant({
      ...made,
      id: "engagements",
      name: words("By engagement", "참여 기준", "Według zaangażowania"),
      unit: "engagement",
      formula: engagements,
      groups: "share",
      note: nameNote,
    }),
  ],
});

const topSharers = kpi({
  ...program,
  id: "advocacy_top_sharers",
  code: "V9",
  name: words(
    "Employees who share most",
    "가장 많이 공유한 임직원",
    "Pracownicy, którzy najwięcej udostępniają",
  ),
  about: words(
    "Employees by how often they shared.",
    "공유 횟수로 나열한 임직원입니다.",
    "Pracownicy według liczby udostępnień.",
  ),
  source: source("pracownicy, którzy najwięcej udostępniają"),
  variants: [
    variant({
      ...made,
      id: "shares",
      name: words("By shares", "공유 수 기준", "Według udostępnień"),
      unit: "share",
      formula: shares,
      groups: "employee",
      note: nameNote,
    }),
  ],
});

const topPosters = kpi({
  ...program,
  id: "advocacy_top_posters",
  code: "V10",
  name: words("Employees who post most", "가장 많이 게시한 임직원", "Pracownicy, którzy najwięcej publikują"),
  about: words(
    "Employees by how much content they put up for others to share.",
    "다른 임직원이 공유할 콘텐츠를 올린 횟수로 나열한 임직원입니다.",
    "Pracownicy według liczby treści, które dodali dla innych.",
  ),
  source: source("pracownicy, którzy najwięcej publikują"),
  variants: [
    variant({
      ...made,
      id: "contents",
      name: words("By content put up", "올린 콘텐츠 기준", "Według dodanych treści"),
      unit: "content",
      formula: sum(advocacyContent, "contents"),
      groups: "employee",
      note: nameNote,
    }),
  ],
});

const tagged: Filter = { column: "campaign", ofEmployee: true };
const byTag = words(
  "Only what carries a campaign tag that the list of shares names for one employee; a tag of two employees counts for neither. What came without a tag is in no row.",
  "공유 목록에서 임직원 한 명의 것으로 적힌 캠페인 태그가 있는 것만 집계합니다. 두 명이 쓴 태그는 아무에게도 집계하지 않으며, 태그가 없는 것은 포함되지 않습니다.",
  "Tylko to, co niesie tag kampanii wskazany na liście udostępnień dla jednego pracownika; tag dwóch osób nie liczy się nikomu. To, co przyszło bez tagu, nie wchodzi do żadnego wiersza.",
);
const results = { groups: "employee", note: byTag } as const;

const employeeResults = kpi({
  ...program,
  id: "advocacy_results",
  code: "V11",
  name: words("Results per employee", "임직원별 성과", "Wyniki na pracownika"),
  about: words(
    "Clicks, visits, conversions and revenue that came from each employee's links, by the campaign tag in them.",
    "임직원별 링크의 캠페인 태그로 본 클릭, 방문, 전환, 매출입니다.",
    "Kliknięcia, wizyty, konwersje i przychód z linków każdego pracownika, według tagu kampanii.",
  ),
  source: source("kliknięcia, konwersje i przychód na pracownika według UTM"),
  variants: [
    variant({
      ...made,
      ...results,
      id: "clicks",
      name: words("Clicks", "클릭", "Kliknięcia"),
      unit: "click",
      formula: clicks,
      note: nameNote,
    }),
    variant({
      ...added,
      ...results,
      id: "sessions",
      name: words("Visits", "방문(세션)", "Wizyty"),
      unit: "session",
      basis: "activity",
      formula: sum(webDay, "sessions", { where: [tagged] }),
      aside: true,
    }),
    variant({
      ...added,
      ...results,
      id: "key_events",
      name: words("Key events on the website", "웹사이트 주요 이벤트", "Kluczowe zdarzenia na stronie"),
      unit: "conversion",
      basis: "activity",
      formula: sum(webDay, "key_events", { where: [tagged] }),
      aside: true,
    }),
    variant({
      ...added,
      ...results,
      id: "conversions",
      name: words("Conversions", "전환", "Konwersje"),
      unit: "conversion",
      basis: "activity",
      formula: sum(conversion, "conversions", { where: [tagged] }),
      aside: true,
    }),
    variant({
      ...added,
      ...results,
      id: "revenue",
      name: words("Won revenue", "수주 매출", "Wygrany przychód"),
      unit: "minor unit",
      display: "money",
      basis: "closed",
      formula: sum(deal, "amount_minor", {
        where: [{ column: "outcome", in: ["won"] }, tagged],
        on: "closed_day",
        money: true,
      }),
      aside: true,
    }),
  ],
});

export const rankings = [
  popularContent,
  mostShared,
  mostClicked,
  mostEngaging,
  topSharers,
  topPosters,
  employeeResults,
];
