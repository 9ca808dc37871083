// A folder of one's own for work in progress; whatever happens, nothing of it is left behind.

import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

export const inWorkFolder = async <T>(dataDir: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = join(dataDir, "work", randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
