// A big export made from a seed: X content rows in the layout of 2026, quotes, commas and line breaks included.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { seeded } from "../src/base/random.ts";

const header =
  "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n";
const texts = [
  "How we cut onboarding time in half: a story in twelve charts and one mistake",
  '"Ask us anything, and we will answer" said nobody, ever. We do, on Thursday',
  "Nowy raport kwartalny: co działa, a co nie, i dlaczego to ważne dla zespołu",
  "두 번째 줄이 있는 게시물\n다음 주에 만나요, 여러분",
  "@someone thanks, that is a good question, here is the long answer to it",
];
const day = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});
const epoch = 1288834974657;

/** Writes about `bytes` and gives the number of rows and the sums a reader must find again. */
export const writeBigCsv = async (
  path: string,
  bytes: number,
): Promise<{ rows: number; impressions: number }> => {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  const random = seeded(20261121);
  const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const ready = texts.map(quote);
  const days = Array.from({ length: 365 }, (_, d) =>
    quote(day.format(new Date(Date.UTC(2025, 10, 1) + d * 86_400_000))),
  );
  let [written, rows, impressions] = [header.length, 0, 0];
  out.write(header);
  while (written < bytes) {
    let block = "";
    for (let n = 0; n < 2000; ++n, ++rows) {
      const d = rows % 365;
      const at = Date.UTC(2025, 10, 1) + d * 86_400_000 + Math.floor(random() * 86_000_000);
      const id = (BigInt(at - epoch) << 22n) + BigInt(rows & 0x3fffff);
      const seen = Math.floor(random() * 20_000);
      const part = (share: number): number => Math.floor(seen * share * random());
      impressions += seen;
      block += `${id},${days[d]},${ready[rows % ready.length]},https://x.com/brand/status/${id},${seen},${part(0.03)},${part(0.06)},${part(0.004)},${part(0.004)},${part(0.001)},${part(0.004)},${part(0.005)},${part(0.01)},${part(0.02)},${part(0.01)},${part(0.001)},${part(0.001)}\n`;
    }
    written += Buffer.byteLength(block);
    if (!out.write(block)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return { rows, impressions };
};
