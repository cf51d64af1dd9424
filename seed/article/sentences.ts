import * as v from 'valibot';
import { wholeCharacters } from '../../text/shorten.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import { plain } from './page/match-phrases.ts';

export interface Sentence {
  readonly text: string;
  /** UTF-16 offset in the text that was split. */
  readonly start: number;
}

/** A receipt quotes its sentence: a longer one is cut between words, so that an item stays small whatever the text. */
export const MAX_SENTENCE_CHARACTERS = 1_000;

const lexicon = readLexicon(
  'abbreviations',
  v.object({ abbreviations: v.array(v.string()), beforeNumbers: v.array(v.string()) }),
);
const abbreviations = new Set(lexicon.abbreviations);
const beforeNumbers = new Set(lexicon.beforeNumbers);
const segmenters = new Map<string, Intl.Segmenter>();

/** What closes a quotation stands at the end of its sentence, though a blank comes before it. */
const CLOSING = /^[\s\u00a0\u202f]?[»”"’)\]]+(?=\s|$)/u;

/**
 * What may end a sentence, and something stands behind it: full stops and the like, ends of lines, the semicolon, which asks
 * in Greek, and any letter of another script than the Latin, among which some do.
 */
const ENDS_INSIDE = /[\n\r.!?;\u0085\u0370-\u1fff\u2024-\u2029\u203c-\u2049\u2c00-\uffff](?!$)/;

/** The sentences of one paragraph, trimmed, in order. */
export function splitSentences(text: string, language: string): Sentence[] {
  // Half of all paragraphs and every title: the segmenter takes as long as a rule.
  if (!ENDS_INSIDE.test(text)) return trimAndCut(text, 0);
  const segmenter = segmenterFor(language);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    // The segmenter gives the guillemet behind a full stop and a blank to the next sentence.
    const closed = end < text.length ? closingAt(text, start, end) : 0;
    if (end + closed < text.length && continues(text.slice(start, end + closed), text.slice(end + closed)))
      continue;
    if (end + closed <= start) continue;
    sentences.push(...trimAndCut(text.slice(start, end + closed), start));
    start = end + closed;
  }
  return sentences;
}

/** How many characters from `end` on close a quotation that was opened before. */
function closingAt(text: string, start: number, end: number): number {
  const before = text.slice(start, end).trimEnd();
  const found = CLOSING.exec(text.slice(end, end + 8))?.[0];
  return found !== undefined && /[.!?…]$/.test(before) && !/^["’]/.test(found.trim()) ? found.length : 0;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Whether the segmenter stopped inside a sentence: behind « M. » or an initial, or before a small letter. */
function continues(sofar: string, rest: string): boolean {
  if (/^[\s»”"’)\]]*[\p{Ll},;:]/u.test(rest)) return true;
  const lastWord = /(?:^|[\s(«"’'])([\p{L}.-]+)\.\s*$/u.exec(sofar.slice(-40))?.[1];
  if (lastWord === undefined) return false;
  // « J.-P. », « S.E.M. »: initials; « art. 12 », « n. 4 »: what counts stands before its number.
  const isInitial =
    /^\p{Lu}(?:\.?-?\p{Lu})*$/u.test(lastWord) && (lastWord.length === 1 || /[.-]/.test(lastWord));
  return (
    isInitial ||
    abbreviations.has(plain(lastWord)) ||
    (beforeNumbers.has(plain(lastWord)) && /^\d/.test(rest.trimStart()))
  );
}

function trimAndCut(segment: string, start: number): Sentence[] {
  const pieces: Sentence[] = [];
  let rest = segment.trim();
  let at = start + segment.indexOf(rest);
  while (rest.length > MAX_SENTENCE_CHARACTERS) {
    const blank = rest.lastIndexOf(' ', MAX_SENTENCE_CHARACTERS);
    const cut = blank > 0 ? blank : wholeCharacters(rest.slice(0, MAX_SENTENCE_CHARACTERS)).length;
    pieces.push({ text: rest.slice(0, cut), start: at });
    const remaining = rest.slice(cut);
    rest = remaining.trim();
    at += cut + remaining.indexOf(rest);
  }
  if (rest !== '') pieces.push({ text: rest, start: at });
  return pieces;
}
