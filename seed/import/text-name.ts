import { textNameOf } from '../read/page-name.ts';
import type { Source } from './sources.ts';

/** File systems take 255 bytes; what is added to tell two apart needs some. */
const MOST_BYTES = 200;

/** Where the text of a source goes, inside the folder of texts, `/` between folders. */
export function textPathOf(source: Source): string {
  if (source.kind === 'FILE') {
    const name = cut(textNameOf(source.name));
    return source.folder === '' ? name : `${source.folder}/${name}`;
  }
  const { pathname, hostname } = source.url;
  const last = pathname.split('/').findLast((part) => part !== '');
  return cut(textNameOf(safe(decoded(last ?? hostname).replace(/\.(?:php|aspx?|jsp|cgi)$/i, ''))));
}

/** Systems that know no difference between small and capital letters, or two ways to store é, take such names for one. */
export const sameNameKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** `page.txt`, then `page-2.txt`, `page-3.txt` … */
export const numbered = (path: string, n: number): string =>
  n === 1 ? path : path.replace(/\.txt$/, `-${n}.txt`);

/** Of an address: no part of it leaves the folder, is hidden, or is no name on some system. */
const safe = (name: string): string =>
  name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029/\\:*?"<>|]+/g, '-')
    .replace(/^[.\s-]+|[\s-]+$/g, '') || 'page';

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Between whole characters. */
function cut(name: string): string {
  const stem = name.replace(/\.txt$/, '');
  if (Buffer.byteLength(stem) <= MOST_BYTES) return name;
  let kept = '';
  for (const character of stem) {
    if (Buffer.byteLength(kept + character) > MOST_BYTES) break;
    kept += character;
  }
  return `${kept.trimEnd()}.txt`;
}
