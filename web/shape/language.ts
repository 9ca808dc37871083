// The languages of the page, and the locale each writes its numbers and dates in.

export const languages = ["en", "ko", "pl"] as const;
export type Language = (typeof languages)[number];

export const tags: Readonly<Record<Language, string>> = { en: "en-US", ko: "ko-KR", pl: "pl-PL" };
export const ownNames: Readonly<Record<Language, string>> = { en: "English", ko: "한국어", pl: "Polski" };

export const asLanguage = (text: string | null | undefined): Language | null =>
  languages.find((language) => language === text?.slice(0, 2).toLowerCase()) ?? null;
