// Commands for what a workspace says its words mean: list, show, set and sign.

import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Output } from "../../engine/engine.ts";
import type { Asked, Common } from "./command.ts";
import { inWorkspace } from "./command.ts";
import { table, who } from "./say.ts";

type Definition = Output<"list_definitions">["definitions"][number];
type Version = Definition["versions"][number];

interface Saying extends Common {
  readonly note?: string;
  readonly base?: string;
  readonly by?: string;
}

const day = (instant: string): string => instant.slice(0, 10);
const signed = ({ signedBy, signedAt }: Version): string =>
  signedBy === null ? "not signed" : `${who(signedBy)}, ${day(signedAt ?? "")}`;

const listWords = (all: readonly Definition[]): string =>
  table(
    [
      { head: "Kind" },
      { head: "Name" },
      { head: "Version", right: true },
      { head: "Saved by" },
      { head: "Signed by" },
    ],
    all.map(({ kind, name, versions: [now] }) =>
      now === undefined
        ? [kind, name.en, "–", "not set", ""]
        : [kind, name.en, String(now.version), `${who(now.savedBy)}, ${day(now.savedAt)}`, signed(now)],
    ),
  );

const shownWords = ({ name, about, versions }: Definition): string => {
  const [now] = versions;
  if (now === undefined) return `${name.en}: not set\n${about.en}`;
  const history = versions.map((one) =>
    [`version ${one.version}`, `${who(one.savedBy)}, ${day(one.savedAt)}`, signed(one), one.note]
      .filter((part) => part !== "")
      .join(" · "),
  );
  return [`${name.en}: ${about.en}`, JSON.stringify(now.body, null, 2), ...history].join("\n");
};

const find = async ({ caller, workspace, args: [kind = ""] }: Asked<Saying>): Promise<Definition> => {
  const { definitions } = await caller.call("list_definitions", { workspace: workspace.id });
  const found = definitions.find((one) => one.kind === kind);
  const known = definitions.map((one) => one.kind).join(", ");
  if (found === undefined) throw new Problem("definition/unknown", { definition: kind, known });
  return found;
};

type Candidates = Output<"list_candidates">;
const counted = (of: number | null): string => (of === null ? "–" : String(of));

const candidateWords = ({ since, until, events, chosen }: Candidates): string => {
  if (since === null || until === null)
    return "Nothing has converted yet: import deals, or a table of conversions.";
  const line = (name: string, of: NonNullable<Candidates["chosen"]>) => [
    name,
    ...[of.conversions, of.before, of.social, of.persons].map(counted),
    of.last ?? "–",
  ];
  const rows = events.map(({ event, ...of }) => line(event, of));
  const shown = table(
    [
      { head: "Event" },
      { head: "90 days", right: true },
      { head: "90 before", right: true },
      { head: "From social", right: true },
      { head: "People", right: true },
      { head: "Last" },
    ],
    chosen === null ? rows : [...rows, line("All chosen", chosen)],
  );
  return `${since} to ${until} (that day not counted)\n${shown}`;
};

const bodyIn = async (file: string): Promise<unknown> => {
  const written =
    file === "-"
      ? await text(process.stdin)
      : await readFile(file, "utf8").catch(() => {
          throw new Problem("file/not-here", { file });
        });
  try {
    return JSON.parse(written);
  } catch (error) {
    throw new Problem("input/invalid", {
      field: file,
      reason: `it is no JSON (${(error as Error).message})`,
    });
  }
};

/** What was seen with --base counts; else what is there now, as `show` would tell it. */
const seen = ({ options }: Asked<Saying>, { version }: Definition): number =>
  options.base === undefined ? version : Number(options.base);

const set = async (asked: Asked<Saying>): Promise<void> => {
  const { caller, workspace, options, args, tell } = asked;
  const now = await find(asked);
  const body = (await bodyIn(args[1] ?? "-")) as Record<string, unknown>;
  const said = { kind: now.kind, body, version: seen(asked, now), note: options.note };
  tell(await caller.call("save_definition", { workspace: workspace.id, ...said }), shownWords);
};

const sign = async (asked: Asked<Saying>): Promise<void> => {
  const { caller, workspace, options, tell } = asked;
  const now = await find(asked);
  if (now.version === 0) throw new Problem("definition/none");
  const version = seen(asked, now);
  const by = options.by;
  tell(
    await caller.call("sign_definition", { workspace: workspace.id, kind: now.kind, version, by }),
    shownWords,
  );
};

export const definitionCommands = (program: Command): void => {
  const definition = program
    .command("definition")
    .description("what the workspace says its words mean, such as its opening hours");
  inWorkspace<Saying>(
    definition.command("list", { isDefault: true }).description("every definition there can be"),
    async ({ caller, workspace, tell }) =>
      tell(await caller.call("list_definitions", { workspace: workspace.id }), ({ definitions }) =>
        listWords(definitions),
      ),
  );
  inWorkspace<Saying>(
    definition.command("show <kind>").description("what is said now, and every version there was"),
    async (asked) => asked.tell(await find(asked), shownWords),
  );
  inWorkspace<Saying>(
    definition
      .command("candidates [events...]")
      .description(
        "what each kind of conversion came to lately, and those you name as one: qualified interactions",
      ),
    async ({ caller, workspace, args, tell }) => {
      const events = args.flat();
      const asked = { workspace: workspace.id, ...(events.length === 0 ? {} : { events }) };
      tell(await caller.call("list_candidates", asked), candidateWords);
    },
  );
  inWorkspace<Saying>(
    definition
      .command("set <kind> <file>")
      .description("say it anew, from a JSON file; - reads what is piped in")
      .option("--note <text>", "why it is changed")
      .option("--base <version>", "the version you looked at: another since then is a conflict"),
    set,
  );
  inWorkspace<Saying>(
    definition
      .command("sign <kind>")
      .description("note that somebody agrees to the version that counts now")
      .option("--by <name>", "who agrees; you, where left out")
      .option("--base <version>", "the version you looked at"),
    sign,
  );
};
