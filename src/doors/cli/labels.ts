// Commands for labels: which texts were drawn, drawing more, and labels out and in as a table.

import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import Papa from "papaparse";
import { Problem } from "../../base/problem.ts";
import { type TextKind, textKinds } from "../../base/text-kinds.ts";
import type { Output } from "../../engine/engine.ts";
import type { Asked, Common } from "./command.ts";
import { inWorkspace } from "./command.ts";
import { print, table } from "./say.ts";

interface Labelling extends Common {
  readonly kind: TextKind;
  readonly language?: string;
  readonly count?: string;
  readonly to?: string;
}
type Labels = Output<"list_labels">;

const columns = [
  ...["platform", "item", "language", "place", "text", "author", "day"],
  ...["sentiment", "complaint", "labelledBy", "labelledAt"],
] as const;

const untilEnough = (of: { readonly labelled: number; readonly texts: number; readonly enough: number }) => {
  const { labelled, texts, enough } = of;
  if (labelled >= enough) return "";
  return texts < enough
    ? `too few to correct its shares: that takes ${enough} texts`
    : `${enough - labelled} more until its shares are corrected`;
};

const listWords = ({ kind, enough, languages }: Labels): string =>
  languages.length === 0
    ? `No ${kind}s whose language and tone are known.`
    : table(
        [
          { head: "Language" },
          { head: "Texts", right: true },
          { head: "Drawn", right: true },
          { head: "Labelled", right: true },
          { head: "" },
        ],
        languages.map(({ language, texts, drawn, labelled }) => [
          ...[language, String(texts), String(drawn), String(labelled)],
          untilEnough({ labelled, texts, enough }),
        ]),
      );

const list = async ({ caller, workspace, options: { kind }, tell }: Asked<Labelling>): Promise<void> =>
  tell(await caller.call("list_labels", { workspace: workspace.id, kind }), listWords);

const draw = async (asked: Asked<Labelling>): Promise<void> => {
  const { caller, workspace, options, tell } = asked;
  const { kind, language, count } = options;
  const many = count === undefined ? {} : { count: Number(count) };
  tell(await caller.call("draw_labels", { workspace: workspace.id, kind, language, ...many }), listWords);
};

const exported = async ({ caller, workspace, options }: Asked<Labelling>): Promise<void> => {
  const { kind, language, to } = options;
  const { labels } = await caller.call("list_labels", { workspace: workspace.id, kind });
  const own = labels.filter((one) => language === undefined || one.language === language);
  const fields = [...columns];
  const csv = Papa.unparse(
    { fields, data: own.map((one) => fields.map((column) => one[column as keyof typeof one])) },
    { escapeFormulae: true },
  );
  if (to === undefined) print(csv);
  else await writeFile(to, `${csv}\n`);
};

const tones = ["positive", "neutral", "negative"];
const flags: Readonly<Record<string, boolean | null>> = {
  true: true,
  yes: true,
  false: false,
  no: false,
  "": null,
};

const cellsOf = (row: Readonly<Record<string, string>>, line: number) => {
  const { platform = "", item = "", sentiment = "", complaint = "" } = row;
  const wrong = (field: string, reason: string): Problem =>
    new Problem("input/invalid", { field: `line ${line}, ${field}`, reason });
  const tone = sentiment.trim().toLowerCase();
  const flag = flags[complaint.trim().toLowerCase()];
  if (tone !== "" && !tones.includes(tone)) throw wrong("sentiment", `it is none of ${tones.join(", ")}`);
  if (flag === undefined) throw wrong("complaint", "it is neither true nor false");
  return {
    platform,
    item: item.replace(/^'(?=[=+@-])/, ""),
    sentiment: tone === "" ? null : tone,
    complaint: flag,
  };
};

const imported = async ({ caller, workspace, options, args, tell }: Asked<Labelling>): Promise<void> => {
  const [file = "-"] = args;
  const written =
    file === "-"
      ? await text(process.stdin)
      : await readFile(file, "utf8").catch(() => {
          throw new Problem("file/not-here", { file });
        });
  const { data } = Papa.parse<Record<string, string>>(written.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  // A table of texts that nobody has looked at yet takes no label away.
  const labels = data
    .map((row, k) => cellsOf(row, k + 2))
    .filter((one) => one.sentiment !== null || one.complaint !== null);
  const asked = { workspace: workspace.id, kind: options.kind, labels };
  tell(await caller.call("save_labels", asked), ({ saved }) => `${saved} labels kept.`);
};

const kindOption = (): Option =>
  new Option("--kind <kind>", "mentions of the brand, or comments on its posts")
    .choices(textKinds)
    .default("mention");

export const labelCommands = (program: Command): void => {
  const label = program
    .command("label")
    .description("texts labelled by hand, by which shares of tone are put right");
  inWorkspace<Labelling>(
    label
      .command("list", { isDefault: true })
      .description("how many texts of each language were drawn and labelled")
      .addOption(kindOption()),
    list,
  );
  inWorkspace<Labelling>(
    label
      .command("draw")
      .description("draw texts of a language by chance, to be labelled on the page or in a table")
      .addOption(kindOption())
      .requiredOption("--language <code>", "such as en, pl or ko")
      .option("--count <n>", "how many (default: 200)"),
    draw,
  );
  inWorkspace<Labelling>(
    label
      .command("export")
      .description("the texts that were drawn, with their labels, as CSV")
      .addOption(kindOption())
      .option("--language <code>", "of one language only")
      .option("--to <file>", "write to a file"),
    exported,
  );
  inWorkspace<Labelling>(
    label
      .command("import <file>")
      .description(
        "labels from such a CSV: its columns platform, item, sentiment and complaint; - reads what is piped in",
      )
      .addOption(kindOption()),
    imported,
  );
};
