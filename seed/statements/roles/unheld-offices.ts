import { isOneOf } from '../../../text/of-word.ts';
import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import type { Gender } from '../../names/people/gender.ts';
import { actingEnd } from './acting-offices.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { breaksBefore, firstBetween, personAt, type RunContext } from './sentence-context.ts';
import { opensSentence } from './sentence-start.ts';
import { saysBefore, saysBehind } from './speaking.ts';
import { endOfTitle } from './titles.ts';

const { isTitle, soft, modifiers } = roleWords;
const { times, definiteTitles, endsTitle, newcomers, predecessors } = aroundTitles;
/** In words: « De son côté, le directeur », « Dans un communiqué, le directeur ». */
const LONGEST_OPENING = 6;
/** « Devant les maires de la région réunis lundi à Zem, le chef de l’État a »: of whom the world knows, a whole clause. */
const LONGEST_CLAUSE = 25;
/** In words. */
const LONGEST_TITLE = 14;
const definite = wordsIn('definite');
const nobodysWords = wordsIn('speechVerbs');
const demonstratives = wordsIn('demonstratives');
const isDefinite = isOneOf(definiteTitles);

/** An office that a sentence gives to nobody: « Le directeur général a ajouté ». */
export interface Unheld {
  readonly context: RunContext;
  readonly gender: Gender | null;
  readonly role: FoundRole;
  /** « La nouvelle directrice », « Cette directrice »: whoever was named before need not speak. */
  readonly isNew: boolean;
  /** « Cette directrice »: nor open a sentence. */
  readonly isShown: boolean;
  /** « L’ancienne directrice »: whoever the sentence before names. */
  readonly isPast: boolean;
  /** « Le directeur »: which body is meant, its sentence does not say. */
  readonly isImplied: boolean;
  /** « Le maire de Zem se rend »: it does something, and says nothing. */
  readonly isActing: boolean;
}

/** The offices that speak in the run, or are new there, and whose holder their sentence does not name. */
export function unheldIn(context: RunContext): Unheld[] {
  const { words, text, claimed, index } = context;
  return words.flatMap((word, i) => {
    const isShown = word.startsSentence && demonstratives.has(word.word);
    if (!isShown && !isDefinite(word)) return [];
    let at = i + 1;
    while (times.has(words[at]?.word ?? '') && at - i < 4) at++;
    const title = words[at];
    if (title === undefined || breaksBefore(context, at) || !isTitle(text, title)) return [];
    if (claimed.has({ run: index, start: title.start, end: title.end })) return [];
    const isToldBefore = saysBefore(words, i);
    const opens = opensClause(context, i, LONGEST_OPENING, nobodysWords);
    if (!isToldBefore && !opens && !opensClause(context, i, LONGEST_CLAUSE, new Set())) return [];
    const isNew = isShown || (word.startsSentence && newcomers.has(words[i + 1]?.word ?? ''));
    const isPast = word.startsSentence && predecessors.has(words[i + 1]?.word ?? '');
    const spoken = isToldBefore
      ? shortEnd(context, at)
      : !opens
        ? null
        : (verbBehind(context, at) ??
          (isNew ? beforeVerb(context, at) : null) ??
          (isShown ? shortEnd(context, at) : null));
    // « Untel, dit-il. « Le président ne peut pas venir »: of whom somebody speaks.
    const next = spoken ?? (/[«"“]/u.test(word.gap) ? null : actingEnd(context, at, isPast));
    if (next === null || personAt(context, next) !== undefined) return [];
    const role = withOrganisation(context, at, next, 'role-meant-by-title');
    const isImplied =
      firstBetween(context.organisations, title.end, words[next]?.start ?? text.length) === undefined;
    if (soft.has(title.word) && role.organisation === null) return [];
    const gender = lexicon.masculineArticles.has(word.word)
      ? 'm'
      : lexicon.feminineArticles.has(word.word)
        ? 'f'
        : null;
    return [{ context, gender, role, isNew, isShown, isPast, isImplied, isActing: spoken === null }];
  });
}

/** Where the verb of speech stands that ends the title: « Le directeur de l’Office précise ». */
function verbBehind(context: RunContext, at: number): number | null {
  const { words, organisations, people } = context;
  for (let i = at + 1; i < words.length && i - at <= LONGEST_TITLE; i++) {
    const word = words[i];
    if (word === undefined || word.startsSentence || firstBetween(people, word.start, word.end) !== undefined)
      return null;
    if (organisations.some(({ start, end }) => start <= word.start && end >= word.end)) continue;
    if (breaksBefore(context, i)) return null;
    if (!word.isCapital && saysBehind(words, i)) return i;
    if (roleWords.stops.has(word.raw)) return null;
  }
  return null;
}

/** Where the title ends that a verb stands before: « a déclaré le ministre sur la chaîne », « le maire de Zem, jugeant ». */
function shortEnd(context: RunContext, at: number): number {
  const { words } = context;
  const end = endOfTitle(context, at);
  for (let i = at + 1; i < end; i++) {
    const { word = '', isCapital } = words[i] ?? {};
    const isFree =
      !isCapital &&
      !lexicon.connectives.has(words[i - 1]?.word ?? '') &&
      !definite.has(words[i - 1]?.word ?? '');
    const isCircumstance = endsTitle.has(word) || (isFree && /.{3}ant$/u.test(word) && !modifiers.has(word));
    if (isCircumstance) return i;
  }
  return end;
}

/** Where a title ends that any verb is behind: « La nouvelle directrice s’est », « Le nouveau préfet a ». */
function beforeVerb(context: RunContext, at: number): number | null {
  const { words, organisations } = context;
  const end = endOfTitle(context, at);
  const body = firstBetween(organisations, words[at]?.start ?? 0, words[end - 1]?.end ?? 0);
  const next = body === undefined ? end : wordAt(words, body.end);
  const word = words[next];
  return word !== undefined && (roleWords.stops.has(word.raw) || lexicon.reflexives.has(word.raw))
    ? next
    : null;
}

/** At the start of a sentence, or behind a few words of it that name nobody. */
function opensClause(
  { words, people }: RunContext,
  i: number,
  longest: number,
  not: ReadonlySet<string>,
): boolean {
  const word = words[i];
  if (word === undefined || word.startsSentence) return word !== undefined;
  if (!/^,\s+$/u.test(word.gap)) return false;
  for (let at = i - 1; at >= 0 && i - at <= longest; at--) {
    const before = words[at];
    if (before === undefined || not.has(before.word)) return false;
    if (opensSentence(words, at)) return firstBetween(people, before.start, word.start) === undefined;
  }
  return false;
}
