// A text in the three languages of the page.

export interface Words {
  readonly en: string;
  readonly ko: string;
  readonly pl: string;
}

export const words = (en: string, ko: string, pl: string): Words => ({ en, ko, pl });
