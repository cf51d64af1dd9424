import * as v from 'valibot';
import { wholeCharacters } from '../../text/shorten.ts';
import { readLexicon } from '../lexicon/lexicon.ts';

export interface Sentence {
  readonly text: string;
  /** UTF-16 offset in the text that was split. */
  readonly start: number;
}

/** A receipt quotes its sentence: a longer one is cut between words, so that an item stays small whatever the text. */
export const MAX_SENTENCE_CHARACTERS = 1_000;

const abbreviations = new Set(
  readLexicon('abbreviations', v.object({ abbreviations: v.array(v.string()) })).abbreviations,
);
const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of one paragraph, trimmed, in order. */
export function splitSentences(text: string, language: string): Sentence[] {
  const segmenter = segmenterFor(language);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && continues(text.slice(start, end), text.slice(end))) continue;
    sentences.push(...trimAndCut(text.slice(start, end), start));
    start = end;
  }
  return sentences;
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
  const lastWord = /(?:^|[\s(«"’'])([\p{L}.]+)\.\s*$/u.exec(sofar.slice(-40))?.[1];
  return lastWord !== undefined && (/^\p{Lu}$/u.test(lastWord) || abbreviations.has(lastWord.toLowerCase()));
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
