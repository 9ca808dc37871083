// Completes the lock files with the packages of other platforms, so that `npm ci` accepts them everywhere.
//
// Where a registry does not carry a package that another platform needs, `npm install` leaves it out of the lock and
// `npm ci` then refuses the lock as incomplete (npm/cli issue 9846). An entry that says for which platform it is
// mends both: it is passed over where it does not fit, and fetched where it does.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const systems = ["android", "darwin", "freebsd", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const chips = ["arm64", "x64", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32", "ia32", "arm"];

const platform = (name) => ({
  cpu: [chips.find((chip) => name.includes(chip)) ?? "x64"],
  ...(name.includes("musl") ? { libc: ["musl"] } : name.includes("gnu") ? { libc: ["glibc"] } : {}),
  os: [systems.find((system) => name.includes(system)) ?? "linux"],
});

const complete = (file) => {
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = [];
  for (const [path, entry] of Object.entries({ ...lock.packages }))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (lock.packages[`${path}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
      const { cpu, libc, os } = platform(name);
      lock.packages[`node_modules/${name}`] = {
        version: version.replace(/^[\^~]/, ""),
        cpu,
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      };
      added.push(name);
    }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${file}: ${added.length} added`);
};

for (const file of ["package-lock.json", "test/package-lock.json"])
  complete(resolve(import.meta.dirname, "..", file));
