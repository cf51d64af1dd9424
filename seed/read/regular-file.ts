import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** No file to read: a named pipe, on which a reader waits for ever, a socket, a device, a folder. */
export class NoRegularFileError extends Error {
  override readonly name = 'NoRegularFileError';
}

/**
 * The bytes of a regular file, links followed. Nothing else is opened: opening a named pipe or a device has effects.
 * Throws NoRegularFileError, or what the file system says.
 */
export function readRegularFile(file: string | Buffer): Buffer {
  if (!statSync(file).isFile()) throw new NoRegularFileError();
  // What was a file a moment ago may be a pipe now: opened like this it does not wait.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) throw new NoRegularFileError();
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
