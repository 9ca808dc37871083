// What others say of the brand and of those it is measured against, as a listening tool finds it.

import type { Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { competitors, handle } from "./brand.ts";
import { isHoliday, type Year } from "./calendar.ts";
import { countOf, factor, pick } from "./chance.ts";
import { figuresAt, type Published } from "./figures.ts";
import { mentions } from "./voices.ts";

export interface Mention {
  readonly id: string;
  readonly day: Day;
  readonly minute: number;
  readonly network: "X" | "Facebook" | "Instagram" | "News" | "Forum";
  readonly brand: string;
  readonly author: string;
  readonly text: string;
  readonly repost: boolean;
  readonly reach: number;
  readonly engagements: number;
}

type Habits = readonly [start: number, growth: number, glad: number, cross: number];
/** Mentions a day in the first week, growth over the year, part that is glad, part that is cross. */
const said = {
  Dobranuri: [1.2, 1.1, 0.44, 0.14],
  [competitors[0].name]: [1.5, -0.1, 0.33, 0.25],
  [competitors[1].name]: [0.8, 0.1, 0.38, 0.2],
  [competitors[2].name]: [0.45, 0.5, 0.36, 0.18],
} as const satisfies Readonly<Record<string, Habits>>;

const places = ["X", "X", "Facebook", "Instagram", "News", "Forum"] as const;
const authors = [
  "brygadzista_jan",
  "plant_notes",
  "jiwoo_ops",
  "ola.piecze",
  "hala_numer_3",
  "saesol_qc",
  "makers_weekly",
  "kierownik_zmiany",
];
const staff = ["ola_wrona", "marta_zielinska"];

const textOf = (brand: string, [glad, cross]: readonly [number, number], random: Random): string => {
  const tone = random();
  const of = tone < glad ? "glad" : tone < glad + cross ? "cross" : "plain";
  const text = pick(random, mentions[of]).replace("{brand}", brand);
  const own = brand === "Dobranuri";
  const tag = own && random() < 0.35 ? ` @${handle}` : "";
  return `${text}${tag}${own && random() < 0.22 ? " #dobranuri" : ""}`;
};

const mentionOf = (day: Day, brand: keyof typeof said, random: Random): Omit<Mention, "id"> => {
  const [, , glad, cross] = said[brand] as Habits;
  const network = pick(random, places);
  const reach = Math.round((network === "News" ? 5200 : 640) * factor(random, 0.8));
  return {
    ...{ day, brand, network, reach, minute: 420 + Math.floor(random() * 840) },
    author: brand === "Dobranuri" && random() < 0.05 ? pick(random, staff) : pick(random, authors),
    text: textOf(brand, [glad, cross], random),
    repost: network === "X" && random() < 0.12,
    engagements: countOf(random, Math.min(50, reach / 60)),
  };
};

/** What was read well is talked about in the days after it. */
const stir = (year: Year, posts: readonly Published[]): readonly number[] => {
  const days = new Array<number>(year.days.length + 7).fill(0);
  const last = year.days.length - 1;
  for (const post of posts)
    for (let n = 0; n < 7; n += 1)
      days[post.at + n] = (days[post.at + n] ?? 0) + figuresAt(post.organic, post, last).shares / 40;
  return days;
};

export const talk = (year: Year, posts: readonly Published[], random: Random): readonly Mention[] => {
  const stirred = stir(year, posts);
  return year.days
    .flatMap((day, at) =>
      (Object.keys(said) as (keyof typeof said)[]).flatMap((brand) => {
        const [start, growth] = said[brand] as Habits;
        const more = brand === "Dobranuri" ? Math.min(1.6, (stirred[at] ?? 0) * 0.35) : 0;
        const mean = start * (1 + (growth * at) / 365) * (isHoliday(day) ? 0.3 : 1) + more;
        return Array.from({ length: countOf(random, mean * 0.6) }, () => mentionOf(day, brand, random));
      }),
    )
    .map((one, n) => ({ ...one, id: String(880_000_000 + n * 19) }));
};
