import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A byte of a name that is not UTF-8, as it is shown. */
const ESCAPED = /\\x([0-9A-F]{2})/g;
const BACKSLASH = 0x5c;
const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** A file's name as text: bytes that are not UTF-8 become `\xE9`, so that the name can be shown and keeps its id. */
export function toName(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  if (!name.includes('\uFFFD') || Buffer.from(name).equals(bytes)) return name;
  let shown = '';
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    // A backslash too: what stands behind it must not be taken for a byte on the way back.
    shown +=
      length === 0 || bytes[at] === BACKSLASH
        ? `\\x${hex(bytes[at] ?? 0)}`
        : bytes.toString('utf8', at, at + length);
    at += Math.max(1, length);
  }
  return shown;
}

/** Of the UTF-8 character that begins there, in bytes; 0 where none does. */
function characterLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4; length++) {
    const part = bytes.subarray(at, at + length);
    if (part.length === length && Buffer.from(part.toString('utf8')).equals(part)) return length;
  }
  return 0;
}

/** Where a file inside a folder lies, for the file system: the way back from `toName`. */
export function fileOf(folder: string, path: string): string | Buffer {
  const file = join(folder, path);
  if (path.search(ESCAPED) < 0 || existsSync(file)) return file;
  return Buffer.concat([Buffer.from(join(folder, '/')), toBytes(path)]);
}

function toBytes(path: string): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { index, 0: escaped, 1: digits = '' } of path.matchAll(ESCAPED)) {
    parts.push(Buffer.from(path.slice(from, index)), Buffer.from(digits, 'hex'));
    from = index + escaped.length;
  }
  return Buffer.concat([...parts, Buffer.from(path.slice(from))]);
}

/** On one line of a terminal, whatever the name has in it. */
export const printable = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  name.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (c) => `\\x${hex(c.charCodeAt(0))}`);
