// SHA-256 of a text, and of a file together with its size.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export const hashText = (text: string): string => createHash("sha256").update(text).digest("hex");

export const hashFile = async (
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { bytes, sha256: hash.digest("hex") };
};
