// Commands that run something: the server, MCP over stdio, the sample, and what is going on.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { type Command, Option } from "commander";
import { Problem } from "../../base/problem.ts";
import type { Engine, Output } from "../../engine/engine.ts";
import { dataDirectory, openEngine } from "../../engine/open.ts";
import { statusOf, version } from "../../engine/status.ts";
import { readLinks } from "../links-address.ts";
import { mcpServer } from "../mcp.ts";
import { running } from "../running.ts";
import { defaultPort, type Running, serve } from "../serve.ts";
import { type Common, show } from "./command.ts";
import { connect, connected, owner, untouched } from "./connect.ts";
import { openBrowser } from "./open-browser.ts";
import { complain, print, remark } from "./say.ts";

interface Serving {
  readonly host: string;
  readonly port?: string;
  readonly open?: boolean;
  readonly sample?: boolean;
  readonly links?: string;
  readonly linksAddress?: string;
}

/** Beside the built program, or where the build puts it when run from source. */
const webDirectory = (): string => {
  const beside = join(import.meta.dirname, "web");
  return existsSync(beside) ? beside : join(import.meta.dirname, "../../../dist/web");
};

/** The second signal does not wait, unless it is the echo of the first: a terminal and npm may both send one. */
const untilStopped = (server: Running): Promise<void> =>
  new Promise((resolve, reject) => {
    let first = 0;
    const stop = (): void => {
      if (first === 0) server.stop().then(resolve, reject);
      else if (performance.now() - first > 1_000) process.exit(1);
      first ||= performance.now();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  });

const makeSample = async (engine: Engine): Promise<void> => {
  const { workspaces } = await engine.call("list_workspaces", {}, owner);
  // One that was cut off half-way is gone on with.
  if (workspaces.some((w) => !w.sample)) return;
  if (workspaces.length === 0) remark("Making the sample workspace (less than a minute, once)…");
  await engine.call("load_demo", {}, owner);
};

/** False where the server was stopped meanwhile. Whatever else goes wrong is told, and the server runs without it. */
const loadSample = async (engine: Engine, wanted: boolean): Promise<boolean> => {
  try {
    if (wanted) await makeSample(engine);
  } catch (error) {
    if (error instanceof Problem && error.code === "server/stopping") return false;
    complain(error, false);
  }
  return true;
};

const tellLinks = (url: string | null): void => {
  if (url === null) return;
  print(`Upload links open at ${url}`);
  if (!url.startsWith("https:"))
    remark(
      "Without TLS files sent by a link travel unencrypted: only in a network you trust. Else put a proxy with TLS before that port, and name it with --links-address https://….",
    );
};

const runServer = async (options: Serving): Promise<void> => {
  const links = readLinks(options.links, options.linksAddress);
  const engine = await openEngine({ dataDir: dataDirectory() });
  const server = await serve({
    engine,
    who: owner,
    host: options.host,
    port: options.port === undefined ? null : Number(options.port),
    webDirectory: webDirectory(),
    links,
  }).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  if (server.moved) remark(`Port ${defaultPort} is taken by another program, so this is another one.`);
  const stopped = untilStopped(server);
  if (await loadSample(engine, options.sample === true)) {
    print(`Leadline ${version} is at ${server.url}`);
    tellLinks(server.links);
    remark(
      "Your own files: drop them on the page, or `npx leadline import <files>` in another terminal. Ctrl-C stops it.",
    );
    if (options.open === true) openBrowser(server.url);
  }
  await stopped;
};

const state = async () => {
  const dataDir = dataDirectory();
  const there = await running(dataDir);
  const empty = there === null && untouched(dataDir);
  const { url = null, pid = null, links = null } = there ?? {};
  return { running: there !== null, url, pid, links, dataDir, empty };
};

const statusWords = (s: Output<"get_status"> & Awaited<ReturnType<typeof state>>): string =>
  [
    `Leadline ${s.version}, facts in ${s.facts}, data in ${s.dataDir}`,
    s.running ? `Running at ${s.url} (process ${s.pid})` : "Not running",
    ...(s.links === null ? [] : [`Upload links open at ${s.links}`]),
    ...(s.empty
      ? [
          "Nothing is there yet: `leadline import <files>` starts with your exports, `leadline serve --open` with the page, `leadline demo` with a sample.",
        ]
      : []),
    `Understands ${s.sources.length} exports: ${s.sources.map((source) => source.name).join(", ")}`,
  ].join("\n");

const showStatus = async ({ json }: Common): Promise<void> => {
  const here = await state();
  const told = (status: Output<"get_status">): void => show(json, { ...status, ...here }, statusWords);
  if (here.empty)
    return told(statusOf(process.env["LEADLINE_CLICKHOUSE_URL"] ? "clickhouse" : "duckdb", owner));
  await connected(async (caller) => told(await caller.call("get_status", {})));
};

const serveMcp = async (): Promise<void> => {
  const caller = await connect();
  const server = serveStdio(() => mcpServer(caller));
  await new Promise<void>((resolve) => {
    process.stdin.once("close", resolve).once("end", resolve);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.close();
  await caller.close();
};

export const runningCommands = (program: Command): void => {
  program
    .command("serve")
    .description("start the server with the web page, the API and MCP")
    .option("--port <port>", `port to listen on (default: ${defaultPort}, or a free one)`)
    .option("--host <host>", "address to listen on; this machine only", "127.0.0.1")
    .addOption(
      new Option(
        "--links <[host:]port>",
        "serve upload links to other machines on this port, and nothing else there; without a host on every address",
      ).env("LEADLINE_LINKS"),
    )
    .addOption(
      new Option(
        "--links-address <url>",
        "the address of upload links for others, such as that of a proxy with TLS before that port",
      ).env("LEADLINE_LINKS_ADDRESS"),
    )
    .option("--open", "open the page in the browser")
    .option("--sample", "load the sample where there is no workspace yet")
    .action(runServer);
  program
    .command("demo")
    .description("make the sample workspace: a year of exports of an invented brand")
    .option("--json", "answer as JSON")
    .action((options: Common) =>
      connected(async (caller) => {
        const sample = await caller.call("load_demo", {});
        show(
          options.json,
          sample,
          (w) => `The sample “${w.name}” is there: \`leadline serve --open\` shows it.`,
        );
      }),
    );
  program.command("mcp").description("speak MCP over stdin and stdout, for an assistant").action(serveMcp);
  program
    .command("status")
    .description("version, where it runs, and what it understands")
    .option("--json", "answer as JSON")
    .action(showStatus);
};
