// Leads of social media: how many, by which touches, and how many were won.

import { words } from "../base/words.ts";
import { conversion, deal } from "../facts/deal.ts";
import { lead } from "../facts/journey.ts";
import { type Filter, over, shareOf, sum } from "./expr.ts";
import { cameWithin, credited } from "./journey-expr.ts";
import type { Credit } from "./journey-leaf.ts";
import { kpi, variant } from "./kpi.ts";
import { added, articleA, articleB, rated, social } from "./words.ts";

const created = { basis: "created" } as const;

const byModel = words(
  "The touches of a lead's person in the 90 days up to the lead share it, whatever their channel; counted is the share of social media. Every model gives a lead once. Leads without a known touch are left out.",
  "리드가 생기기까지 90일 동안 그 사람의 접점이 채널과 관계없이 리드를 나누어 갖고, 소셜 미디어의 몫만 셉니다. 어느 모델이든 리드 하나는 1입니다. 접점을 모르는 리드는 제외합니다.",
  "Kontakty osoby z 90 dni przed leadem dzielą go między siebie, niezależnie od kanału; liczy się udział mediów społecznościowych. Każdy model rozdaje lead raz. Leady bez znanego kontaktu są pominięte.",
);
const model = (id: Credit, name: ReturnType<typeof words>) =>
  variant({
    ...added,
    ...created,
    id,
    name,
    unit: "lead",
    formula: credited(lead, "leads", id),
    note: byModel,
  });

const socialLeads = kpi({
  id: "social_leads",
  code: "C2",
  group: "conversion",
  name: words("Leads from social media", "소셜 미디어 리드", "Leady z mediów społecznościowych"),
  about: words(
    "Leads of the period, each as far as social media brought it: by the touches of its person in the 90 days before.",
    "기간에 생긴 리드를 소셜 미디어가 기여한 만큼 셉니다. 그 사람의 이전 90일 접점을 기준으로 합니다.",
    "Leady z okresu, każdy w takiej części, w jakiej przyniosły go media społecznościowe: według kontaktów osoby z 90 dni wcześniej.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: atrybucja lead lejka`,
  variants: [
    model(
      "position",
      words(
        "By position: 40 % first, 40 % last touch",
        "위치 기반: 처음 40%, 마지막 40%",
        "Według pozycji: 40% pierwszy, 40% ostatni kontakt",
      ),
    ),
    model("first", words("By first touch", "첫 접점", "Według pierwszego kontaktu")),
    model("last", words("By last touch", "마지막 접점", "Według ostatniego kontaktu")),
    model("linear", words("All touches alike", "모든 접점 균등", "Wszystkie kontakty po równo")),
    model(
      "decay",
      words(
        "By time: half the credit every 7 days before",
        "시간 감쇠: 7일 전마다 절반",
        "Według czasu: co 7 dni wcześniej połowa",
      ),
    ),
    variant({
      ...added,
      ...created,
      id: "any",
      name: words(
        "Leads with any social touch",
        "소셜 접점이 하나라도 있는 리드",
        "Leady z jakimkolwiek kontaktem społecznościowym",
      ),
      unit: "lead",
      formula: credited(lead, "leads", "any"),
      aside: true,
      note: words(
        "Counted whole, so that other channels may claim the same lead: not to be added to theirs.",
        "리드를 통째로 세므로 다른 채널도 같은 리드를 셀 수 있습니다. 다른 채널의 수와 더하지 마세요.",
        "Liczone w całości, więc inne kanały mogą przypisać sobie ten sam lead: nie dodawać do ich liczby.",
      ),
    }),
    variant({
      ...added,
      ...created,
      id: "stated",
      name: words("By the CRM's original source", "CRM의 최초 유입 기준", "Według pierwotnego źródła w CRM"),
      unit: "lead",
      formula: sum(lead, "leads", { where: [social] }),
      aside: true,
      note: words(
        "The lead's own stated source, no credit by touches; it stands in where no touches are known.",
        "접점별 기여가 아니라 리드에 기록된 유입 출처입니다. 접점 데이터가 없을 때 대신 표시합니다.",
        "Źródło zapisane przy leadzie, bez podziału na kontakty; pokazywane, gdy kontaktów nie ma.",
      ),
    }),
  ],
});

const kinds = ["ebook", "newsletter", "email"];
const captured = (names: readonly string[], ...where: readonly Filter[]) =>
  sum(conversion, "conversions", { where: [{ column: "name", in: names }, ...where] });
const captures = { ...added, basis: "activity", unit: "conversion" } as const;

const emailCaptures = kpi({
  id: "email_captures",
  code: "C2b",
  group: "conversion",
  name: words(
    "Addresses left: e-books, newsletters, forms",
    "수집한 연락처: 전자책, 뉴스레터, 양식",
    "Zostawione adresy: e-booki, newslettery, formularze",
  ),
  about: words(
    "How often people left an e-mail address for an e-book, a newsletter or in another form.",
    "전자책, 뉴스레터, 그 밖의 양식에서 이메일 주소를 남긴 횟수입니다.",
    "Ile razy zostawiono adres e-mail w zamian za e-book, newsletter lub w innym formularzu.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: atrybucja lead lejka`,
  variants: [
    variant({
      ...captures,
      id: "social",
      name: words("From social media", "소셜 미디어 유입", "Z mediów społecznościowych"),
      formula: captured(kinds, social),
    }),
    variant({
      ...captures,
      id: "ebook",
      name: words("E-books, from social media", "전자책, 소셜 유입", "E-booki, z social mediów"),
      formula: captured(["ebook"], social),
      aside: true,
    }),
    variant({
      ...captures,
      id: "newsletter",
      name: words("Newsletters, from social media", "뉴스레터, 소셜 유입", "Newslettery, z social mediów"),
      formula: captured(["newsletter"], social),
      aside: true,
    }),
    variant({
      ...captures,
      id: "email",
      name: words(
        "Other forms, from social media",
        "기타 양식, 소셜 유입",
        "Inne formularze, z social mediów",
      ),
      formula: captured(["email"], social),
      aside: true,
    }),
    variant({
      ...captures,
      id: "all",
      name: words("Every channel", "모든 채널", "Wszystkie kanały"),
      formula: captured(kinds),
      aside: true,
    }),
  ],
});

const cohort = { ...rated, ...created, unit: "1" } as const;
const there: Filter = { column: "leads", above: 0 };
const wonWithin = (days: number) =>
  cameWithin(lead, { from: "day", to: "customer_day", days }, [social, there]);
const openCounted = words(
  "Leads not yet won count for as long as they have been watched (Kaplan–Meier); unknown where none was watched for so long.",
  "아직 성사되지 않은 리드는 지켜본 기간만큼 반영합니다(카플란–마이어). 그만큼 지켜본 리드가 없으면 값을 알 수 없습니다.",
  "Leady jeszcze niewygrane liczą się tak długo, jak są obserwowane (Kaplan–Meier); nieznane, gdy żadnego nie obserwowano tak długo.",
);
const quantiled = { time: "quantile", entities: "quantile" } as const;
const wonDeal: Filter = { column: "outcome", in: ["won"] };

const leadsWon = kpi({
  id: "social_leads_won",
  code: "C4",
  group: "conversion",
  name: words("Social leads won", "판매로 전환된 소셜 리드", "Wygrane leady społecznościowe"),
  about: words(
    "Of the leads that social media brought in the period, the share that became customers, whenever that was.",
    "기간에 소셜 미디어로 들어온 리드 중 시점과 관계없이 고객이 된 비율입니다.",
    "Odsetek leadów przyniesionych w okresie przez media społecznościowe, które zostały klientami, kiedykolwiek to nastąpiło.",
  ),
  better: "up",
  kind: "lagging",
  source: `${articleA}: 판매로 전환된 소셜 리드 비율; ${articleB}`,
  variants: [
    variant({
      ...cohort,
      ...quantiled,
      id: "within_90",
      name: words("Within 90 days", "90일 이내", "W ciągu 90 dni"),
      formula: wonWithin(90),
      note: openCounted,
    }),
    variant({
      ...cohort,
      ...quantiled,
      id: "within_180",
      name: words("Within 180 days", "180일 이내", "W ciągu 180 dni"),
      formula: wonWithin(180),
      aside: true,
      note: openCounted,
    }),
    variant({
      ...cohort,
      id: "so_far",
      name: words("So far", "지금까지", "Dotychczas"),
      formula: shareOf(
        sum(lead, "leads", { where: [social, { column: "customer_day", known: true }] }),
        sum(lead, "leads", { where: [social] }),
      ),
      note: words(
        "Open leads count as not won, so a young period still rises.",
        "진행 중인 리드는 성사되지 않은 것으로 세므로 최근 기간의 값은 계속 올라갑니다.",
        "Otwarte leady liczą się jako niewygrane, więc wynik świeżego okresu jeszcze rośnie.",
      ),
    }),
    variant({
      ...cohort,
      id: "deals",
      name: words("Deals, so far", "거래 기준, 지금까지", "Transakcje, dotychczas"),
      formula: shareOf(
        sum(deal, "deals", { where: [social, wonDeal] }),
        sum(deal, "deals", { where: [social] }),
      ),
      aside: true,
      note: words(
        "Of the social deals created in the period; open ones count as not won.",
        "기간에 생성된 소셜 거래 중 성사된 비율이며, 진행 중인 거래는 성사되지 않은 것으로 봅니다.",
        "Z transakcji społecznościowych utworzonych w okresie; otwarte liczą się jako niewygrane.",
      ),
    }),
    variant({
      ...cohort,
      id: "same_period",
      name: words(
        "Won in the period over created in it",
        "같은 기간 성사 ÷ 생성",
        "Wygrane w okresie do utworzonych w okresie",
      ),
      formula: over(
        sum(lead, "leads", { where: [social], on: "customer_day" }),
        sum(lead, "leads", { where: [social] }),
      ),
      aside: true,
      note: words(
        "As a CRM has it. Misleads where winning takes long: those won are not those created, and it may exceed 100 %.",
        "CRM 방식입니다. 성사된 리드와 생성된 리드가 다르므로 영업 주기가 길면 오해를 부르며 100%를 넘을 수 있습니다.",
        "Tak liczy CRM. Myli przy długim cyklu: wygrane to nie te utworzone, a wynik może przekroczyć 100%.",
      ),
    }),
  ],
});

export const leads = [socialLeads, emailCaptures, leadsWon];
