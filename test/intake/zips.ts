// Zips for tests, small and monstrous.

import { Readable } from "node:stream";
import yazl from "yazl";

type Content = string | Uint8Array | Readable;

/** A stream of so many bytes that compress to nothing. */
export const chunks = (bytes: number): Readable => {
  const piece = Buffer.alloc(1 << 20, "a");
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= piece.length)
        yield piece.subarray(0, Math.min(left, piece.length));
    })(),
  );
};

export const zipOf = async (
  entries: readonly (readonly [name: string, content: Content])[],
): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date("2026-01-01T00:00:00Z") };
  for (const [name, content] of entries)
    if (content instanceof Readable) zip.addReadStream(content, name, options);
    else zip.addBuffer(Buffer.from(content as Uint8Array), name, options);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};
