// Upload links: made and ended by an owner, entered with a token of which only the hash is known.

import { randomBytes, timingSafeEqual } from "node:crypto";
import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import { reportNames } from "../sources/families.ts";
import type { UploadLink } from "../store/ledger.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { sourceNamed } from "./intake/knowledge.ts";
import { hashText } from "./sha256.ts";

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

const dayMs = 86_400_000;

export const stateOf = (link: UploadLink, now: string): "open" | "expired" | "revoked" | "full" => {
  if (link.revokedAt !== null) return "revoked";
  if (Date.parse(link.expiresAt) <= Date.parse(now)) return "expired";
  return link.files >= link.maxFiles || link.bytes >= link.maxBytes ? "full" : "open";
};

/** A link may outlive a report it asks for: that one is called by its id. */
const reportOf = (id: string) => {
  const source = sourceNamed(id);
  const names = source === null ? { en: id, ko: id, pl: id } : reportNames(source);
  return { id, names, platform: source?.platform ?? "" };
};

export const sourcesOf = ({ sources }: Pick<UploadLink, "sources">) => sources.map(reportOf);

const shownLink = ({ workspace: _, tokenHash: __, ...link }: UploadLink, now: string) => ({
  ...link,
  sources: sourcesOf(link),
  accounts: [...link.accounts],
  state: stateOf({ workspace: _, tokenHash: __, ...link }, now),
});

const linkOf = async ({ ledger }: Context, workspace: string, id: string): Promise<UploadLink> => {
  const found = await ledger.link(id);
  if (found === null || found.workspace !== workspace) throw new Problem("link/not-found", { link: id });
  return found;
};

const baseOf = ({ linksAt }: Context): string | null => linksAt?.() ?? null;

export const createUploadLink: UseCase<typeof operations.createUploadLink> = async (context, input) => {
  const { days, ...asked } = input;
  const unknown = asked.sources.find((id) => sourceNamed(id) === null);
  if (unknown !== undefined)
    throw new Problem("input/invalid", { field: "sources", reason: `there is no report ${unknown}` });
  const now = context.now();
  const id = randomBytes(6).toString("hex");
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + days * dayMs).toISOString();
  await context.ledger.addLink({ ...asked, id, tokenHash: hashText(secret), createdAt: now, expiresAt });
  const made = await linkOf(context, input.workspace, id);
  const token = `${id}.${secret}`;
  const base = baseOf(context);
  return { ...shownLink(made, now), token, address: base === null ? null : `${base}/upload#${token}` };
};

export const listUploadLinks: UseCase<typeof operations.listUploadLinks> = async (context, input) => {
  const links = await context.ledger.links(input.workspace);
  return { links: links.map((link) => shownLink(link, context.now())), address: baseOf(context) };
};

export const revokeUploadLink: UseCase<typeof operations.revokeUploadLink> = async (context, input) => {
  await linkOf(context, input.workspace, input.link);
  await context.ledger.revokeLink(input.link, context.now());
  return shownLink(await linkOf(context, input.workspace, input.link), context.now());
};

/** How often something may happen in a minute. */
const limiter = (most: number) => {
  const seen = new Map<string, { from: number; times: number }>();
  return (key: string, now: number): boolean => {
    for (const [old, { from }] of seen) if (now - from >= 60_000) seen.delete(old);
    const mine = seen.get(key) ?? { from: now, times: 0 };
    mine.times += 1;
    seen.set(key, mine);
    return mine.times <= most;
  };
};

/** What nobody's token hashes to, so that an unknown link takes as long as a wrong token. */
const nobody = "0".repeat(64);

export type Enter = (token: string) => Promise<Who>;

/** Who the bearer of a token is: a sender, who may do nothing but send files by this link. */
export const enterer = ({ ledger, now }: Context): Enter => {
  const [mayTry, mayFail] = [limiter(240), limiter(30)];
  return async (token) => {
    const [id = "", secret = ""] = token.split(".");
    const link = /^[0-9a-f]{12}$/.test(id) ? await ledger.link(id) : null;
    const right = same(hashText(secret), link?.tokenHash ?? nobody) && link !== null;
    const at = Date.parse(now());
    if (!right) throw new Problem(mayFail("", at) ? "link/unknown" : "link/too-often");
    if (!mayTry(id, at)) throw new Problem("link/too-often");
    return { name: `upload link ${id}: ${link.asks.slice(0, 80)}`, role: "sender", link: id };
  };
};

const over = { expired: "it has expired", revoked: "it was ended" } as const;

/** The link of a caller, as long as it lasts. It is looked at anew for every call: an end counts at once. */
export const ownLink = async ({ ledger, now }: Context, who: Who): Promise<UploadLink> => {
  const link = who.link === undefined ? null : await ledger.link(who.link);
  if (link === null) throw new Problem("link/unknown");
  const state = stateOf(link, now());
  if (state === "expired" || state === "revoked")
    throw new Problem("link/over", { reason: over[state], from: link.askedBy });
  return link;
};

export const openUploadLink: UseCase<typeof operations.openUploadLink> = async (context, _, who) => {
  const link = await ownLink(context, who);
  const workspace = await context.ledger.workspace(link.workspace);
  const { asks, askedBy, accounts, expiresAt, direct, maxFiles, files, maxBytes, bytes } = link;
  return {
    workspace: workspace?.name ?? "",
    ...{ asks, askedBy, expiresAt, direct },
    sources: sourcesOf(link),
    accounts: [...accounts],
    filesLeft: Math.max(0, maxFiles - files),
    bytesLeft: Math.max(0, maxBytes - bytes),
  };
};
