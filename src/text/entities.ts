// What a post holds besides language: hashtags, accounts it tags, links and the articles behind them.

import { accountsIn, hashtagsIn, linksIn } from "./plain.ts";

export interface Entities {
  /** In small letters, without #, each once. */
  readonly hashtags: readonly string[];
  /** In small letters, without @, each once. */
  readonly accounts: readonly string[];
  /** As written, each once. */
  readonly links: readonly string[];
  /** The articles the links lead to, each once: links that differ by tracking alone are one. */
  readonly articles: readonly string[];
}

/** What tools add to a link to follow it, and which leads nowhere else. */
const tracking =
  /^(?:utm_|mtm_|pk_|hsa_|stm_|ga_|mc_[ce]id$|_hs|_ga|_gl$|fb(?:clid|_)|gclid$|gclsrc$|gbraid$|wbraid$|dclid$|msclkid$|twclid$|ttclid$|li_fat_id$|igshid$|igsh$|si$|yclid$|ref_src$|ref_url$|trk$|trackingid$|cmpid$|spm$|mkt_tok$|vero_id$|oly_|s_cid$|ncid$|fromsource$)/i;

const withScheme = (link: string): string => (/^https?:\/\//i.test(link) ? link : `https://${link}`);

/**
 * The one address of an article however it was shared: https, no www., no tracking, no place in the page, parameters in
 * order, no slash at the end. Null where it is no address.
 */
export const canonicalLink = (link: string): string | null => {
  const address = withScheme(link.trim());
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return null;
  // A name before the host is an e-mail address or bait, and no article.
  if (url.username !== "") return null;
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const host = url.hostname.replace(/^www\./, "") + (url.port === "" ? "" : `:${url.port}`);
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  return `https://${host}${path}${query === "" ? "" : `?${query}`}`;
};

const once = (values: readonly string[]): readonly string[] => [...new Set(values)];

export const entitiesOf = (text: string): Entities => {
  const links = once(linksIn(text));
  return {
    hashtags: once(hashtagsIn(text).map((tag) => tag.normalize("NFC").toLowerCase())),
    accounts: once(accountsIn(text).map((name) => name.normalize("NFC").toLowerCase())),
    links,
    articles: once(links.flatMap((link) => canonicalLink(link) ?? [])),
  };
};
