// In which language the names of a table's columns are: by letters and words that only one of the source's languages has.

import { headerCells, matchColumns } from "./header.ts";
import type { Language, Source } from "./source.ts";

const words = (list: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${list.split(" ").join("|")})(?!\\p{L})`, "u");

/** Signs of a language in a name, which is in lower case. */
const signs: Readonly<Record<Language, readonly RegExp[]>> = {
  ko: [/\p{Script=Hangul}/u],
  pl: [/[ąęłńśźż]/u, words("kampanii reklamy nazwa kraj strona strony pozycja wyniki typ koszt daty")],
  sv: [/å/u, words("datum visningar delningar kommentarer markeringar leads följare")],
  pt: [
    /[ãõ]/u,
    words("data cliques curtidas novos criar texto tempo tempos itens postar respostas seguidores"),
  ],
  fr: [/[èêàûœ]/u, words("jour clics nom début fin montant répétition résultats campagne impressions")],
  de: [/[äüß]/u, words("datum klicks impressionen kosten kampagne tag seiten geräte länder")],
  es: [/ñ/u, words("fecha clics impresiones campaña nombre gasto día países")],
  en: [
    words(
      "account active activity ad age amount average campaign cities clicks comments company content cost country created create date day deal demographics description device distribution duration email engaged engagement engagements favorites followers function gender hour id impressions industry lead leads likes link location name new page percentage period permalink post posted posts publish reach reactions reporting reposts retweets revenue sessions shares size source spend spent start starts stage state status subscription text ticket time title top total totals tweet type url users value video viewer views",
    ),
  ],
};

/** Names with an underscore or a point are a program's own and words all the same: "created_at". */
const votes = (names: readonly string[], language: Language): number =>
  names.filter((name) => signs[language].some((sign) => sign.test(name.replaceAll(/[_.]/g, " ")))).length;

/** "" where nothing tells, or two languages do alike. */
export const languageOf = (source: Source, header: readonly string[]): Language | "" => {
  const cells = headerCells(header);
  const names = [...matchColumns(source, header).values()].map((i) => cells[i]?.name ?? "");
  const [best, second] = source.about.languages
    .map((language) => ({ language, count: votes(names, language) }))
    .sort((a, b) => b.count - a.count);
  if (best === undefined || best.count === 0 || best.count === second?.count) return "";
  return best.language;
};
