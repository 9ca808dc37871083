// Where upload links are served, and the address under which a colleague reaches that.

import { networkInterfaces } from "node:os";
import { Problem } from "../base/problem.ts";

export interface LinksOptions {
  /** null: every address of this machine. */
  readonly host: string | null;
  readonly port: number;
  /** What stands before it for the world, such as a proxy with TLS. null: this machine's own address. */
  readonly address: string | null;
}

const wrong = (field: string, reason: string): Problem => new Problem("input/invalid", { field, reason });

/** `4817`, `192.168.0.5:4817`, `[::1]:4817`. */
const readPlace = (text: string): Pick<LinksOptions, "host" | "port"> => {
  const read = /^(?:(?:\[([\da-f:.]+)\]|([^:[\]\s/]+)):)?(\d{1,5})$/i.exec(text);
  const port = Number(read?.[3]);
  if (read === null || port > 65_535)
    throw wrong("--links", `“${text}” is no port such as 4817 and no address such as 192.168.0.5:4817`);
  return { host: read[1] ?? read[2] ?? null, port };
};

/** The page asks for its files at the root of its address, so an address has no path. */
const readAddress = (text: string): string => {
  const read = URL.canParse(text) ? new URL(text) : null;
  const bare = read !== null && `${read.pathname}${read.search}${read.hash}${read.username}` === "/";
  if (read === null || !bare || !/^https?:$/.test(read.protocol))
    throw wrong(
      "--links-address",
      `“${text}” is no address such as https://files.example.com, without a path`,
    );
  return read.origin;
};

/** What `--links` and `--links-address` say; null where no links are to be served. */
export const readLinks = (place: string | undefined, address: string | undefined): LinksOptions | null => {
  if (!place && address) throw wrong("--links-address", "it needs --links PORT, where that address leads to");
  if (!place) return null;
  return { ...readPlace(place), address: address ? readAddress(address) : null };
};

const everywhere = new Set(["0.0.0.0", "::"]);

/** The first address of this machine that another one could reach. */
const ownAddress = (): string => {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.find(({ internal, family }) => !internal && family === "IPv4")?.address ?? "localhost";
};

export const linksUrl = ({ host, address }: LinksOptions, port: number): string => {
  if (address !== null) return address;
  const name = host === null || everywhere.has(host) ? ownAddress() : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};
