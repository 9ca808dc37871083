// How fresh the data are, sorted for reading: networks with their sources, newest first. Pure.

export interface Fresh {
  readonly platform: string;
  readonly account: string;
  readonly lastDay: string | null;
  readonly lastImport: string;
}
export interface FreshGroup<T extends Fresh> {
  readonly platform: string;
  readonly accounts: readonly string[];
  readonly lastDay: string | null;
  readonly rows: readonly T[];
}

/** ISO days and instants sort as text; a source that never told a day stands last. */
const newestFirst = (a: Fresh, b: Fresh): number =>
  (b.lastDay ?? "").localeCompare(a.lastDay ?? "") || b.lastImport.localeCompare(a.lastImport);

/** `account` keeps the rows of one; null keeps all. */
export const freshGroups = <T extends Fresh>(
  all: readonly T[],
  account: string | null,
): readonly FreshGroup<T>[] => {
  const rows = all.filter((row) => account === null || row.account === account).sort(newestFirst);
  return [...new Set(rows.map(({ platform }) => platform))].map((platform) => {
    const own = rows.filter((row) => row.platform === platform);
    const accounts = [...new Set(own.map((row) => row.account).filter((name) => name !== ""))].sort();
    return { platform, accounts, lastDay: own[0]?.lastDay ?? null, rows: own };
  });
};

export const accountsOf = (all: readonly Fresh[]): readonly string[] =>
  [...new Set(all.map(({ account }) => account).filter((name) => name !== ""))].sort();
