// The invented firms that write, buy and pay, and the people there: addresses end in .example, which nobody can own.

import type { Random } from "../base/random.ts";
import { pick } from "./chance.ts";

export interface Firm {
  /** Id of the company in the CRM. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: "Poland" | "South Korea" | "Germany" | "United Kingdom";
  readonly city: string;
  /** As HubSpot names it; empty where nobody filled it in. */
  readonly industry: string;
}

type Place = Pick<Firm, "country" | "city">;
const kinds = [
  ["Piekarnia", "piekarnia", "FOOD_PRODUCTION"],
  ["Młyn", "mlyn", "FOOD_PRODUCTION"],
  ["Mleczarnia", "mleczarnia", "FOOD_PRODUCTION"],
  ["Tartak", "tartak", "PAPER_AND_FOREST_PRODUCTS"],
  ["Odlewnia", "odlewnia", "MACHINERY"],
  ["Drukarnia", "drukarnia", "PRINTING"],
  ["Pakownia", "pakownia", "PACKAGING_AND_CONTAINERS"],
] as const;
const polish = [
  ["Złoty Kłos", "zloty-klos", "Łódź"],
  ["Nowa Wola", "nowa-wola", "Radom"],
  ["Borowa", "borowa", "Kielce"],
  ["Pod Lipą", "pod-lipa", "Gdańsk"],
  ["Ruda", "ruda", "Katowice"],
] as const;
const trades = [
  ["정밀", "jeongmil", "MACHINERY"],
  ["포장", "pojang", "PACKAGING_AND_CONTAINERS"],
  ["금속", "geumsok", "MACHINERY"],
  ["식품", "sikpum", "FOOD_PRODUCTION"],
] as const;
const korean = [
  ["한빛", "hanbit", "서울"],
  ["새솔", "saesol", "부산"],
  ["푸른들", "pureundeul", "대구"],
  ["다온", "daon", "인천"],
] as const;
const abroad = [
  ["Nordlicht Druck", "nordlicht-druck", "PRINTING", { country: "Germany", city: "Hamburg" }],
  ["Bergtal Zahnrad", "bergtal-zahnrad", "MACHINERY", { country: "Germany", city: "Ulm" }],
  ["Backhaus Elster", "backhaus-elster", "FOOD_PRODUCTION", { country: "Germany", city: "Leipzig" }],
  ["Tyne Side Bakes", "tyneside-bakes", "FOOD_PRODUCTION", { country: "United Kingdom", city: "Newcastle" }],
] as const;

interface Told {
  readonly name: string;
  readonly host: string;
  readonly industry: string;
  readonly place: Place;
}
const told: readonly Told[] = [
  ...polish.flatMap(([of, host, city]) =>
    kinds.map(([kind, called, industry]) => ({
      ...{ name: `${kind} ${of}`, host: `${called}-${host}`, industry },
      place: { country: "Poland", city } as const,
    })),
  ),
  ...korean.flatMap(([of, host, city]) =>
    trades.map(([trade, called, industry]) => ({
      ...{ name: `${of}${trade}`, host: `${host}-${called}`, industry },
      place: { country: "South Korea", city } as const,
    })),
  ),
  ...abroad.map(([name, host, industry, place]) => ({ name, host, industry, place })),
];

/** Of every ninth firm nobody filled in the industry, as it goes. */
export const firms: readonly Firm[] = told.map(({ name, host, industry, place }, n) => ({
  ...{ id: String(9100 + n * 7), name, domain: `${host}.example`, industry: n % 9 === 4 ? "" : industry },
  ...place,
}));

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly email: string;
}

const names = {
  Poland: [
    [
      ["Anna", "anna"],
      ["Marek", "marek"],
      ["Ewa", "ewa"],
      ["Paweł", "pawel"],
      ["Zofia", "zofia"],
    ],
    [
      ["Lis", "lis"],
      ["Wójcik", "wojcik"],
      ["Mazur", "mazur"],
      ["Krawczyk", "krawczyk"],
    ],
  ],
  "South Korea": [
    [
      ["지우", "jiwoo"],
      ["서연", "seoyeon"],
      ["민준", "minjun"],
      ["하은", "haeun"],
    ],
    [
      ["박", "park"],
      ["최", "choi"],
      ["정", "jung"],
      ["한", "han"],
    ],
  ],
  Germany: [
    [
      ["Jana", "jana"],
      ["Uwe", "uwe"],
    ],
    [
      ["Vogel", "vogel"],
      ["Brandt", "brandt"],
    ],
  ],
  "United Kingdom": [
    [
      ["Amy", "amy"],
      ["Neil", "neil"],
    ],
    [
      ["Ward", "ward"],
      ["Holt", "holt"],
    ],
  ],
} as const;

/** One of the people of a firm: the number keeps two of the same name apart. */
export const personAt = (firm: Firm, n: number, random: Random): Person => {
  const [firsts, lasts] = names[firm.country];
  const [first, ofFirst] = pick(random, firsts as readonly (readonly [string, string])[]);
  const [last, ofLast] = pick(random, lasts as readonly (readonly [string, string])[]);
  return { first, last, email: `${ofFirst}.${ofLast}${n}@${firm.domain}` };
};
