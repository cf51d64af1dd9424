import { hash } from 'node:crypto';
import { lstat, stat } from 'node:fs/promises';
import { fileOf } from './file-name.ts';
import { readRegularFile } from './regular-file.ts';

/** A change within so long of another one may leave no trace in what the system says of a file. */
const SAME_MOMENT_NS = 1_000_000_000n;

/**
 * What the system says of a file, read or not: differs whenever the file does. Of a file that was changed just now it is
 * not worth being remembered, since the next change may look the same: then it begins with `?`. Null where there is no
 * file, and no link that leads nowhere.
 */
export async function lookAt(folder: string, path: string): Promise<string | null> {
  const file = fileOf(folder, path);
  try {
    const { ino, size, ctimeNs, mtimeNs } = await stat(file, { bigint: true });
    const isNew = BigInt(Date.now()) * 1_000_000n - ctimeNs < SAME_MOMENT_NS;
    return `${isNew ? '? ' : ''}${ino} ${size} ${ctimeNs} ${mtimeNs}`;
  } catch {
    return lstat(file).then(
      () => 'unreadable',
      () => null,
    );
  }
}

/** Of a file's bytes, lower-case hex; null where it cannot be read. */
export function sha256Of(folder: string, path: string): string | null {
  try {
    return hash('sha256', readRegularFile(fileOf(folder, path)));
  } catch {
    return null;
  }
}
