import { isAscii, isUtf8 } from 'node:buffer';
import { ImportError } from './import-error.ts';

/** Where a page may say how it is encoded: browsers look at 1,024 bytes, pages are less strict. */
const HEAD_BYTES = 4_096;
/** A page that a broken program wrote has some; a file with more is none. */
const MOST_CONTROLS = 2 / 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;

/**
 * The text of a page or a Markdown file. What its bytes show comes before what it says, since saving and copying change
 * the bytes and leave the words: a byte order mark, the zeros of UTF-16, UTF-8 that could be nothing else. Then what the
 * server said, then `<meta charset>` or an XML declaration; at last windows-1252, or windows-1256 where the page says that
 * it is Arabic. Bytes that mean nothing become U+FFFD, control characters are dropped. Throws ImportError for what is no text at all.
 *
 * @param charset what the server said of it, or null
 */
export function decode(bytes: Uint8Array, charset: string | null): string {
  const text = new TextDecoder(encodingOf(bytes, charset)).decode(bytes);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS)
    throw new ImportError('NO_PAGE', 'holds bytes that are no text');
  return controls === 0 ? text : text.replace(CONTROLS, '');
}

function encodingOf(bytes: Uint8Array, charset: string | null): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const zeros = utf16By(head);
  if (zeros !== null) return zeros;
  const isOfAscii = isAscii(bytes);
  if (!isOfAscii && isUtf8(bytes)) return 'utf-8';
  const stated = [charset, statedIn(head)].map(known).find((label) => label !== null);
  // « utf-8 » of bytes that are not: a few are broken, or the page was saved otherwise.
  if (stated !== undefined && !(stated === 'utf-8' && !isOfAscii && !isNearlyUtf8(bytes))) return stated;
  if (isOfAscii || isNearlyUtf8(bytes)) return 'utf-8';
  return /<html[^>]*\slang\s*=\s*["']?ar\b/i.test(head) ? 'windows-1256' : 'windows-1252';
}

/** A page begins with letters of ASCII: in UTF-16 every other byte of them is zero. */
function utf16By(head: string): 'utf-16le' | 'utf-16be' | null {
  const start = head.slice(0, 64);
  if (/^(?:[^\0]\0){8}/.test(start)) return 'utf-16le';
  return /^(?:\0[^\0]){8}/.test(start) ? 'utf-16be' : null;
}

const statedIn = (head: string): string | null =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ??
  /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)?.[1] ??
  null;

/** By its usual name, or null. A page whose words can be read as ASCII is not in UTF-16, whatever it says. */
function known(label: string | null): string | null {
  if (label === null || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Whether fewer than one in ten of what is not ASCII means nothing in UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const others = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return (text.match(/\uFFFD/g)?.length ?? 0) * 10 < others;
}
