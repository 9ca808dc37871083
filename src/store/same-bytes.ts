// Imports of the same bytes, and for whom: an export of nothing but zeros is byte for byte that of another account.

import type { Cell, LoadPlan, Row, Statement } from "./warehouse.ts";

export type Ask = (statement: Statement) => Promise<readonly Row[]>;

/** By part, the account its rows are booked to. None of a part whose rows name theirs, or of which nobody said it. */
export type Booked = readonly (readonly [part: number, account: string])[];

export interface Earlier {
  readonly importId: number;
  readonly fileName: string;
  readonly observedAt: string;
  readonly committedAt: string;
  readonly undone: boolean;
  /** The other accounts it was booked to; none where it is an import for the same ones. */
  readonly others: readonly string[];
  /** By part, the source that read it; null where it was set aside. */
  readonly sources: ReadonlyMap<number, string | null>;
}

export const bookedBy = ({ parts }: Pick<LoadPlan, "parts">): Booked =>
  parts.flatMap(({ part, account = null }) => (account === null ? [] : [[part, account] as const]));

interface Read {
  readonly parts: readonly Pick<LoadPlan["parts"][number], "part" | "source">[];
}

/** Whether the same tables were read by the same sources: a mapping that was changed since reads them anew. */
export const readAlike = ({ parts }: Read, { sources }: Pick<Earlier, "sources">): boolean =>
  parts.every(({ part, source }) => source === null || (sources.get(part) ?? null) === source);

/** Whether all that was read then is read now: only then may one import stand for the other. */
export const readsAll = ({ parts }: Read, { sources }: Pick<Earlier, "sources">): boolean =>
  [...sources].every(
    ([part, source]) => source === null || parts.some((one) => one.part === part && one.source !== null),
  );

const accountIn = (detail: Cell | undefined): string | undefined => {
  const { given } = JSON.parse(String(detail)) as { readonly given?: { readonly account?: string } };
  return given?.account;
};

/** The accounts of another file of the same bytes that are not ours, part by part. */
export const othersThan = (mine: Booked, theirs: Booked): readonly string[] => {
  const own = new Map(mine);
  const differ = theirs.filter(([part, account]) => (own.get(part) ?? account) !== account);
  return [...new Set(differ.map(([, account]) => account))];
};

/** All of them, the newest first, undone ones too. */
export const sameBytes = async (
  rows: Ask,
  file: { readonly workspace: string; readonly sha256: string },
  mine: Booked,
): Promise<readonly Earlier[]> => {
  const found = await rows({
    text: `select l.import_id as import_id, l.file_name as file_name, l.observed_at as observed_at,
        l.committed_at as committed_at, l.undone_at as undone_at, p.part as part, p.source as source, p.detail as detail
      from import_log l join import_part p on p.workspace = l.workspace and p.import_id = l.import_id
      where l.workspace = {workspace:text} and l.sha256 = {sha256:text} order by import_id desc, part`,
    params: {
      workspace: { type: "text", value: file.workspace },
      sha256: { type: "text", value: file.sha256 },
    },
  });
  const ids = [...new Set(found.map((row) => Number(row["import_id"])))];
  return ids.map((importId) => {
    const parts = found.filter((row) => Number(row["import_id"]) === importId);
    const [log = {}] = parts;
    const theirs = parts.flatMap((row) => {
      const account = accountIn(row["detail"]);
      return account === undefined ? [] : [[Number(row["part"]), account] as const];
    });
    return {
      importId,
      fileName: String(log["file_name"]),
      observedAt: String(log["observed_at"]),
      committedAt: String(log["committed_at"]),
      undone: log["undone_at"] !== null,
      others: othersThan(mine, theirs),
      sources: new Map(
        parts.map(({ part, source = null }) => [Number(part), source === null ? null : String(source)]),
      ),
    };
  });
};
