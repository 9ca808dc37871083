// Whose a file that names no account most likely is: proposed, never imported unseen.

import type { Job, Need, Preview } from "./jobs.ts";

const plain = (name: string): string => name.trim().replace(/^@/, "").toLowerCase();

/** The network of a report and the account of each of its rows shown. Rows of a site tell other networks than its own. */
const toldIn = ({ parts }: Preview): readonly (readonly [platform: string, account: string])[] =>
  parts.flatMap(({ platform, samples }) =>
    platform === ""
      ? []
      : samples.flatMap(({ rows }) => rows.map((row) => [platform, String(row["account"] ?? "")] as const)),
  );

/** What a file names when nobody has told it an account. */
const namedIn = ({ bare, preview, guessed }: Job): ReturnType<typeof toldIn> => {
  const shown = guessed.length > 0 ? bare : preview;
  return shown === null ? [] : toldIn(shown);
};

const coming: readonly Job["phase"][] = ["waiting", "uploading", "reading"];

/** True while another file of the drop may yet name an account. */
const areComing = (others: readonly Job[]): boolean => others.some(({ phase }) => coming.includes(phase));

/**
 * Whose the last file under the same mapping was; else an account of the same network that is known, or that another
 * table or file of the drop names; where there is none, the name of the workspace. '' where there are several, or while
 * files are still being read: then a person must say.
 */
export const likelyAccount = (
  { platform, accounts, accountBefore }: Need,
  bare: Preview,
  others: readonly Job[],
  workspace: string,
): string => {
  if (accountBefore) return accountBefore;
  const named = [...toldIn(bare), ...others.flatMap(namedIn)].flatMap(([of, account]) =>
    of === platform && account !== "" ? [account] : [],
  );
  // The spelling that is known goes before the one of another file.
  const names = [...accounts, ...named];
  const [first] = names;
  if (first === undefined) return areComing(others) ? "" : workspace;
  return new Set(names.map(plain)).size === 1 ? first : "";
};
