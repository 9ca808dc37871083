// What a file is by its first bytes. Names and extensions are not believed: a ".xls" may be a zip and a ".csv" a picture.

import { open } from "node:fs/promises";

export type Container = "zip" | "xls" | "json" | "text" | "page" | "other" | "empty";

const magic: readonly (readonly [Container, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["other", [0x25, 0x50, 0x44, 0x46]],
  ["other", [0x89, 0x50, 0x4e, 0x47]],
  ["other", [0xff, 0xd8, 0xff]],
  ["other", [0x47, 0x49, 0x46, 0x38]],
  ["other", [0x1f, 0x8b]],
  ["other", [0x37, 0x7a, 0xbc, 0xaf]],
  ["other", [0x52, 0x61, 0x72, 0x21]],
  ["other", [0x50, 0x41, 0x52, 0x31]],
];

export const headOf = async (path: string, length: number): Promise<Buffer> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** An object, or a list of objects or lists, in UTF-8 or UTF-16. A table may begin with a bracket too, as in "[Campaigns]". */
const isJson = (head: Buffer): boolean =>
  /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(
    head
      .toString("latin1")
      .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
      .replaceAll("\0", ""),
  );

/** A page of the web, whatever it is called: it begins with its declaration or its element, perhaps after a comment. */
const isPage = (head: Buffer): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    head.toString("latin1"),
  );

export const containerOf = async (path: string): Promise<Container> => {
  const head = await headOf(path, 256);
  if (head.length === 0) return "empty";
  const known = magic.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (known !== undefined) return known;
  if (isPage(head)) return "page";
  return isJson(head) ? "json" : "text";
};
