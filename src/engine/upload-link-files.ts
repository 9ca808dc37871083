// Files that come by an upload link: recognised, held against what the link asks for, and kept for the owner's yes.

import { rm } from "node:fs/promises";
import { formatProblems } from "../base/format-problems.ts";
import { Problem, type ProblemCode } from "../base/problem.ts";
import { unknownCodes } from "../base/unknown-files.ts";
import type * as operations from "../contract/operations.ts";
import { schemaNamed } from "../generic/schemas.ts";
import { sql } from "../query/sql.ts";
import { reportNames } from "../sources/families.ts";
import type { LinkLedger, UploadedFile, UploadLink, Workspace } from "../store/ledger.ts";
import { type Booked, bookedBy, othersThan, readAlike, sameBytes } from "../store/same-bytes.ts";
import type { Body, Context, FileCase, UseCase } from "./context.ts";
import { importFile } from "./import.ts";
import { importOf, shownLeft } from "./imports.ts";
import { inWords, limits } from "./intake/limits.ts";
import { ownMappings } from "./intake/own.ts";
import type { ReadPart } from "./intake/parts.ts";
import { filePath, type Plan, withPlan } from "./intake/plan.ts";
import { importedBefore } from "./intake/same-bytes.ts";
import { checkAccount, readOf, shownProblem } from "./intake/warn.ts";
import { plain, type SaidAccounts, saidBy } from "./link-accounts.ts";
import { inRoom } from "./link-room.ts";
import { ownLink, sourcesOf } from "./upload-link.ts";
import { fileOf, takeFile, workspaceOf } from "./uploads.ts";

type Shown = ReturnType<typeof shownProblem>;
interface Found {
  readonly parts: {
    readonly name: string;
    readonly report: { readonly en: string; readonly ko: string; readonly pl: string } | null;
    readonly rows: number;
    readonly rejects: number;
    readonly left: { readonly line: number; readonly text: string }[];
    readonly why: Shown | null;
  }[];
  readonly question: Shown | null;
  /** The accounts it would be booked to, as far as they are known: the same bytes may be those of another one's export. */
  readonly booked?: Booked;
  /** What the sender said by network, as "x=Acme". */
  readonly accounts?: readonly string[];
  /** By part, the source that reads it: under a mapping that was corrected since, the same bytes are another import. */
  readonly read?: readonly { readonly part: number; readonly source: string | null }[];
}

/** What only the owner can settle, or what names other files, accounts or figures of the workspace. */
const forOwner: readonly ProblemCode[] = [
  "file/account-needed",
  "file/other-split",
  "file/other-crm",
  "file/part-of-account",
  "file/unclear",
  "file/plain-names",
  "row/unclear-date",
  "file/campaigns-missing",
  "file/ads-missing",
  "file/posts-twice",
  "file/mentions-twice",
  "file/less-than-known",
  "file/figures-lacking",
  "file/seems-older",
  "file/same-for-another",
  "file/same-days-for-another",
];

const unsure: readonly ProblemCode[] = ["file/unclear", "file/plain-names"];

const turnOf = ({ inTurn }: Context): NonNullable<Context["inTurn"]> => inTurn ?? ((_, work) => work());

const discard = async ({ dataDir, ledger }: Context, file: UploadedFile): Promise<void> => {
  await rm(filePath(dataDir, file), { force: true });
  await ledger.removeFile(file.workspace, file.id);
};

type Sent = Parameters<LinkLedger["addSent"]>[0];
const foundIn = ({ found }: Pick<Sent, "found">): Found => JSON.parse(found) as Found;

/** A file that is there already for the same accounts: imported as it would be read now, or waiting, for it is read when it is taken in. */
const isKnown = async ({ ledger, warehouse }: Context, file: UploadedFile, sent: Sent): Promise<boolean> => {
  const { booked = [], read: parts = [] } = foundIn(sent);
  const imported = await sameBytes(warehouse.rows, file, booked);
  if (imported.some((one) => !one.undone && one.others.length === 0 && readAlike({ parts }, one)))
    return true;
  const same = (await ledger.files(file.workspace)).filter(
    ({ id, sha256 }) => sha256 === file.sha256 && id !== file.id,
  );
  return (await ledger.sent(file.workspace)).some(
    (one) =>
      same.some(({ id }) => id === one.file) &&
      one.account === sent.account &&
      othersThan(booked, foundIn(one).booked ?? []).length === 0,
  );
};

const accountsIn = async ({ warehouse }: Context, { load }: Plan): Promise<readonly string[]> => {
  const all = new Set<string>();
  for (const { csv, facts } of load.parts)
    for (const { columns, select } of csv === null ? [] : facts)
      if (csv !== null && columns.includes("account"))
        for (const row of await warehouse.read(
          csv,
          sql`select distinct account from (${select}) as told_rows where account <> ''`,
        ))
          all.add(String(row["account"]));
  return [...all];
};

/** What a person called a mapping is the workspace's own word: a sender is told what kind of table it reads. */
const reportOf = ({ own, source }: ReadPart) =>
  (own === null ? null : schemaNamed(own.spec.schema)?.name) ?? reportNames(source);

const checkScope = async (context: Context, link: UploadLink, plan: Plan, file: UploadedFile) => {
  const wanted = sourcesOf(link);
  const other = readOf(plan).find(({ source }) => !link.sources.includes(source.id));
  if (wanted.length > 0 && other !== undefined)
    throw new Problem("link/other-report", {
      file: file.name,
      seen: reportOf(other).en,
      wanted: wanted.map(({ names }) => names.en).join(", "),
    });
  if (link.accounts.length === 0) return;
  const known = new Set(link.accounts.map(plain));
  const stranger = (await accountsIn(context, plan)).find((account) => !known.has(plain(account)));
  if (stranger !== undefined)
    throw new Problem("link/other-account", {
      file: file.name,
      seen: stranger,
      wanted: link.accounts.join(", "),
    });
};

const shownParts = async (context: Context, plan: Plan, file: UploadedFile): Promise<Found["parts"]> => {
  const results = await context.warehouse.rehearse(plan.load, { rows: 5 });
  return plan.parts.map((part, i) => {
    if (part.is === "aside")
      return { name: part.name, report: null, rows: 0, rejects: 0, left: [], why: shownProblem(part.why) };
    const { rows = 0, rejects = 0, left = [] } = results[i] ?? {};
    const refused = left.map((row) => shownLeft(row, i, file.name)).filter(({ fate }) => fate === "reject");
    const shown = refused.map(({ line, text }) => ({ line, text }));
    return {
      name: part.table.partName,
      report: { ...reportOf(part) },
      rows,
      rejects,
      left: shown,
      why: null,
    };
  });
};

/** What the file is. A question that only the owner can answer does not send it back; any other refusal does. */
const recognise = async (
  context: Context,
  link: UploadLink,
  { file, workspace, said }: { file: UploadedFile; workspace: Workspace; said: SaidAccounts },
): Promise<Found> => {
  const choices = { ...said, own: await ownMappings(context, workspace.id) };
  const seen: { -readonly [K in "parts" | "booked" | "read"]: NonNullable<Found[K]> } = {
    parts: [],
    booked: [],
    read: [],
  };
  const kept = said.accounts === undefined ? {} : { accounts: said.accounts };
  try {
    await withPlan(context, { file, workspace, choices, by: "" }, async (plan) => {
      seen.booked = bookedBy(plan.load);
      seen.read = plan.load.parts.map(({ part, source }) => ({ part, source }));
      await checkScope(context, link, plan, file);
      seen.parts = await shownParts(context, plan, file);
      checkAccount(plan, file, choices);
      const { elsewhere } = await importedBefore(plan, context, file);
      if (elsewhere !== null) throw elsewhere;
    });
    return { ...seen, ...kept, question: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // What its columns mean is nothing a sender could say.
    if (unknownCodes.includes(error.code))
      throw new Problem("link/unknown-file", { file: file.name, from: link.askedBy });
    if (!forOwner.includes(error.code)) throw error;
    // Of a file whose report is not sure, neither is that it is one the link takes.
    if (unsure.includes(error.code) && link.sources.length > 0) throw error;
    return { ...seen, ...kept, question: shownProblem(error) };
  }
};

/** What a link lacks room for: another file, or these bytes. */
const full = ({ maxFiles, maxBytes, askedBy }: UploadLink, of: "files" | "bytes"): Problem =>
  new Problem("link/full", {
    limit: of === "files" ? `${maxFiles} files` : inWords(maxBytes),
    from: askedBy,
  });

/** One after the other, so that of the same bytes sent at once all but the first are known. */
const addSent = (context: Context, { id }: UploadLink, sent: Sent, file: UploadedFile) =>
  turnOf(context)(`sent ${file.workspace}`, async () => {
    if (await isKnown(context, file, sent)) throw new Problem("link/sent-before", { file: file.name });
    // The link may have been ended while its file came in.
    const link = await ownLink(context, { name: "", role: "sender", link: id });
    if (!(await context.ledger.takeRoom(id, file.bytes)))
      throw full(link, link.files >= link.maxFiles ? "files" : "bytes");
    await context.ledger.addSent(sent);
  });

const keep = async (context: Context, link: UploadLink, file: UploadedFile, said: SaidAccounts) => {
  const workspace = await workspaceOf(context, link.workspace);
  const found = await recognise(context, link, { file, workspace, said });
  const sent = {
    ...{ file: file.id, workspace: link.workspace, link: link.id, account: said.account ?? null },
    ...{ found: JSON.stringify(found), sentAt: context.now() },
  };
  await addSent(context, link, sent, file);
  return found;
};

/** A workspace that is removed while a file comes in takes the link with it: what breaks under the file says no more. */
const ofGone = async ({ ledger }: Context, link: UploadLink, error: unknown): Promise<unknown> => {
  const { code } = error as NodeJS.ErrnoException;
  const gone = code === "ENOENT" || code === "workspace/not-found" || (await ledger.link(link.id)) === null;
  return gone ? new Problem("link/over", { reason: "it was ended", from: link.askedBy }) : error;
};

const ofFileAlone = ({ code }: Shown): boolean => code.startsWith("part/") || code in formatProblems;

/** Why a table was set aside may name other files of the workspace: what tells of this file alone is said. */
const forSender = (part: Found["parts"][number]): Found["parts"][number] => ({
  ...part,
  why: part.why !== null && ofFileAlone(part.why) ? part.why : null,
});

/** What is sent by a link at once shares its room. */
const taken = (
  context: Context,
  link: UploadLink,
  name: string,
  body: Body,
  said: SaidAccounts,
): Promise<{ readonly file: UploadedFile; readonly found: Found }> =>
  inRoom(
    context.ledger,
    link,
    body,
    (of) => full(link, of),
    async (sent, left) => {
      const room = Math.min(limits.upload, left);
      const file = await takeFile(context, link.workspace, name, sent, room).catch(async (error: unknown) => {
        throw await ofGone(context, link, error);
      });
      const found = await keep(context, link, file, said).catch(async (error: unknown) => {
        await discard(context, file);
        throw await ofGone(context, link, error);
      });
      return { file, found };
    },
  );

export const sendFile: FileCase<typeof operations.sendFile> = async (context, input, who, body) => {
  const link = await ownLink(context, who);
  const said = saidBy(link, input);
  const { file, found } = await taken(context, link, input.name, body, said);
  const told = { name: file.name, parts: found.parts.map(forSender) };
  if (!link.direct || found.question !== null) return { ...told, state: "waiting" };
  const wanted = { workspace: link.workspace, file: file.id, ...said };
  try {
    await turnOf(context)(link.workspace, () => importFile(context, wanted, who));
    return { ...told, state: "imported" };
  } catch (error) {
    // What stands against it is the owner's to see: it may name other files and figures.
    if (error instanceof Problem) return { ...told, state: "waiting" };
    throw error;
  }
};

export const listSentFiles: UseCase<typeof operations.listSentFiles> = async ({ ledger }, { workspace }) => ({
  sent: (await ledger.sent(workspace)).map(({ found, link: _, ...sent }) => {
    const { booked: __, read: ___, accounts = [], ...shown } = foundIn({ found });
    return { ...sent, ...shown, accounts: [...accounts] };
  }),
});

/** A file whose rows count, or counted once, is what they lead back to. Another copy of it may go. */
export const removeFile: UseCase<typeof operations.removeFile> = async (context, input) => {
  const file = await fileOf(context, input.workspace, input.file);
  const copies = (await context.ledger.files(file.workspace)).filter(({ sha256 }) => sha256 === file.sha256);
  const before = await importOf(context, file, "or undone");
  if (before !== null && copies.length === 1) throw new Problem("file/imported", { file: file.name });
  await discard(context, file);
  return file;
};
