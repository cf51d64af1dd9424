import { describe, expect, it } from 'vitest';
import { bodyOf, imported, PARAGRAPHS, page } from '../../support/imported.ts';

const ARABIC =
  'صادق المجلس الجماعي يوم الخميس على بناء ممر فوق الوادي، وهو مشروع يطالب به السكان منذ إحدى عشرة سنة. '
    .repeat(4)
    .trim();
/** Letters of windows-1256 that the text above has, from U+0621 on. */
const WINDOWS_1256: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 128 }, (_, i) => i + 128).map((byte) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const inWindows = (text: string, decoderName: string): Buffer => {
  const bytes = new Map(
    Array.from(
      { length: 256 },
      (_, i) => [new TextDecoder(decoderName).decode(Uint8Array.of(i)), i] as const,
    ),
  );
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 0x3f));
};

const withoutMeta = page({ above: '<h1>Une passerelle votée à l’unanimité</h1>' }).replace(
  '<meta charset="utf-8">',
  '',
);
const withMeta = (meta: string): string => withoutMeta.replace('<head>', `<head>${meta}`);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('the encoding of a page', () => {
  it.each<[how: string, bytes: Uint8Array, charset: string | null]>([
    ['UTF-8 without a word', Buffer.from(withoutMeta), null],
    ['UTF-8, though it says latin1', Buffer.from(withMeta('<meta charset="iso-8859-1">')), null],
    [
      'UTF-8 with a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(withoutMeta)]),
      null,
    ],
    [
      'windows-1252 by <meta charset>',
      inWindows(withMeta('<meta charset="windows-1252">'), 'windows-1252'),
      null,
    ],
    [
      'windows-1252 by the old <meta>',
      inWindows(
        withMeta('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        'windows-1252',
      ),
      null,
    ],
    ['windows-1252 by what the server says', inWindows(withoutMeta, 'windows-1252'), 'windows-1252'],
    ['windows-1252 without a word', inWindows(withoutMeta, 'windows-1252'), null],
    [
      'windows-1252, though it says UTF-8',
      inWindows(withMeta('<meta charset="utf-8">'), 'windows-1252'),
      null,
    ],
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(withoutMeta)]), null],
    [
      'big-endian UTF-16 with a byte order mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(withoutMeta)]).swap16(),
      null,
    ],
    ['UTF-16 without one', utf16(withoutMeta), null],
    ['a name that nobody knows', Buffer.from(withMeta('<meta charset="klingon">')), 'x-nothing'],
  ])('%s', (_, bytes, charset) => {
    const raw = imported(bytes, { charset });
    expect(raw.frontMatter.title).toBe('Une passerelle votée à l’unanimité');
    expect(bodyOf(raw)).toBe(PARAGRAPHS.join('\n\n'));
  });

  it.each([
    ['by <meta>', '<html><head><meta charset="windows-1256">'],
    ['by its language', '<html lang="ar"><head>'],
  ])('windows-1256 %s', (_, opening) => {
    const html = `${opening}<title>x</title></head><body><p>${ARABIC}</p></body></html>`;
    const bytes = Buffer.from(
      [...html].map((character) => WINDOWS_1256[character] ?? character.charCodeAt(0)),
    );
    expect(bodyOf(imported(bytes))).toBe(ARABIC);
  });

  it('a broken byte or two, and NULs, cost no more than themselves', () => {
    const bytes = Buffer.from(withoutMeta.replace('oued', 'ou\0ed').replace('onze', 'on@ze'));
    bytes[bytes.indexOf('@')] = 0xff;
    expect(bodyOf(imported(bytes))).toBe(PARAGRAPHS.join('\n\n').replace('onze', 'on\ufffdze'));
  });
});
