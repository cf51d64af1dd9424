import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: beside it under a hidden name, then in its place. Rejects with what the system says. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const short = Buffer.from(basename(file))
    .subarray(0, 100)
    .toString('latin1')
    .replace(/[^\w.-]/g, '');
  const beside = join(dirname(file), `.${short}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
