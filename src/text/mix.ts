// Which pillar of the content mix a post belongs to, by words a person can read and change; unclassified where none fits.

import { composed, withoutLinks } from "./plain.ts";

export const pillars = ["product", "promotion", "useful", "fun", "lifestyle"] as const;
export type Pillar = (typeof pillars)[number];

/** The words of each pillar as patterns, in any language: a setting, of which these are the seed. */
export type PillarWords = Readonly<Record<Pillar, readonly string[]>>;

export const seedWords: PillarWords = {
  product: [
    "\\d+\\s?(?:W|V|GB|TB|mAh|bar[óo]?w?|kg|mm|cm|cali|inch(?:es)?|MP|Hz|kW|시간|인치)(?![\\p{L}])|\\bIPX?\\d+",
    "now available|introducing|meet the new|new (?:feature|version|release|model|collection|product)|features?:|specs?:|spec sheet|dark mode",
    "nowość|nowa? (?:funkcj|wersj|model|kolekcj|ekspres|produkt|odsłon)\\p{L}*|nowy (?:model|produkt|\\p{L}+ \\p{L}+\\d+)|premiera|przedstawiamy|już w sprzedaży|parametry|specyfikacj\\p{L}*|funkcj[aei]",
    "신제품|신메뉴|출시|새로운 기능|기능이 추가|업데이트되었|스펙|사양|라인업|선보입니다",
  ],
  promotion: [
    "[-–−]\\s?\\d{1,2}\\s?%|\\d{1,2}\\s?%\\s?(?:off|taniej|zniżk\\p{L}*|rabat\\p{L}*|할인)|\\b[1-9]\\s?\\+\\s?1\\b",
    "discount|on sale|(?:summer|winter|flash|black friday|spring) sale|promo code|coupon|voucher|use (?:the )?code|free shipping|giveaway|limited time|deal of the day|save up to|last chance to (?:buy|save)|buy one get one",
    "promocj\\p{L}*|zniżk\\p{L}*|rabat\\p{L}*|wyprzedaż\\p{L}*|(?:z )?kod(?:em|u)? (?:rabat\\p{L}*|\\p{L}*\\d)|konkurs\\p{L}*|tylko (?:dziś|dzisiaj|do)|ostatnia szansa|gratis|taniej|darmowa dostawa|kup teraz",
    "할인|이벤트|쿠폰|선착순|특가|세일|증정|경품|무료 ?배송|적립|프로모션|응모|당첨",
  ],
  useful: [
    "\\d+ (?:tips?|ways?|steps?|reasons?|things|mistakes|ideas|hacks|tools|lessons)|how to|step[- ]by[- ]step|guide|tutorial|checklist|explained|did you know|here['’]s how|pro tip|webinar|infographic|case study|best practices|faq",
    "\\d+ (?:sposob|porad|wskaz|krok|powod|błęd|rzecz|pomys|zasad|trik|narzędz)\\p{L}*|jak (?:zrobić|dbać|wybrać|uniknąć|przygotować|oszczędz|napraw|czytać|skutecznie|zacząć|dobrać|\\p{L}+ć(?!\\p{L}))|poradnik\\p{L}*|porad[yn]\\p{L}*|krok po kroku|czy wiesz|wiecie, że|przewodnik|infografik\\p{L}*|webinar\\p{L}*|tutorial\\p{L}*|instrukcj\\p{L}*",
    "꿀팁|방법|가이드|하는 법|노하우|알아보|알려드|총정리|체크리스트|튜토리얼|추천 \\d|\\d+가지|모르면 손해|정보 공유",
  ],
  fun: [
    "\\bPOV\\b|when (?:you|your|the boss)|tag (?:a|your|someone|that)|meme|guess (?:the|who|what|which)|quiz|riddle|caption this|would you rather|wrong answers only|that moment when|nobody:|joke|lol\\b",
    "kiedy (?:szef|twój|twoja|ktoś|mówi|klient|kot)|zgadnij\\p{L}*|oznacz (?:znajom|kogoś|osobę|kumpl|przyjaci)\\p{L}*|mem(?:y|ów|iki?)?(?!\\p{L})|quiz\\p{L}*|zagadk\\p{L}*|żart\\p{L}*|ten moment, (?:gdy|kiedy)|dokończ zdanie|suchar\\p{L}*",
    "ㅋㅋ|퀴즈|맞혀|맞춰보|밈|짤|웃긴|유머|밸런스 ?게임|공감하면|친구 ?(?:를 )?(?:소환|태그)|정답은",
    "[😂🤣😅😜🤪😆]",
  ],
  lifestyle: [
    "weekend|morning coffee|coffee with|our team|behind the scenes|meet the team|team ?day|office (?:dog|life)|sunset|travel diary|vlog|self[- ]care|family time|good morning|happy (?:monday|friday|birthday|holidays)|congratulations to our|day in the life",
    "poranna kawa|weekend\\p{L}*|nasz(?:a|ego|ej|emu)? (?:zesp[óo]ł|zespołu|ekipa|biuro)|za kulisami|kulisy|gratulacj\\p{L}*|widok(?:iem)? na|dzień dobry|spacer\\p{L}*|wakacj\\p{L}*|urodzin\\p{L}*|relaks\\p{L}*|podróż\\p{L}*",
    "주말|캠핑|브이로그|일상|힐링|여행|카페|산책|감성|우리 ?팀|회식|비하인드|출근|퇴근|집밥|소확행",
  ],
};

/** Where two pillars have as many words in a post, the one that says more of what the post is for. */
const order: readonly Pillar[] = ["promotion", "useful", "fun", "product", "lifestyle"];

export type Sorter = (text: string) => Pillar | null;

/** A post's pillar: that of which most patterns are found, and null where none is. Never a guess by a model. */
export const openMix = (words: PillarWords = seedWords): Sorter => {
  const patterns = pillars.map(
    (pillar) =>
      [
        pillar,
        words[pillar].map((one) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})(?!\\p{sc=Latin})`, "iu")),
      ] as const,
  );
  return (text) => {
    const said = composed(withoutLinks(text));
    const hits = new Map(
      patterns.map(([pillar, all]) => [pillar, all.filter((one) => one.test(said)).length]),
    );
    const most = Math.max(...hits.values());
    return most === 0 ? null : (order.find((pillar) => hits.get(pillar) === most) ?? null);
  };
};
