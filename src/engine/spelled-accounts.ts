// The account a filter asks for, in the spelling under which it is kept and under the name it has now: "@Acme" is the "acme" of X.

import type { Called } from "../query/called.ts";
import type { Question } from "../query/question.ts";
import { accountsOf } from "../query/values.ts";
import { hasHandles, spelledAs } from "../sources/account.ts";
import { calledNow } from "./account-names.ts";
import type { Context } from "./context.ts";

type Picks = Question["only"];

/** By network, those of the networks picked alone: the same name may be kept in another spelling on another. */
const knownAccounts = async (
  { warehouse }: Context,
  asked: { readonly workspace: string; readonly called: readonly Called[] },
  platforms: Picks["platform"],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const known = new Map<string, readonly string[]>();
  for (const row of await warehouse.rows(accountsOf(asked))) {
    const platform = String(row["platform"]);
    if (platforms !== undefined && !platforms.includes(platform)) continue;
    known.set(platform, [...(known.get(platform) ?? []), String(row["account"])]);
  }
  return known;
};

/** Those that had the name once, whatever its capitals. */
const renamed = (asked: string, called: readonly Called[], { platform: picked }: Picks): readonly string[] =>
  called
    .filter(({ platform }) => picked === undefined || picked.includes(platform))
    .filter(({ platform, once }) => once.includes(spelledAs(platform, asked, once)))
    .map(({ called: now }) => now);

/** What is spelled exactly so is meant alone; what is known under no spelling stays as it was asked, and finds nothing. */
const spellings = (asked: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  if ([...known.values()].some((accounts) => accounts.includes(asked))) return [asked];
  const found = [...known].flatMap(([platform, accounts]) => {
    const spelled = spelledAs(platform, asked, accounts);
    return accounts.includes(spelled) ? [{ platform, spelled }] : [];
  });
  // With its @ a handle is meant, where there is one.
  const handles = asked.trimStart().startsWith("@")
    ? found.filter(({ platform }) => hasHandles(platform))
    : [];
  const meant = handles.length > 0 ? handles : found;
  return meant.length === 0 ? [asked] : meant.map(({ spelled }) => spelled);
};

export const spelledAccounts = async (context: Context, workspace: string, only: Picks): Promise<Picks> => {
  if (only.account === undefined) return only;
  const called = await calledNow(context, workspace);
  const known = await knownAccounts(context, { workspace, called }, only.platform);
  const account = only.account.flatMap((asked) => [
    ...spellings(asked, known),
    ...renamed(asked, called, only),
  ]);
  return { ...only, account: [...new Set(account)] };
};
