// `leadline link …`: links by which a colleague sends files, and the files that wait for a yes.

import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { dataDirectory } from "../../engine/open.ts";
import { running } from "../running.ts";
import { defaultPort } from "../serve.ts";
import { accountChoices, accountOption } from "./accounts.ts";
import { again, type Common, inWorkspace } from "./command.ts";
import { importedWords } from "./file-words.ts";
import { plain, remark, table } from "./say.ts";

type Link = Output<"list_upload_links">["links"][number];
type Sent = Output<"list_sent_files">["sent"][number];

const linkRows = (links: readonly Link[]): string =>
  table(
    [
      { head: "Id" },
      { head: "Asks for" },
      { head: "State" },
      { head: "Files", right: true },
      { head: "Until" },
    ],
    links.map((l) => [l.id, l.asks, l.state, `${l.files} of ${l.maxFiles}`, l.expiresAt.slice(0, 10)]),
  );

const sentWords = ({ sent }: { readonly sent: readonly Sent[] }): string =>
  sent.length === 0
    ? "Nothing waits."
    : table(
        [
          { head: "File" },
          { head: "Name" },
          { head: "Recognised as" },
          { head: "Rows", right: true },
          { head: "" },
        ],
        sent.map((s) => [
          s.file,
          s.name,
          s.parts.map((p) => p.report?.en ?? "set aside").join(", "),
          String(s.parts.reduce((sum, p) => sum + p.rows, 0)),
          s.question?.text ?? "",
        ]),
      );

interface Creating extends Common {
  readonly from: string;
  readonly days?: string;
  readonly source?: readonly string[];
  readonly account?: readonly string[];
  readonly files?: string;
  readonly bytes?: string;
  readonly direct?: boolean;
}

const asked = ({ days, source, account, files, bytes, direct, from }: Creating) => ({
  askedBy: from,
  ...(days === undefined ? {} : { days: Number(days) }),
  ...(source === undefined ? {} : { sources: source }),
  ...(account === undefined ? {} : { accounts: account }),
  ...(files === undefined ? {} : { maxFiles: Number(files) }),
  ...(bytes === undefined ? {} : { maxBytes: Number(bytes) }),
  ...(direct === true ? { direct } : {}),
});

/** Where it opens as long as no server serves links to others. */
const pageHere = async (token: string): Promise<string> =>
  `${(await running(dataDirectory()))?.url ?? `http://localhost:${defaultPort}`}/upload#${token}`;

const whereWords = (address: string | null): string => {
  if (address === null)
    return "Links open on this machine only: `leadline serve --links 4817` serves them to others, at an address it tells, each with the same part from /upload# on.";
  const clear = address.startsWith("https:") ? "" : " (without TLS, so files travel unencrypted)";
  return `Links open at ${new URL(address).origin}${clear}.`;
};

const create = (link: Command): void =>
  inWorkspace<Creating>(
    link
      .command("create <asks>")
      .description("make a link, saying in words what is asked for")
      .requiredOption("--from <name>", "who asks: the reader of the link sees it")
      .option("--days <n>", "how long it lasts (default: 14)")
      .option("--source <id>", "only this report, as in `leadline status --json`; repeat for more", again)
      .option("--account <name>", "only this account; repeat for more", again)
      .option("--files <n>", "how many files it takes (default: 50)")
      .option("--bytes <n>", "how many bytes it takes (default: 1000000000)")
      .option("--direct", "import without a yes of yours"),
    async ({ caller, workspace, options, args, tell }) => {
      const input = { workspace: workspace.id, asks: args[0], ...asked(options) };
      const made = await caller.call("create_upload_link", input);
      const page = made.address ?? (await pageHere(made.token));
      tell({ ...made, page }, (l) => l.page);
      if (options.json === true) return;
      remark(
        `Whoever has this address can send files until ${made.expiresAt.slice(0, 10)}, and do nothing else. It is shown this once.`,
      );
      remark(whereWords(made.address));
    },
  );

/** What the owner says goes before what the sender said. */
const chosenFor = (sent: Sent | undefined, said: readonly string[] | undefined) => {
  const own = accountChoices(said);
  const account = own.account ?? sent?.account ?? undefined;
  // Of two names for one network the last one counts.
  const accounts = [...(sent?.accounts ?? []), ...(own.accounts ?? [])];
  return {
    ...(account === undefined ? {} : { account }),
    ...(accounts.length === 0 ? {} : { accounts }),
  };
};

const waiting = (link: Command): void => {
  inWorkspace(
    link.command("files").description("files that came by a link and wait for a yes"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_sent_files", { workspace: workspace.id }), sentWords),
  );
  inWorkspace<Common & { readonly account?: readonly string[]; readonly dateOrder?: string }>(
    accountOption(link.command("accept <file>").description("import a file that waits")).option(
      "--date-order <order>",
      "mdy or dmy, where the file leaves it open",
    ),
    async ({ caller, workspace, options: { account, dateOrder }, args, tell }) => {
      const { sent } = await caller.call("list_sent_files", { workspace: workspace.id });
      const more = {
        ...chosenFor(
          sent.find(({ file }) => file === args[0]),
          account,
        ),
        ...(dateOrder === undefined ? {} : { dateOrder }),
      };
      tell(
        await caller.call("import_file", { workspace: workspace.id, file: args[0], ...more }),
        importedWords,
      );
    },
  );
  inWorkspace<Common>(
    link.command("dismiss <file>").description("remove a file that waits"),
    async ({ caller, workspace, args, tell }) =>
      tell(
        await caller.call("remove_file", { workspace: workspace.id, file: args[0] }),
        ({ name }) => `Removed ${plain(name)}.`,
      ),
  );
};

export const linkCommands = (program: Command): void => {
  const link = program
    .command("link")
    .description("links by which a colleague can send files, and nothing else");
  create(link);
  inWorkspace(
    link.command("list", { isDefault: true }).description("the links there are, and what came by them"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_upload_links", { workspace: workspace.id }), ({ links, address }) =>
        [links.length === 0 ? "There are no upload links." : linkRows(links), whereWords(address)].join("\n"),
      ),
  );
  inWorkspace<Common>(
    link.command("revoke <link>").description("end a link at once; what came by it stays"),
    async ({ caller, workspace, args, tell }) =>
      tell(await caller.call("revoke_upload_link", { workspace: workspace.id, link: args[0] }), (l) =>
        linkRows([l]),
      ),
  );
  waiting(link);
};
