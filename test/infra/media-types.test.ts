import { createRequire } from 'node:module';
import { MIMEType } from 'node:util';
import { expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';

interface Parser {
  readonly parse: (text: string) => { readonly essence: string } | null;
}
// As Apollo Server finds it.
const theirs: Parser = createRequire(createRequire(import.meta.url).resolve('@apollo/server'))(
  'whatwg-mimetype',
);

function essence(text: string): string | null {
  try {
    return new MIMEType(text).essence;
  } catch {
    return null;
  }
}

const PARTS = [
  ...['text/plain', 'application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'],
  ...['text', 'plain', 'TEXT', 'application', 'json', 'charset', 'utf-8', ';boundary=x', '/', ';', '=', '"'],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\v',
    '\0',
    '\x7f',
    '\xa0',
    '\u3000',
    ',',
    '\\',
    '*',
    '+',
    '-',
    '.',
    'é',
    'K',
    'İ',
  ],
];
const TRIES = 50_000;

it('what stands for the parser of media types in the bundle reads each as it does: on it rests who may ask from another site', () => {
  const random = randomFrom(5);
  let read = 0;
  for (let i = 0; i < TRIES; i++) {
    const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(PARTS)).join('');
    const expected = theirs.parse(text)?.essence ?? null;
    if (expected !== null) read += 1;
    expect({ text, essence: essence(text) }).toEqual({ text, essence: expected });
  }
  expect(read).toBeGreaterThan(TRIES / 50);
});
