// The room of an upload link, shared by all that is sent by it at once: what is on its way counts like what has come.

import type { Body } from "./context.ts";

/** What a link may take and has taken; what came meanwhile counts here until nothing is on its way any more. */
interface Room {
  readonly maxFiles: number;
  readonly maxBytes: number;
  files: number;
  bytes: number;
  senders: number;
}

type Link = Pick<Room, "maxFiles" | "maxBytes"> & {
  readonly id: string;
  readonly files: number;
  readonly bytes: number;
};

/** By ledger, for a process may hold several. */
const rooms = new WeakMap<object, Map<string, Room>>();

const roomOf = (ledger: object, { id, files, bytes, maxFiles, maxBytes }: Link): Room => {
  const all = rooms.get(ledger) ?? new Map<string, Room>();
  rooms.set(ledger, all);
  const room = all.get(id) ?? { files, bytes, maxFiles, maxBytes, senders: 0 };
  all.set(id, room);
  return room;
};

type Full = (of: "files" | "bytes") => Error;

async function* counted(body: Body, room: Room, mine: { bytes: number; readonly left: number }, full: Full) {
  for await (const chunk of body) {
    mine.bytes += chunk.byteLength;
    room.bytes += chunk.byteLength;
    // One that alone is larger than what was left is told so by whoever writes it.
    if (room.bytes > room.maxBytes && mine.bytes <= mine.left) throw full("bytes");
    yield chunk;
  }
}

/** Runs what takes a file. A file that is not kept gives its room back. */
export const inRoom = async <T>(
  ledger: object,
  link: Link,
  body: Body,
  full: Full,
  take: (body: Body, left: number) => Promise<T>,
): Promise<T> => {
  const room = roomOf(ledger, link);
  const left = room.maxBytes - room.bytes;
  if (room.files >= room.maxFiles) throw full("files");
  if (left <= 0) throw full("bytes");
  const mine = { bytes: 0, left };
  room.files += 1;
  room.senders += 1;
  try {
    return await take(counted(body, room, mine, full), left);
  } catch (error) {
    room.files -= 1;
    room.bytes -= mine.bytes;
    throw error;
  } finally {
    room.senders -= 1;
    if (room.senders === 0) rooms.get(ledger)?.delete(link.id);
  }
};
