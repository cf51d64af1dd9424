import * as v from 'valibot';
import { withCharacters } from '../../text/entities.ts';
import { foldWord } from '../../text/fold.ts';
import { readingOf } from '../../text/reading.ts';
import type { Replaced } from '../../text/replaced.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import type { Run } from './article.ts';
import { inNormalCase } from './capitals-in-normal-case.ts';
import { insideNames } from './inside-names.ts';
import { noteMarksIn } from './note-marks.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** A run as rules about names read it. */
export interface RunAsRead {
  readonly field: Run['field'];
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

export interface ReadRun {
  readonly run: RunAsRead;
  /** Where a stretch of it stands in the run of the article. */
  readonly inText: Replaced['inText'];
}

const { keptAtLineEnd } = readLexicon('hyphens', v.object({ keptAtLineEnd: v.array(v.string()) }));
const kept = new Set(keptAtLineEnd);
const keepsHyphen = (word: string): boolean => kept.has(foldWord(word));

/** The runs of an article with what a reader passes over passed over. Most are their own reading. */
export function readRuns(runs: readonly Run[], language: string): ReadRun[] {
  const written = runs.map((run) => ({ run, characters: withCharacters(run.text) }));
  const marks = noteMarksIn(written.map(({ characters }) => characters.text));
  const capitals = capitalsOf(runs);
  return written.map(({ run, characters }, i): ReadRun => {
    const notes = (marks[i] ?? []).map((mark) => ({ ...mark, by: '' }));
    const otherwise = [...notes, ...insideNames(characters.text)].sort((a, b) => a.start - b.start);
    const { text: read, inText: inCharacters } = readingOf(characters.text, { keepsHyphen, otherwise });
    const text = inNormalCase(read, capitals);
    const inText: Replaced['inText'] = (start, end) => {
      const place = inCharacters(start, end);
      return characters.inText(place.start, place.end);
    };
    if (text === run.text) return { run, inText };
    return { run: { field: run.field, text, sentences: splitSentences(text, language) }, inText };
  });
}

/** The words that a run of the article writes with a capital behind a small word, folded; looked for when they are first asked for. */
function capitalsOf(runs: readonly Run[]): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | null = null;
  return () => {
    found ??= new Set(
      runs.flatMap(({ text }) => [...text.matchAll(CAPITAL_INSIDE)].map(([word]) => foldWord(word))),
    );
    return found;
  };
}
const CAPITAL_INSIDE = /(?<=\p{Ll}[ ’'])\p{Lu}[\p{Ll}\p{M}]+/gu;
