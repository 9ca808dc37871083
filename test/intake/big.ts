// Exports far larger than memory, written row by row, and the memory a reading takes.

import { readFileSync } from "node:fs";

const header = "Date,Campaign,Campaign type,Currency code,Impr.,Clicks,Cost,Conversions";
const day = (i: number): string =>
  new Date(Date.UTC(2020, 0, 1) + (i % 2000) * 86_400_000).toISOString().slice(0, 10);

/** Wide rows: what is measured is bytes, and a row costs more than its bytes. */
const filler = "A campaign type that says more than any campaign type does. ".repeat(6);

/** A Google Ads report of about so many bytes; yields its pieces. */
export async function* adsReport(bytes: number): AsyncGenerator<Uint8Array> {
  let [text, written, i] = [`Campaign report\n2020 - 2025\n${header.replace("Date", "Day")}\n`, 0, 0];
  while (written < bytes) {
    while (text.length < 1 << 20) {
      text += `${day(i)},campaign ${Math.floor(i / 2000)} of the long list of campaigns,${filler},USD,${i % 977},${i % 31},${(i % 5000) / 100},1\n`;
      i += 1;
    }
    const piece = Buffer.from(text);
    written += piece.length;
    text = "";
    yield piece;
  }
}

/** The most memory this process has held, in bytes. */
export const highWater = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) * 1024;
