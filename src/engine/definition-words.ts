// What a version of a definition says, in one line a person can lay beside another version's.

import { type Words, words } from "../base/words.ts";
import type { DefinitionBody, DefinitionName } from "../contract/definition-kinds.ts";
import { weekdays } from "../contract/definitions/opening-hours.ts";

const same = (text: string): Words => words(text, text, text);
const list = (...all: readonly (readonly string[])[]): Words => same(all.flat().join(", "));

/** 2024 began on a Monday. */
const dayName = (at: number, language: keyof Words): string =>
  new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, at + 1));

const hoursIn = (body: DefinitionBody<"opening_hours">, language: keyof Words): string =>
  weekdays
    .flatMap((day, at) => {
      const open = body[day].map(({ from, to }) => `${from}–${to}`).join(", ");
      return open === "" ? [] : [`${dayName(at, language)} ${open}`];
    })
    .concat(body.holidays.length > 0 ? [body.holidays.join(", ")] : [])
    .join("; ");

const telling: { readonly [K in DefinitionName]: (body: DefinitionBody<K>, kpi: string) => Words } = {
  qualified_interaction: ({ events }) => list(events),
  opening_hours: (body) => words(hoursIn(body, "en"), hoursIn(body, "ko"), hoursIn(body, "pl")),
  service_level: ({ first_response_hours: hours }) => same(`${hours} h`),
  brand: ({ name, aliases, handles, hashtags, exclusions, employees }) =>
    list(
      ...[[name], aliases, handles.map((one) => `@${one}`), hashtags.map((one) => `#${one}`)],
      ...[exclusions.map((one) => `−${one}`), employees.map((one) => `@${one}`)],
    ),
  competitors: ({ brands }) =>
    list(
      brands.map(({ name, aliases }) => (aliases.length === 0 ? name : `${name} (${aliases.join(", ")})`)),
    ),
  engagement_weights: ({ reactions, shares, comments, link_clicks: clicks }) =>
    words(
      `reactions ${reactions}, shares ${shares}, comments ${comments}, link clicks ${clicks}`,
      `반응 ${reactions}, 공유 ${shares}, 댓글 ${comments}, 링크 클릭 ${clicks}`,
      `reakcje ${reactions}, udostępnienia ${shares}, komentarze ${comments}, kliknięcia linku ${clicks}`,
    ),
  customer_value: ({ gross_margin_percent: margin, lost_after_months: months }) =>
    words(
      `gross margin ${margin}%, lost after ${months} months`,
      `매출총이익률 ${margin}%, ${months}개월 후 이탈`,
      `marża brutto ${margin}%, utrata po miesiącach: ${months}`,
    ),
  ideal_customer: ({ countries, industries }) => list(countries, industries),
  own_kpis: ({ kpis }, kpi) => same(kpis.find(({ id }) => id === kpi)?.formula ?? ""),
};

export const saidWords = <K extends DefinitionName>(kind: K, body: DefinitionBody<K>, kpi: string): Words =>
  telling[kind](body, kpi);
