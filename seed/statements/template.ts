import type { Sentence } from '../article/sentences.ts';
import { turnSource } from '../lexicon/turns.ts';
import type { Mention } from '../names/mention.ts';

/** A sentence with each name replaced by a mark, so that a rule is blind to what the names say. */
export interface Template {
  /** The text that a rule about the two is matched against. */
  readonly about: (first: Mention, second: Mention) => string;
  /** Where a place of that text is in the run. */
  readonly toRun: (at: number) => number;
}

const FIRST = '⟦o⟧';
const SECOND = '⟦i⟧';
const OTHER = '⟦n⟧';
const OTHER_INITIATIVE = '⟦j⟧';

/** What the placeholders of the rules stand for; lexicon/fr/relations.yaml explains them. Marks have one length. */
const PLACEHOLDERS: readonly (readonly [RegExp | string, string])[] = [
  [/\{(?:org|part)\}/g, '⟦o⟧(?:\\s*\\(⟦\\w⟧\\))?(?: ?[»"”])?'],
  [/\{(?:initiative|whole)\}/g, '⟦i⟧(?: ?[»"”])?'],
  ['{the}', `${turnSource('articleOfName')}?`],
  ['{of}', turnSource('ofName')],
  ['{to}', turnSource('toName')],
  ['{kind}', `(?:${turnSource('kindOfName')}(?: \\p{Ll}+)? )?`],
  [
    '{others}',
    `(?:(?:, |${turnSource('andName')})${turnSource('articleOfName')}?⟦\\w⟧(?:\\s*\\(⟦\\w⟧\\))?){0,4}`,
  ],
  ['{aside}', '(?:,[^,.;!?⟦]{1,60},|,)?'],
  [/\{gap:(\d+)\}/g, '[^.;!?]{0,$1}?'],
  [/\{near:(\d+)\}/g, '(?:(?!⟦j)[^.;!?]){0,$1}?'],
];

export const toExpression = (pattern: string): RegExp =>
  new RegExp(
    PLACEHOLDERS.reduce((source, [mark, meaning]) => source.replaceAll(mark, meaning), pattern),
    'iu',
  );

export function toTemplate(sentence: Sentence, here: readonly Mention[]): Template {
  const gaps: string[] = [];
  const pieces: { templateStart: number; runStart: number }[] = [];
  let at = sentence.start;
  let length = 0;
  for (const mention of here) {
    const gap = plain(sentence.text.slice(at - sentence.start, mention.start - sentence.start));
    pieces.push({ templateStart: length, runStart: at });
    pieces.push({ templateStart: length + gap.length, runStart: mention.start });
    gaps.push(gap);
    length += gap.length + OTHER.length;
    at = mention.end;
  }
  pieces.push({ templateStart: length, runStart: at });
  const rest = plain(sentence.text.slice(at - sentence.start));
  const about = (first: Mention, second: Mention): string =>
    here.map((m, i) => `${gaps[i]}${markOf(m, first, second)}`).join('') + rest;
  const toRun = (templateAt: number): number => {
    const piece = pieces.findLast((p) => p.templateStart <= templateAt);
    return (piece?.runStart ?? sentence.start) + templateAt - (piece?.templateStart ?? 0);
  };
  return { about, toRun };
}

const markOf = (mention: Mention, first: Mention, second: Mention): string => {
  if (mention === first) return FIRST;
  if (mention === second) return SECOND;
  return mention.kind === 'INITIATIVE' ? OTHER_INITIATIVE : OTHER;
};

/** Straight apostrophes and plain blanks: as long as the text itself. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s/g, ' ');
