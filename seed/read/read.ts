import { hash } from 'node:crypto';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import { fileOf } from './file-name.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { lineAt } from './line-at.ts';
import { NoRegularFileError, readRegularFile } from './regular-file.ts';

/** Longer is no article: a text of this length is some 30,000 words. */
export const MAX_TEXT_CHARACTERS = 200_000;

/** One file as it was read. Every offset of the pipeline leads back into `text`. */
export interface RawText {
  /** Inside the content folder, `/` between folders. */
  readonly path: string;
  /** The whole file decoded as UTF-8, byte order mark aside, nothing else changed. */
  readonly text: string;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly frontMatter: FrontMatter;
  /** Of the front matter, what means nothing here. */
  readonly unknownFields: readonly string[];
  /** Where the text begins behind the front matter. */
  readonly contentStart: number;
}

/**
 * Reads one file of a content folder. Throws ContentError where an editor has to mend something. Without waiting: for a
 * few kilobytes that takes a fifth of the processor time.
 */
export function readText(folder: string, path: string): RawText {
  const file = join(folder, path);
  return parseText(
    file,
    path,
    orContentError(file, () => readRegularFile(fileOf(folder, path))),
  );
}

function orContentError<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw cannotBeRead(file, error);
  }
}

const cannotBeRead = (file: string, error: unknown): ContentError => {
  if (error instanceof NoRegularFileError)
    return new ContentError(file, null, 'is no file: put a text in its place, or remove it');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const what = WHAT_TO_DO[code];
  return new ContentError(file, null, `cannot be read (${code})${what === undefined ? '' : `: ${what}`}`);
};
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ENOENT: 'it is a link that leads nowhere, or is gone; mend the link, or remove it',
  ELOOP: 'it is a link that leads to itself; remove it',
  EACCES: 'allow it to be read, or move it away',
  EPERM: 'allow it to be read, or move it away',
};

/** The bytes of a file, null where there is none. Throws ContentError where it cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array | null> {
  try {
    return readRegularFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw cannotBeRead(file, error);
  }
}

/** `file` is the name that messages use. */
export function parseText(file: string, path: string, bytes: Uint8Array): RawText {
  const text = decode(file, bytes);
  if (text.length > MAX_TEXT_CHARACTERS) {
    const limit = MAX_TEXT_CHARACTERS.toLocaleString('en');
    throw new ContentError(
      file,
      null,
      `has ${text.length.toLocaleString('en')} characters, more than the ${limit} of one article: split it`,
    );
  }
  const { frontMatter, unknownFields, contentStart } = readFrontMatter(file, text);
  if (text.slice(contentStart).trim() === '')
    throw new ContentError(file, null, 'is empty: write the article or remove the file');
  return { path, text, sha256: hash('sha256', bytes), frontMatter, unknownFields, contentStart };
}

export function decode(file: string, bytes: Uint8Array): string {
  try {
    // Drops a byte order mark, and only that.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0)
      throw new ContentError(
        file,
        lineAt(text, nul),
        'holds a NUL character, so it is no text: save it as plain UTF-8 text',
      );
    return text;
  } catch (error) {
    if (error instanceof ContentError) throw error;
    const valid = validUtf8Prefix(bytes);
    throw new ContentError(
      file,
      lineAt(valid, valid.length),
      'is not UTF-8 from this line on: save it as UTF-8',
    );
  }
}

/** Everything before the first byte that is not UTF-8. */
function validUtf8Prefix(bytes: Uint8Array): string {
  // A replacement character stands for the first faulty byte; one that was in the file as such is three bytes long.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let at = lenient.indexOf('\uFFFD');
  while (at >= 0) {
    const prefix = encoder.encode(lenient.slice(0, at)).length;
    const isGenuine = bytes[prefix] === 0xef && bytes[prefix + 1] === 0xbf && bytes[prefix + 2] === 0xbd;
    if (!isGenuine) return lenient.slice(0, at);
    at = lenient.indexOf('\uFFFD', at + 1);
  }
  return lenient;
}
