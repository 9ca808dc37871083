// Which files are meant where a folder is named: all that are finished, in the order of their names.

import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Problem } from "../../base/problem.ts";

/** Downloads on their way, locks of office programs, and what a system hides. */
export const unfinished = (name: string): boolean =>
  /^(\.|~\$)|\.(crdownload|part|partial|tmp|download|opdownload)$/i.test(name);

const inFolder = async (folder: string): Promise<readonly string[]> => {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(sep).some(unfinished))
    .sort();
  if (paths.length === 0) throw new Problem("file/not-here", { file: folder });
  return paths;
};

/** What is no folder is left to whoever reads it: it may not be there. */
export const filesIn = async (named: readonly string[]): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const path of named) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) all.push(...(await inFolder(path)));
    else all.push(path);
  }
  return all;
};
