// `npm run bench [name…]`: runs the measurements of bench/, all or those named. They take minutes and are no tests.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install, node, root } from "./tasks.mjs";

const all = readdirSync(join(root, "bench"))
  // What gives something to others is a part of a measurement and none itself.
  .filter(
    (name) => name.endsWith(".ts") && !/^export /m.test(readFileSync(join(root, "bench", name), "utf8")),
  )
  .map((name) => name.replace(/\.ts$/, ""));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(", ")}: there are ${all.join(", ")}.`);
  process.exit(2);
}
if ((await install(root)) !== 0) process.exit(1);
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const { code } = await node("node_modules/tsx/dist/cli.mjs", [join(root, "bench", `${name}.ts`)], {
    env: { UV_THREADPOOL_SIZE: "16" },
  });
  if (code !== 0) process.exitCode = 1;
}
