import { tokenAt, tokenize } from '../../../text/fold.ts';
import { isHyphenated, type RunWords, type Word } from '../../article/words.ts';
import { countries } from '../../lexicon/discovery-words.ts';
import { particles } from '../../lexicon/name-words.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { Candidate, Span } from '../mention.ts';
import { isGeneration } from '../people/generation.ts';
import { isTitleOfWork } from '../people/in-quotes.ts';
import { isGivenNameHere, isHouse, isInHonouredName, isSomebodyElse, standsAlone } from './somebody-else.ts';
import { isCommonHere, isExplainedOtherwise, isOfThing } from './something-else.ts';
import { type KnownHere, knownNames } from './what-is-known.ts';

const formsOfCompany = wordClass('formsOfCompany');
const branchEndings = wordClass('branchEndings');
const companyEndings = wordClass('companyEndings');
/** Nothing but the catalogue is surer. */
const CONFIDENCE = 0.96;

/** What the world calls so, wherever it stands: « Banque mondiale », « UNICEF ». */
export function knownNamesIn({ run, words, isShouting }: RunWords): Candidate[] {
  if (isShouting) return [];
  const { sure, owners } = knownNames();
  return sure(run.text, words).flatMap(({ owner, value, start, end }): Candidate[] => {
    const known = owners[owner];
    if (known === undefined || !keepsCapitals(value, run.text.slice(start, end))) return [];
    // « Life » is not « LIFE+ ».
    if (value.endsWith('+') && run.text[end] !== '+') return [];
    if (isExplainedOtherwise(run.text, value, known)) return [];
    const { kind, name, acronym } = known;
    if (kind === 'PERSON' && isHouse(words, tokenAt(words, start), tokenAt(words, end))) return [];
    if (kind === 'PERSON')
      return standsAlone(words, start, end) &&
        !isSomebodyElse(words, tokenAt(words, start), tokenAt(words, end), name) &&
        !isTitleOfWork(run.text, words, { from: tokenAt(words, start), next: tokenAt(words, end) }) &&
        !isGeneration(run.text, words, tokenAt(words, end))
        ? [
            {
              kind,
              start,
              end,
              name,
              acronym,
              rule: value === name && name.includes(' ') ? 'known-person' : 'known-surname',
              confidence: CONFIDENCE,
            },
          ]
        : [];
    if (kind === 'ORGANISATION' && isGivenNameHere(words, start, end)) return [];
    if (kind === 'ORGANISATION' && isInHonouredName(words, tokenAt(words, start), tokenAt(words, end)))
      return [];
    const until = kind === 'ORGANISATION' ? endOfBranch(words, end) : end;
    if (until > end) {
      const branch = run.text.slice(start, until).replace(/\s+/g, ' ');
      return [
        { kind, start, end: until, name: branch, acronym: null, rule: 'branch-of-known', confidence: 0.9 },
      ];
    }
    return [{ kind, start, end, name, acronym, rule: 'known-name', confidence: CONFIDENCE }];
  });
}

const TELLING_WORDS = 5;

/** « Le centre » is not the party « Le Centre »: what has a capital behind the first word keeps it. */
export function keepsCapitals(form: string, found: string): boolean {
  const counted = (text: string) =>
    tokenize(text)
      .map(({ start, end, word }) => ({ raw: text.slice(start, end), word }))
      .filter(({ word }, i) => i === 0 || !particles.has(word));
  const [expected, written] = [counted(form), counted(found)];
  // « Haut conseil à l’égalité entre les femmes et les hommes »: so many words are no others.
  if (expected.length >= TELLING_WORDS) return true;
  return expected.every(
    ({ raw }, i) => i === 0 || !/^\p{Lu}/u.test(raw) || !/^\p{Ll}/u.test(written[i]?.raw ?? ''),
  );
}

/** « Orange Maroc », « Bouygues Construction »: a house of the group with a name of its own. */
function endOfBranch(words: readonly Word[], end: number): number {
  const behind = words[tokenAt(words, end)];
  if (behind?.gap !== ' ' || !behind.isCapital) return end;
  // « la Comédie sahélienne Dominique Untel »
  const after = words[tokenAt(words, end) + 1];
  if (isAnyGivenName(behind.word) && after?.isCapital && after.gap === ' ') return end;
  if (formsOfCompany.has(behind.word)) return end;
  const isEnding = [countries, companyEndings, branchEndings].some((words) => words.has(behind.word));
  return isEnding ? behind.end : end;
}

/** A form that is also a word, a person's name or several bodies': a name where other signs say so. */
export interface AmbiguousName extends Span {
  readonly known: KnownHere;
  /** Whether no other known name has the form. */
  readonly isOnly: boolean;
  /** Whether those that have it are of other kinds. */
  readonly isOnlyOfKind: boolean;
}

export function ambiguousNamesIn({ run, index, words, isShouting }: RunWords): AmbiguousName[] {
  if (isShouting) return [];
  const { ambiguous, owners } = knownNames();
  return ambiguous(run.text, words).flatMap(({ owner, value, start, end, others, isOnlyOfKind }) => {
    const known = owners[owner];
    const [from, next] = [tokenAt(words, start), tokenAt(words, end)];
    const isPerson = known?.kind === 'PERSON';
    if (isPerson && (!standsAlone(words, start, end) || isSomebodyElse(words, from, next, known.name)))
      return [];
    // Signs stand around whole words, and most of them tell by capitals.
    if (words[tokenAt(words, start)]?.start !== start || !hasCase(value)) return [];
    if (!keepsCapitals(value, run.text.slice(start, end))) return [];
    if (known !== undefined && isExplainedOtherwise(run.text, value, known)) return [];
    if (known?.kind === 'ORGANISATION' && isOfThing(words, tokenAt(words, start), known.name)) return [];
    // « collège Jean-Paul Untel » names no baker, nor does « Paul Untel ».
    if (known?.kind === 'ORGANISATION' && isGivenNameHere(words, start, end)) return [];
    // « la Croix-Verte internationale » is no newspaper.
    if (known?.kind === 'ORGANISATION' && (isHyphenated(words[from]) || isHyphenated(words[next]))) return [];
    // « Science & Tide Council » is no periodical.
    if (known?.kind === 'ORGANISATION' && words[next]?.gap === ' & ' && words[next]?.isCapital) return [];
    if (known?.kind === 'ORGANISATION' && isCommonHere(words, tokenAt(words, start), tokenAt(words, end)))
      return [];
    return known === undefined ? [] : [{ run: index, start, end, known, isOnly: others === 0, isOnlyOfKind }];
  });
}

/** « Il le dit à l’Humanité », « au Point »: what may be a medium where the words before it say so. */
export function mediaBehindElision({ run, index, words }: RunWords): AmbiguousName[] {
  const { elided, owners } = knownNames();
  return elided(run.text, words).flatMap(({ owner, start, end, others, isOnlyOfKind }) => {
    const known = owners[owner];
    const isBehindArticle = words[tokenAt(words, start) - 1]?.word === 'l';
    return known === undefined || !isBehindArticle
      ? []
      : [{ run: index, start, end, known, isOnly: others === 0, isOnlyOfKind }];
  });
}

/** Arabic has no capitals. */
const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();
