// Column names that any program may print: a table of nothing else could be anybody's, and which network it is of is asked.

import { headerCells, normalise } from "./header.ts";

const figures = {
  en: "impressions, clicks, ctr, views, page views, pageviews, likes, comments, shares, replies, saves, reach, engagement, engagements, engagement rate, reactions, followers, total followers, new followers, subscribers, sessions, users, new users, total users, active users, bounce rate, conversions, conversion rate, leads, results, orders, purchases, cost, spend, amount, budget, revenue, cpc, cpm, total views, value, total, percentage",
  ko: "노출, 노출수, 클릭, 클릭수, 클릭률, 조회, 조회수, 좋아요, 댓글, 공유, 저장, 도달, 도달수, 팔로워, 팔로우, 구독자, 세션, 세션수, 세션 수, 사용자, 사용자 수, 전환, 전환수, 결과, 비용, 금액, 예산, 매출",
  pl: "wyświetlenia, kliknięcia, polubienia, komentarze, udostępnienia, zasięg, obserwujący, sesje, użytkownicy, konwersje, wyniki, koszt, wydatki, kwota, przychód",
  pt: "impressões, cliques, visualizações, curtidas, comentários, alcance, engajamentos, novos seguidores, seguidores, sessões, usuários, custo, valor, porcentagem",
  de: "impressionen, klicks, aufrufe, reichweite, sitzungen, nutzer, kosten, wert",
  fr: "impressions, clics, vues, couverture, sessions, utilisateurs, coût, valeur",
  es: "impresiones, clics, visualizaciones, alcance, sesiones, usuarios, coste, costo, valor",
  sv: "visningar, klick, räckvidd, sessioner, användare, kostnad",
} as const;

const keys = {
  en: "date, day, week, month, year, time, hour, period, start date, end date, since, until, campaign, campaign name, campaign id, campaign status, ad group, ad group name, ad set, ad, account, account name, account id, currency, currency code, source, medium, channel, landing page, page, url, link, title, name, type, status, id, country, city, region, location, device, industry, gender, age, language, keyword, query, content, description, text, email, e-mail, email address, phone, phone number, first name, last name, company, company name, owner, create date, created date, created, created at",
  ko: "날짜, 일, 일자, 일별, 주, 월, 시간, 캠페인, 캠페인 이름, 캠페인명, 광고그룹, 계정, 통화, 통화 코드, 소스, 매체, 채널, 페이지, 국가, 기기, 성별, 연령, 제목, 설명, 유형, 상태",
  pl: "data, dzień, tydzień, miesiąc, kampania, nazwa kampanii, konto, waluta, źródło, kanał, strona, kraj, urządzenie, tytuł, opis, stan",
  pt: "data, dia, campanha, conta, moeda, país, dispositivo, título",
  de: "datum, tag, kampagne, konto, währung, land, gerät, titel",
  fr: "date, jour, campagne, compte, devise, pays, appareil, titre",
  es: "fecha, día, campaña, cuenta, moneda, país, dispositivo, título",
  sv: "datum, dag, kampanj, konto, valuta, land, enhet",
} as const;

const plain = new Set(
  [...Object.values(figures), ...Object.values(keys)].flatMap((names) => names.split(", ").map(normalise)),
);

/** True where none of these columns has a name of a network's own. */
export const areAllPlain = (header: readonly string[], places: Iterable<number>): boolean => {
  const cells = headerCells(header);
  return [...places].every((i) => {
    const cell = cells[i];
    return cell === undefined || plain.has(cell.name) || plain.has(cell.bare);
  });
};
