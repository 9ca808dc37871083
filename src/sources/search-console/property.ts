// Search Console's properties under the names it gives them itself: "acme.com" is a domain with all its hosts, "https://acme.com/blog/" the addresses that begin so.

import { part } from "../file-name.ts";

const host = String.raw`[\p{L}\d-]+(?:\.[\p{L}\d-]+)*?\.[\p{L}\d]{2,}`;

/** What may follow the property in the name of a download; in a language not seen yet, its own mark. */
const ends = (unseen: string): readonly string[] => [
  "_?-(?:Performance-on|실적|Skuteczność|Leistung)-".normalize("NFC"),
  unseen,
];
const domains = ends("-").map((end) => new RegExp(`^(?:sc-domain_)?(${host})${end}`, "iu"));
const prefixes = ends("_-").map((end) => new RegExp(`^(https?_+${host}(?:_.*?)??)${end}`, "iu"));

const firstPart = (text: string, patterns: readonly RegExp[]): string =>
  patterns.map((pattern) => part(text, pattern)).find((found) => found !== "") ?? "";

/** The property a download is of: its name has "_" where an address has ":" and "/". '' where it tells none. */
export const propertyIn = (fileName: string): string => {
  const name = fileName.normalize("NFC");
  const [, scheme = "", address = ""] = /^(https?)_+(.+)$/i.exec(firstPart(name, prefixes)) ?? [];
  if (address === "") return firstPart(name, domains).toLowerCase();
  const [site = "", ...path] = address.split("_");
  return `${scheme.toLowerCase()}://${[site.toLowerCase(), ...path].join("/")}/`;
};

interface Property {
  /** '' of a domain, which takes every scheme. */
  readonly scheme: string;
  readonly site: string;
  readonly path: string;
}

const propertyOf = (account: string): Property | null => {
  const name = account.trim().replace(/^sc-domain:/i, "");
  const [, scheme = "", site, path = "/"] =
    new RegExp(`^(?:(https?)://)?(${host})(/.*)?$`, "iu").exec(name) ?? [];
  if (site === undefined || (scheme === "" && path !== "/")) return null;
  return { scheme: scheme.toLowerCase(), site: site.toLowerCase(), path: `${path}/`.replace(/\/+$/, "/") };
};

/** True where all that the first property counts, the second counts as well. */
export const isWithin = (account: string, other: string): boolean => {
  const [inner, outer] = [propertyOf(account), propertyOf(other)];
  if (inner === null || outer === null) return false;
  if (outer.scheme === "") return inner.site === outer.site || inner.site.endsWith(`.${outer.site}`);
  return inner.scheme === outer.scheme && inner.site === outer.site && inner.path.startsWith(outer.path);
};
