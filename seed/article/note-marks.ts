import { fold } from '../../text/fold.ts';
import type { Stretch } from '../../text/replaced.ts';

/** « Bennani1, », « ports2. », « Bennani (1), »: a digit or two behind small letters. */
const MARKED =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}’'-]{0,30}\p{Ll}{2})(\d{1,2}(?![\p{L}\p{N}]|[.,]\d|\s?%)|\s{0,3}\(\d{1,2}\))/gu;
/** The digit first: few characters are one. */
const MAY_BE_MARKED = /\d(?<=\p{Ll}(?:\d|\s{0,3}\(\d))/u;
/** « 1. Lire le rapport », « [1] Entretien du 12 mars »: the note itself, below the text. */
const NOTE = /^\s*(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\d{1,2})[.)]?)\s+\S/;
const NOTES_IN_A_TEXT = 2;

/**
 * Where digits on the line mark notes, run by run. « Africa24 », « Ligue1 » are names: a digit is a mark only where the
 * text counts from 1 on, in order and behind different words, or where a single one has its note or its word has no digit
 * elsewhere.
 */
export function noteMarksIn(texts: readonly string[]): readonly (readonly Stretch[])[] {
  const none = texts.map((): Stretch[] => []);
  if (!texts.some((text) => MAY_BE_MARKED.test(text))) return none;
  const found = texts.flatMap((text, run) =>
    [...text.matchAll(MARKED)].map(({ 1: word = '', 2: mark = '', index }) => {
      const start = index + word.length;
      const number = Number(mark.replace(/\D/g, ''));
      return { run, word: fold(word), number, start, end: start + mark.length };
    }),
  );
  const counted = found.filter((mark) =>
    found.every((o) => o.word !== mark.word || o.number === mark.number),
  );
  const row: typeof found = [];
  for (const mark of counted) if (mark.number === row.length + 1) row.push(mark);
  const [first] = row;
  const isMarked =
    row.length >= NOTES_IN_A_TEXT ||
    (first !== undefined && (hasFirstNote(texts, first.run) || standsWithout(texts, first.word)));
  if (!isMarked) return none;
  for (const { run, start, end } of row) none[run]?.push({ start, end });
  return none;
}

const hasFirstNote = (texts: readonly string[], from: number): boolean =>
  texts.slice(from + 1).some((text) => {
    const found = NOTE.exec(text);
    return found !== null && Number(found[1] ?? found[2] ?? found[3]) === 1;
  });

const standsWithout = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => ` ${fold(text)} `.includes(` ${word} `));
