// The accounts a sender chooses among those of an upload link.

import { Problem } from "../base/problem.ts";
import type { UploadLink } from "../store/ledger.ts";

interface Said {
  readonly account?: string | undefined;
  /** "key=name" each. */
  readonly accounts?: readonly string[] | undefined;
}

/** Handles are kept without @, people write them with it. */
export const plain = (name: string): string => name.trim().replace(/^@+ ?/, "").toLowerCase();

const accountOf = ({ accounts }: UploadLink, chosen: string): string => {
  if (accounts.length === 0) return chosen;
  const meant = accounts.find((account) => plain(account) === plain(chosen));
  if (meant !== undefined) return meant;
  const reason = `this link takes files of ${accounts.join(", ")} and not of ${chosen}`;
  throw new Problem("input/invalid", { field: "account", reason });
};

export interface SaidAccounts {
  readonly account: string | undefined;
  readonly accounts: string[] | undefined;
}

/** The account for all that names none, and those by network: each in the link's own spelling. */
export const saidBy = (link: UploadLink, { account = "", accounts }: Said): SaidAccounts => {
  const only = link.accounts.length === 1 ? link.accounts[0] : undefined;
  const byKey = accounts?.flatMap((one) => {
    const [key = ""] = one.split("=");
    const name = one.slice(key.length + 1);
    return plain(name) === "" ? [] : [`${key}=${accountOf(link, name)}`];
  });
  return { account: plain(account) === "" ? only : accountOf(link, account), accounts: byKey };
};
