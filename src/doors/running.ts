// Whether a Leadline runs on a data directory, and where: it writes its address there while it listens.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";

export interface Address {
  readonly pid: number;
  readonly url: string;
  /** The address of upload links, where it serves them. */
  readonly links?: string;
}

const path = (dataDir: string): string => join(dataDir, "server.json");

export const announce = (dataDir: string, address: Address): void =>
  writeFileSync(path(dataDir), `${JSON.stringify(address)}\n`, { mode: 0o600 });

export const withdraw = (dataDir: string): void => rmSync(path(dataDir), { force: true });

const health = (url: string): Promise<{ readonly pid?: unknown } | null> =>
  new Promise((resolve) => {
    const asked = get(`${url}/healthz`, { timeout: 5_000 }, (answer) => {
      answer.setEncoding("utf8");
      let text = "";
      answer.on("data", (piece: string) => {
        text += piece;
      });
      answer.on("end", () => {
        try {
          resolve(JSON.parse(text) as { readonly pid?: unknown });
        } catch {
          resolve(null);
        }
      });
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(null));
  });

/** The address, where the process that wrote it still answers there: a killed one leaves its address behind. */
export const running = async (dataDir: string): Promise<Address | null> => {
  try {
    const address = JSON.parse(readFileSync(path(dataDir), "utf8")) as Address;
    return (await health(address.url))?.pid === address.pid ? address : null;
  } catch {
    return null;
  }
};
