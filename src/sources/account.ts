// One spelling of an account: exports and people write the same one with other capitals, blanks, marks and accents.

/** Networks that name accounts by handles, where capitals and a leading @ mean nothing. */
const handled = new Set(["x", "instagram", "threads", "tiktok"]);
export const hasHandles = (platform: string): boolean => handled.has(platform);

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** An account's name as it is kept: a handle in lower case without @, any other name as printed but for its blanks. */
export const accountName = (platform: string, printed: string): string => {
  const plain = printed.normalize("NFC").replace(invisible, "").replace(/\s+/g, " ").trim();
  return hasHandles(platform) ? plain.replace(/^@+ ?/, "").toLowerCase() : plain;
};

/**
 * The network by whose rules a source's accounts are spelled; '' for none. A help desk's account is the brand, whichever
 * network a ticket came by: spelled by that network it would be one account under several names.
 */
export const spellingOf = (source: { readonly platform: string; readonly brandAccounts?: true }): string =>
  source.brandAccounts === true ? "" : source.platform;

/** What two spellings of one account share: with an @ before it a name is the one without. */
export const folded = (platform: string, name: string): string =>
  accountName(platform, name).toLowerCase().replace(/^@+ ?/, "");

/** The spelling under which the account is known already, else the one that is kept of it. */
export const spelledAs = (platform: string, printed: string, known: readonly string[]): string => {
  const name = accountName(platform, printed);
  if (known.includes(name)) return name;
  return known.find((one) => folded(platform, one) === folded(platform, name)) ?? name;
};
