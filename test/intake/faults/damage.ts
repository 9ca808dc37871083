// Damage to bytes: cut, flipped, doubled, filled up.

import fc from "fast-check";

export type Damage =
  | { readonly is: "flip" | "cut" | "double" | "drop"; readonly at: number; readonly by: number }
  | { readonly is: "insert"; readonly at: number; readonly bytes: Uint8Array };

const place = fc.double({ min: 0, max: 1, noNaN: true });
// What parsers stumble over: quotes, breaks, marks of encodings, ends of archives, long runs of one sign.
const words = [
  '"',
  "\r",
  "\n",
  "\0",
  "\ufeff",
  ",",
  ";;;;",
  "\t",
  "#",
  "=",
  "PK\u0003\u0004",
  "<row>",
  "&#x0;",
  "{",
  "[[",
];
const runs = fc
  .tuple(
    fc.constantFrom(" ", "(", "9", ".", ",", "a", "\u00a0", "-", '"', "\n"),
    fc.integer({ min: 1, max: 30_000 }),
  )
  .map(([sign, n]) => Buffer.from(sign.repeat(n)));
const inserts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words).map((word) => Buffer.from(word)) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 1, arbitrary: runs },
);

const one: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    is: fc.constantFrom("flip", "cut", "double", "drop"),
    at: place,
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ is: fc.constant("insert" as const), at: place, bytes: inserts }),
);
export const damages = fc.array(one, { minLength: 1, maxLength: 6 });

const apply = (bytes: Buffer, damage: Damage): Buffer => {
  const at = Math.floor(damage.at * bytes.length);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (damage.is) {
    case "insert":
      return Buffer.concat([head, damage.bytes, tail]);
    case "cut":
      return Buffer.from(head);
    case "drop":
      return Buffer.concat([head, tail.subarray(damage.by)]);
    case "double":
      return Buffer.concat([head, tail.subarray(0, damage.by * 8), tail]);
    case "flip": {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] as number) ^ damage.by;
      return copy;
    }
  }
};

export const damaged = (bytes: Uint8Array, all: readonly Damage[]): Uint8Array =>
  all.reduce((made: Buffer, damage) => apply(made, damage), Buffer.from(bytes));
