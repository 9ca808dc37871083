// The invented brand of the sample: Dobranuri, quiet planning for small factories, told in English, Polish and Korean.

export const demoWorkspace = {
  name: "Dobranuri (sample)",
  timeZone: "Europe/Warsaw",
  currency: "PLN",
  language: "en",
  weekStart: 1,
  brandTerms: ["dobranuri", "dobra nuri", "도브라누리"],
} as const;

export const site = "dobranuri.example";
export const slug = "dobranuri";
export const handle = "dobranuri";
export const founder = "HannaNowakKim";
export const facebookPage = { id: "100077000420001", name: "Dobranuri" };
/** Invented like the brand itself. */
export const competitors = [
  { name: "Planobo", handles: ["planobo"] },
  { name: "Zmianownik", handles: ["zmianownik"] },
  { name: "일정반장", handles: ["iljeong_banjang"] },
] as const;

export const instagramAccount = { id: "17841450000420001", handle: "dobranuri.plan", name: "Dobranuri" };

export interface Campaign {
  /** As the ads managers and labels have it. */
  readonly name: string;
  /** As links have it. */
  readonly tag: string;
  /** Weeks of the year it runs, first and last. */
  readonly weeks: readonly [number, number];
}

// Names in ads, labels and links are the same word, so that they can be laid side by side.
export const campaigns: readonly Campaign[] = [
  { name: "quiet-shift", tag: "quiet-shift", weeks: [4, 11] },
  { name: "factory-tour", tag: "factory-tour", weeks: [17, 24] },
  { name: "seoul-expo", tag: "seoul-expo", weeks: [27, 33] },
  { name: "autumn-plan", tag: "autumn-plan", weeks: [40, 48] },
];

export interface Theme {
  readonly texts: readonly [en: string, pl: string, ko: string];
  /** How much better or worse than average it is read. */
  readonly pull: number;
  readonly mix: Mix;
}

/** What a post is for, in the words of the team's content plan. */
export type Mix = "Product" | "Promotion" | "Useful" | "Fun" | "Lifestyle";

export const themes: readonly Theme[] = [
  {
    texts: [
      "How a bakery of 14 people stopped planning on paper",
      "Jak 14-osobowa piekarnia przestała planować na kartce",
      "14명의 빵집이 종이 계획을 그만둔 방법",
    ],
    pull: 1.5,
    mix: "Useful",
  },
  {
    texts: [
      "Three questions to ask before you add a night shift",
      "Trzy pytania, zanim dodasz nocną zmianę",
      "야간 근무를 늘리기 전에 물어야 할 세 가지",
    ],
    pull: 1.25,
    mix: "Useful",
  },
  {
    texts: [
      "New: the plan on one page, printed for the wall",
      "Nowość: plan na jednej stronie, do wydruku na ścianę",
      "새 기능: 벽에 붙이는 한 장짜리 계획표",
    ],
    pull: 0.8,
    mix: "Product",
  },
  {
    texts: [
      "We are looking for a support engineer in Gdańsk",
      "Szukamy inżyniera wsparcia w Gdańsku",
      "그단스크에서 지원 엔지니어를 찾습니다",
    ],
    pull: 0.7,
    mix: "Lifestyle",
  },
  {
    texts: [
      "What 212 foremen told us about Monday mornings",
      "Co 212 brygadzistów powiedziało nam o poniedziałkach",
      "현장 반장 212명이 말한 월요일 아침",
    ],
    pull: 1.6,
    mix: "Useful",
  },
  {
    texts: [
      "A look behind the bench: how we test with gloves on",
      "Za kulisami: testujemy w rękawicach",
      "작업대 뒤편: 장갑을 끼고 시험합니다",
    ],
    pull: 1.1,
    mix: "Fun",
  },
  {
    texts: [
      "Webinar on Thursday: planning with two suppliers late",
      "Webinar w czwartek: plan, gdy dwóch dostawców się spóźnia",
      "목요일 웨비나: 납품이 늦을 때의 계획",
    ],
    pull: 0.9,
    mix: "Promotion",
  },
];

export const replies = [
  "thank you, this made our day",
  "dzięki, poprawka będzie w czwartek",
  "감사합니다, 곧 확인하겠습니다",
  "good question: yes, it works offline",
  "can you send us the file? DM is open",
] as const;

/** The post that went round the world. */
export const viralText =
  "We printed a customer's plan from 1974 next to today's. The 1974 one was better. Here is what we changed.";
