// `leadline archive export` and `leadline archive import`: a workspace as one file, and back.

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../engine/engine.ts";
import { type Common, inWorkspace, show } from "./command.ts";
import { connected } from "./connect.ts";
import { counted } from "./counted.ts";
import { save } from "./exports.ts";
import { sizeOf } from "./files.ts";

const words = ({ workspace, imports, files, facts, left }: Output<"import_archive">): string =>
  `Made the workspace “${workspace.name}”: ${counted(imports, "import")} with ${counted(facts, "row")} of facts, ${counted(left, "row")} left out, ${counted(files, "file")}.`;

interface Importing extends Common {
  readonly name?: string;
}

const importOne = (path: string, { name, json }: Importing): Promise<void> =>
  connected(async (caller) => {
    await sizeOf(path);
    const input = { name: basename(path), ...(name === undefined ? {} : { called: name }) };
    show(json, await caller.call("import_archive", input, createReadStream(path)), words);
  });

export const archiveCommands = (program: Command): void => {
  const archive = program
    .command("archive")
    .description("a workspace with everything in it as one file, and a workspace from such a file");
  inWorkspace<Common & { readonly to?: string }>(
    archive
      .command("export")
      .description("write facts, import log, files, settings and definitions to one zip")
      .option("--to <file>", "the file to write (default: named after the workspace, in this folder)"),
    async ({ caller, workspace, options }) => {
      const file = await caller.download("export_archive", { workspace: workspace.id });
      await save(file, options.to ?? file.name);
    },
  );
  archive
    .command("import <file>")
    .description("make a new workspace of an archive, never over one that is there")
    .option("--name <name>", "name of the new workspace")
    .option("--json", "answer as JSON")
    .action(importOne);
};
