// The account a filter asks for, in the spelling under which it is kept: "@Acme" is the "acme" of X.

import type { Question } from "../query/question.ts";
import { accountsOf } from "../query/values.ts";
import { spelledAs } from "../sources/account.ts";
import type { Context } from "./context.ts";

type Picks = Question["only"];

/** By network, those of the networks picked alone: the same name may be kept in another spelling on another. */
const knownAccounts = async (
  { warehouse }: Context,
  workspace: string,
  platforms: Picks["platform"],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const known = new Map<string, readonly string[]>();
  for (const row of await warehouse.rows(accountsOf(workspace))) {
    const platform = String(row["platform"]);
    if (platforms !== undefined && !platforms.includes(platform)) continue;
    known.set(platform, [...(known.get(platform) ?? []), String(row["account"])]);
  }
  return known;
};

/** What is spelled exactly so is meant alone; what is known under no spelling stays as it was asked, and finds nothing. */
const spellings = (asked: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  if ([...known.values()].some((accounts) => accounts.includes(asked))) return [asked];
  const found = [...known].flatMap(([platform, accounts]) => {
    const spelled = spelledAs(platform, asked, accounts);
    return accounts.includes(spelled) ? [spelled] : [];
  });
  return found.length === 0 ? [asked] : found;
};

export const spelledAccounts = async (context: Context, workspace: string, only: Picks): Promise<Picks> => {
  if (only.account === undefined) return only;
  const known = await knownAccounts(context, workspace, only.platform);
  return { ...only, account: [...new Set(only.account.flatMap((asked) => spellings(asked, known)))] };
};
