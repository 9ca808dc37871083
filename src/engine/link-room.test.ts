// What is sent by a link at once counts together, before any of it has come.

import { describe, expect, test } from "vitest";
import { inRoom } from "./link-room.ts";

const link = { id: "a", files: 0, bytes: 0, maxFiles: 10, maxBytes: 10 };
const full = (of: string): Error => new Error(`no room for these ${of}`);

/** A body that goes on when it is told to. */
const sending = (ledger: object, of = link) => {
  let push = (_: Uint8Array | null): void => undefined;
  const turns: (Uint8Array | null)[] = [];
  push = (chunk) => void turns.push(chunk);
  async function* body() {
    for (;;) {
      const next = turns.shift();
      if (next === null) return;
      if (next !== undefined) yield next;
      else await new Promise((go) => setTimeout(go, 1));
    }
  }
  const done = inRoom(ledger, of, body(), full, async (chunks, left) => {
    let bytes = 0;
    for await (const { byteLength } of chunks) {
      bytes += byteLength;
      if (bytes > left) throw new Error("too large by itself");
    }
    return bytes;
  });
  done.catch(() => undefined);
  const send = async (bytes: number): Promise<void> => {
    push(new Uint8Array(bytes));
    await new Promise((go) => setTimeout(go, 20));
  };
  return { send, end: () => push(null), done };
};

describe("two files sent by one link at once", () => {
  test("never take more bytes than the link together", async () => {
    const ledger = {};
    const [one, two] = [sending(ledger), sending(ledger)];
    await one.send(6);
    await two.send(6);
    one.end();
    expect(await one.done).toBe(6);
    await expect(two.done).rejects.toThrow("no room for these bytes");
  });

  test("count as two of its files while they are on their way", async () => {
    const ledger = {};
    const single = { ...link, maxFiles: 1 };
    const one = sending(ledger, single);
    await expect(sending(ledger, single).done).rejects.toThrow("no room for these files");
    one.end();
    expect(await one.done).toBe(0);
  });
});

test("a file that is not kept gives its room back", async () => {
  const ledger = {};
  const [one, two, three] = [sending(ledger), sending(ledger), sending(ledger)];
  await one.send(4);
  await two.send(7);
  await expect(two.done).rejects.toThrow("no room for these bytes");
  await three.send(6);
  one.end();
  three.end();
  expect([await one.done, await three.done]).toEqual([4, 6]);
});

test("a file that alone is larger than what is left is told so", async () => {
  const one = sending({});
  await one.send(11);
  await expect(one.done).rejects.toThrow("too large by itself");
});
