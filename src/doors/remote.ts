// Calls the Leadline that runs on this machine, over HTTP. node:http, because fetch gives up on an answer after five minutes.

import { type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem, type ProblemCode, problemList } from "../base/problem.ts";
import type { Operation } from "../contract/operation.ts";
import { type OperationName, operations } from "../contract/operations.ts";
import type { Body } from "../engine/context.ts";
import type { News } from "../engine/follow.ts";
import type { Caller } from "./caller.ts";
import type { Told } from "./http/answers.ts";

type Input = Readonly<Record<string, unknown>>;

/** The address of an operation and what is left of its input for query or body. */
export const address = (
  operation: Operation,
  input: Input,
): { readonly path: string; readonly rest: Input } => {
  const rest = { ...input };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path: `/api${path}`, rest };
};

const query = (rest: Input): string => {
  const all = new URLSearchParams();
  for (const [key, value] of Object.entries(rest))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) all.append(key, String(one));
  return all.size === 0 ? "" : `?${all}`;
};

const readAll = async (answer: IncomingMessage): Promise<string> => {
  answer.setEncoding("utf8");
  let text = "";
  for await (const piece of answer) text += piece;
  return text;
};

const refusal = (text: string, status: number | undefined): Error => {
  try {
    const told = JSON.parse(text) as Told;
    if (told.code in problemList) return new Problem(told.code as ProblemCode, told.where);
    return new Error(told.text);
  } catch {
    return new Error(`Leadline answered ${status} and no word of why.`);
  }
};

const send = (url: string, method: string, headers: Record<string, string>, body: Body | string | null) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, { method, headers }, resolve);
    sent.on("error", reject);
    if (body === null || typeof body === "string") sent.end(body ?? undefined);
    // A refusal can come before the whole file is sent: the answer counts then, not the broken pipe.
    else pipeline(Readable.from(body), sent).catch(() => {});
  });

const call = (base: string) => async (name: OperationName, input: Input, body?: Body) => {
  const operation = operations.find((o) => o.name === name) as unknown as Operation;
  const { path, rest } = address(operation, input);
  const json = operation.body !== "file" && ["post", "patch", "put"].includes(operation.method);
  const url = base + path + (json ? "" : query(rest));
  const headers = { "content-type": json ? "application/json" : "application/octet-stream" };
  const answer = await send(
    url,
    operation.method.toUpperCase(),
    headers,
    json ? JSON.stringify(rest) : (body ?? null),
  );
  const text = await readAll(answer);
  if (answer.statusCode !== 200) throw refusal(text, answer.statusCode);
  return JSON.parse(text);
};

const download =
  (base: string): Caller["download"] =>
  async (name, input) => {
    const operation = operations.find((o) => o.name === name) as unknown as Operation;
    const { path, rest } = address(operation, input);
    const answer = await send(base + path + query(rest), "GET", {}, null);
    if (answer.statusCode !== 200) throw refusal(await readAll(answer), answer.statusCode);
    const said = /filename="([^"]+)"/.exec(answer.headers["content-disposition"] ?? "")?.[1];
    return { name: said ?? name, bytes: answer };
  };

const readEvent = (event: string): News | null => {
  const is = /^event: (.+)$/m.exec(event)?.[1];
  const data = /^data: (.+)$/m.exec(event)?.[1];
  return is === undefined || data === undefined ? null : ({ is, ...JSON.parse(data) } as News);
};

const follow =
  (base: string): Caller["follow"] =>
  async (workspace, file, listener) => {
    const url = `${base}/api/workspaces/${encodeURIComponent(workspace)}/files/${encodeURIComponent(file)}/progress`;
    const answer = await send(url, "GET", { accept: "text/event-stream" }, null);
    if (answer.statusCode !== 200) throw refusal(await readAll(answer), answer.statusCode);
    answer.setEncoding("utf8");
    let text = "";
    answer.on("data", (piece: string) => {
      const events = (text + piece).split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const news = readEvent(event);
        if (news !== null) listener(news);
      }
    });
    answer.on("error", () => {});
    return () => void answer.destroy();
  };

export const remote = (base: string): Caller => ({
  call: call(base) as Caller["call"],
  follow: follow(base),
  download: download(base),
  close: async () => {},
});
