import { plain } from './match-phrases.ts';
import type { PageLine } from './page-lines.ts';
import { isNameOfPerson, namesAt } from './person-names.ts';
import { type Publication, publicationIn } from './publication.ts';
import { IS_WRITER, LABEL_ALONE } from './publication-words.ts';

const LONGEST_VALUE = 80;
const LONGEST_LABEL = 30;
const MOST_WORDS_OF_A_NAME = 6;

/** « Auteur », and in the next line « Awa Ndiaye »; a name alone in the line above or below that of a date. */
export function withStatedInTwoLines(lines: readonly PageLine[]): PageLine[] {
  const page = [...lines];
  for (const [i, line] of page.entries()) {
    const next = page[i + 1];
    if (next === undefined || next.text.length > LONGEST_VALUE) continue;
    const stated = statedBy(line, next);
    if (stated !== null) {
      page[i] = { ...line, publication: null, chrome: 'tool' };
      page[i + 1] = { ...next, publication: stated, chrome: null, isProse: false, isSentence: false };
      continue;
    }
    const name = nameBesideDate(line, next) ?? nameBesideDate(line, page[i - 1]);
    if (name !== null) page[i] = { ...line, publication: { ...NO_DATE, author: name }, isSentence: false };
  }
  return page;
}

const NO_DATE = { date: null, isLabelled: false, category: null } as const;

function statedBy(label: PageLine, value: PageLine): Publication | null {
  if (label.text.length > LONGEST_LABEL || value.isProse) return null;
  const word = plain(label.text);
  if (!LABEL_ALONE.test(word)) return null;
  return publicationIn(`${label.text.replace(/\s?:$/, '')} : ${value.text}`);
}

function nameBesideDate(line: PageLine, beside: PageLine | undefined): string | null {
  if (line.chrome !== null || line.publication !== null || line.words > MOST_WORDS_OF_A_NAME) return null;
  if (beside?.publication == null || beside.publication.date === null || beside.publication.author !== null)
    return null;
  const named = namesAt(line.text);
  if (named === null) return null;
  const rest = line.text.slice(named.end);
  if (!isNameOfPerson(named.names[0] ?? '') && !IS_WRITER.test(plain(rest))) return null;
  return rest === '' || /^\s?[,–—-]\s?\p{L}/u.test(rest) ? named.names.join(', ') : null;
}
