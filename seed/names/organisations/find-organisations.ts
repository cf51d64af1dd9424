import { isOneOf } from '../../../text/of-word.ts';
import { isHyphenated, type RunWords, type Word } from '../../article/words.ts';
import { forWords, wordsFor } from '../../lexicon/words.ts';
import { acronymBefore, acronymBehind, endUpToAcronym, fitsAcronym, plainLetters } from '../acronyms.ts';
import type { Candidate, NameAt } from '../mention.ts';
import { quotedBodyAt } from '../quoted-names.ts';
import { arabicBodiesIn } from './arabic-bodies.ts';
import { companyAt } from './companies.ts';
import { englishBodyAt } from './english-bodies.ts';
import { bodyAt } from './french-bodies.ts';

/** Bodies that are named by their kind and what follows it, companies, and acronyms with their names. */
export function findOrganisations(runWords: RunWords, isTaken: (word: Word) => boolean): Candidate[] {
  const { run, language, words, isShouting } = runWords;
  if (isShouting) return [];
  const lexicon = wordsFor(language);
  const opensRule = openingsIn(lexicon);
  const found: Candidate[] = arabicBodiesIn(runWords, isTaken);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !(word.isCapital || opensRule(word) || isHyphenated(words[i + 1]))) continue;
    if (isTaken(word)) continue;
    const body =
      englishBodyAt(words, i, language, isTaken) ??
      quotedBodyAt(run.text, words, i, lexicon) ??
      bodyAt(words, i, lexicon, isTaken) ??
      companyAt(words, i, lexicon, isTaken);
    if (body === null) continue;
    const candidate = toCandidate(run.text, words, body, isTaken);
    if (candidate === null) continue;
    found.push(candidate.found);
    i = candidate.next - 1;
  }
  return found;
}

/** The words at which a rule begins that stand small: nearly every word is told by them alone. */
const openingsIn = forWords(
  ({ companyHeads, companyTitles, headsOfBodies, organisationHeads, quotedBodyHeads }) =>
    isOneOf(
      new Set([
        ...[...companyHeads, ...companyTitles, ...headsOfBodies],
        ...[...organisationHeads, ...quotedBodyHeads],
      ]),
    ),
);

function toCandidate(
  text: string,
  words: readonly Word[],
  body: NameAt,
  isTaken: (word: Word) => boolean,
): { found: Candidate; next: number } | null {
  const next = endUpToAcronym(text, words, body.from, body.next, isTaken);
  const [first, last] = [words[body.from], words[next - 1]];
  if (first === undefined || last === undefined) return null;
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const acronym = acronymBehind(text, words, next) ?? acronymBefore(words, body.from);
  // « le G7 (Groupe des sept) »: one letter fits anything.
  const isDefined = acronym !== null && plainLetters(acronym).length > 1 && fitsAcronym(acronym, name);
  const found: Candidate = {
    kind: 'ORGANISATION',
    start: first.start,
    end: last.end,
    name,
    acronym: isDefined ? acronym : null,
    rule: isDefined ? 'name-with-acronym' : body.rule,
    confidence: isDefined ? 0.95 : body.confidence,
  };
  // A kind of body alone is no name.
  return next - body.from < 2 && body.rule === 'named-body' && !isDefined ? null : { found, next };
}
