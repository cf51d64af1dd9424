import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ObjectChangedError, type ObjectStore } from '../../store/objects.ts';
import { type Content, listTexts } from '../read/content.ts';
import { ContentError } from '../read/content-error.ts';
import { readBytes } from '../read/read.ts';
import { atOnce } from './at-once.ts';
import { CATALOGUE, isCatalogueKey, isTextKey } from './keys.ts';

/** Beside the bundle: a line for each file, its key and its bytes in base64. */
const CONTENT_FILE = 'content.jsonl.gz';
/** There as long as the bucket is being filled: what is stopped goes on. */
const FILLING = 'filling';
const PUTS_AT_ONCE = 32;
const GONE = 'is gone, or a link that leads nowhere: mend the link, or remove it';

/** Writes the texts and the catalogue of a content folder into one file in `dir`. Throws ContentError. */
export async function packContent(content: Content, dir: string): Promise<void> {
  const texts = (await listTexts(content.articles)).map((path) => [path, join(content.articles, path)]);
  const files = (await readdir(content.catalogue).catch(() => []))
    .sort()
    .map((file) => [`${CATALOGUE}${file}`, join(content.catalogue, file)])
    .filter(([key = '']) => isCatalogueKey(key) && /\.ya?ml$/.test(key));
  const lines = async function* (): AsyncGenerator<string> {
    for (const [key = '', file = ''] of [...files, ...texts]) {
      const bytes = await readBytes(file);
      if (bytes === null) throw new ContentError(file, null, GONE);
      yield `${JSON.stringify([key, Buffer.from(bytes).toString('base64')])}\n`;
    }
  };
  await pipeline(
    Readable.from(lines()),
    createGzip({ level: 9 }),
    createWriteStream(join(dir, CONTENT_FILE)),
  );
}

/**
 * Puts the content that lies in `dir` into a bucket where there is neither a text nor a catalogue; returns whether it
 * did. What somebody else puts meanwhile stays. Stopped anywhere and called again it goes on.
 */
export async function fillBucket(
  content: ObjectStore,
  state: ObjectStore,
  dir: string,
  signal: AbortSignal,
): Promise<boolean> {
  const isFilling = (await state.look(FILLING)) !== null;
  if (!isFilling) {
    for await (const { key } of content.list('')) if (isTextKey(key) || isCatalogueKey(key)) return false;
    await state.put(FILLING, '');
  }
  await atOnce(readPacked(dir), PUTS_AT_ONCE, async ([key, body]) => {
    signal.throwIfAborted();
    try {
      await content.put(key, body, 'new');
    } catch (error) {
      if (!(error instanceof ObjectChangedError)) throw error;
    }
  });
  await state.remove(FILLING);
  return true;
}

async function* readPacked(dir: string): AsyncGenerator<readonly [key: string, body: Buffer]> {
  const file = createReadStream(join(dir, CONTENT_FILE));
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: file.pipe(unpacked), crlfDelay: Infinity })) {
    const [key, base64]: [string, string] = JSON.parse(line);
    yield [key, Buffer.from(base64, 'base64')];
  }
}
