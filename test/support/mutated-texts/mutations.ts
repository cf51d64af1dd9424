import type { Random } from '../../../bench/random.ts';
import { LINE_ENDS, ODD_CHARACTERS, QUOTES, RUNS } from './characters.ts';
import { oddFrontMatter } from './front-matter.ts';

/** Makes another text of a text, by chance. `other` is a second original. */
export type Mutation = (text: string, random: Random, other: string) => string;

/** A place between two characters; or, for what cuts carelessly, between two halves of one. */
const placeIn = (text: string, { below }: Random): number => below(text.length + 1);

function insertAt(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function partOf(text: string, random: Random, longest: number): string {
  const at = placeIn(text, random);
  return text.slice(at, at + random.below(longest));
}

/** Puts something, a few times, into the text; mostly at a word's edge or within one. */
function sprinkle(text: string, random: Random, pieces: readonly string[], most: number): string {
  let result = text;
  for (let i = 1 + random.below(most); i > 0; i--)
    result = insertAt(result, placeIn(result, random), random.pick(pieces));
  return result;
}

const replaceSome = (text: string, pattern: RegExp, by: () => string, { chance }: Random, share: number) =>
  text.replaceAll(pattern, (found) => (chance(share) ? by() : found));

const FIRST_NAMES = ['Karim', 'Amal', 'Jean-Pierre', 'Ngũgĩ', 'İbrahim', 'O’Neil', 'Mme', 'Dr', 'فاطمة'];
const HEADS = [
  'M.',
  'Mme',
  'le ministre',
  'la directrice générale,',
  'Agence du',
  'programme «',
  'l’Office de',
];
const MANY = 4_000;
const LONG_LINE = 190_000;

/** Every mutation by its name, which messages tell. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (text, random) => text.slice(0, placeIn(text, random)),
  'cut at the front': (text, random) => text.slice(placeIn(text, random)),
  'cut out': (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + text.slice(at + random.below(2_000));
  },
  splice: (text, random, other) => text.slice(0, placeIn(text, random)) + other.slice(placeIn(other, random)),
  'splice in': (text, random, other) => insertAt(text, placeIn(text, random), partOf(other, random, 3_000)),
  'repeat a part': (text, random) =>
    insertAt(text, placeIn(text, random), partOf(text, random, 400).repeat(1 + random.below(30))),
  'repeat the lines': (text, random) =>
    text
      .split('\n')
      .flatMap((line) => (random.chance(0.3) ? [line, line] : [line]))
      .join('\n'),
  'shuffle the lines': (text, random) => {
    const lines = text.split('\n').map((line) => ({ line, at: random.next() }));
    return lines
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line)
      .join('\n');
  },
  'shuffle the words': (text, random) => {
    const words = text.split(' ');
    return words.map((word) => (random.chance(0.1) ? random.pick(words) : word)).join(' ');
  },
  'odd characters': (text, random) => sprinkle(text, random, ODD_CHARACTERS, 40),
  'odd characters for blanks': (text, random) =>
    replaceSome(text, / /g, () => random.pick(ODD_CHARACTERS), random, 0.1),
  'odd characters in names': (text, random) =>
    replaceSome(text, /(?<=\p{Lu}\p{Ll})(?=\p{Ll})/gu, () => random.pick(ODD_CHARACTERS), random, 0.2),
  'other line ends': (text, random) => text.replaceAll('\n', random.pick(LINE_ENDS)),
  'mixed line ends': (text, random) => replaceSome(text, /\n/g, () => random.pick(LINE_ENDS), random, 0.5),
  'no line ends': (text, random) => text.replaceAll('\n', random.pick(['', ' ', '   ', '\t'])),
  'line ends for blanks': (text, random) => replaceSome(text, / /g, () => '\n', random, random.next()),
  'no blanks': (text) => text.replaceAll(/[ \u00A0]/g, ''),
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  decomposed: (text) => text.normalize('NFD'),
  'compatibility forms': (text) => text.normalize('NFKD'),
  'runs of others': (text, random) => {
    const piece = random.pick(RUNS).repeat(1 + random.below(500));
    return insertAt(text, placeIn(text, random), piece);
  },
  'nested quotes': (text, random) => sprinkle(text, random, QUOTES, 60),
  'many quotes': (text, random) =>
    insertAt(text, placeIn(text, random), random.pick(QUOTES).repeat(1 + random.below(2_000))),
  'odd front matter': (text, random) => oddFrontMatter(random) + text,
  'lone rule': (text, random) => insertAt(text, placeIn(text, random), '\n---\n'),
  'blank text': (_, random) =>
    random.pick([' ', '\n', '\uFEFF', '\u200B', '\u0301', '.']).repeat(random.below(50)),
  'a very long line': (text, random) => {
    const piece = random.chance(0.5) ? random.pick(RUNS) : partOf(text, random, 200).replaceAll('\n', ' ');
    const times = Math.floor(random.below(LONG_LINE) / Math.max(piece.length, 1));
    return insertAt(text, placeIn(text, random), piece.repeat(times));
  },
  'thousands of names': (text, random) => {
    const between = random.pick([' ', ', ', '\n', '. ', ' et ', '\n\n', '']);
    const names = Array.from(
      { length: random.below(MANY) },
      (_, i) => `${random.pick(HEADS)} ${random.pick(FIRST_NAMES)} Ben${random.chance(0.5) ? i : 'ali'}`,
    );
    return insertAt(text, placeIn(text, random), names.join(between));
  },
  'names taken apart': (text, random) =>
    replaceSome(
      text,
      /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu})/gu,
      () => random.pick(['\n', '-', '’', ' « ', ', ', '. ']),
      random,
      0.3,
    ),
};

/** Mutations that make a text large: a run of thousands has only some. */
export const LARGE: ReadonlySet<string> = new Set(['a very long line', 'thousands of names']);
