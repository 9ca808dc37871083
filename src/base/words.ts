// A text in the three languages of the page.

export interface Words {
  readonly en: string;
  readonly ko: string;
  readonly pl: string;
}

/** The same made for each of the three languages. */
export const inEach = (made: (language: keyof Words) => string): Words => ({
  en: made("en"),
  ko: made("ko"),
  pl: made("pl"),
});

export const words = (en: string, ko: string, pl: string): Words => ({ en, ko, pl });
