import type { EntityId } from '../../../store/records.ts';
import { firstFrom } from '../../../text/first-from.ts';
import { tokenAt } from '../../../text/fold.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { lastNamedByHead, type NamedByHead } from '../../names/head-nouns.ts';
import type { Matcher } from '../../names/matcher.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { TakenCharacters } from '../../names/taken-characters.ts';

/** What the rules need to know of the whole article. */
export interface ArticleContext {
  readonly matcher: Matcher;
  readonly isDiscovering: boolean;
  /** In text order. */
  readonly organisations: readonly Mention[];
  readonly byHead: NamedByHead;
  readonly mostNamed: Mention | undefined;
  /** The ministry that a minister's title implied last. */
  lastMinistry: {
    readonly organisation: EntityId | null;
    readonly found: { readonly name: string } | null;
  } | null;
}

/** One run with its mentions, in text order. */
export interface RunContext {
  readonly article: ArticleContext;
  readonly text: string;
  readonly index: number;
  readonly words: readonly Word[];
  readonly people: readonly Mention[];
  readonly organisations: readonly Mention[];
  /** Characters inside names: punctuation there breaks nothing off. */
  readonly names: TakenCharacters;
  /** Characters of titles that belong to someone already. */
  readonly claimed: TakenCharacters;
}

export function articleContext(
  mentions: readonly Mention[],
  matcher: Matcher,
  isDiscovering: boolean,
): ArticleContext {
  const organisations = mentions.filter((m) => m.kind === 'ORGANISATION');
  const byHead = lastNamedByHead(organisations);
  return {
    matcher,
    isDiscovering,
    organisations,
    byHead,
    mostNamed: mostNamed(organisations),
    lastMinistry: null,
  };
}

export function runContext(
  article: ArticleContext,
  { run, index, words }: RunWords,
  here: readonly Mention[],
): RunContext {
  return {
    article,
    text: run.text,
    index,
    words,
    people: here.filter((m) => m.kind === 'PERSON'),
    organisations: here.filter((m) => m.kind === 'ORGANISATION'),
    names: new TakenCharacters(here),
    claimed: new TakenCharacters(),
  };
}

function mostNamed(organisations: readonly Mention[]): Mention | undefined {
  const counts = new Map<EntityId, number>();
  let most: Mention | undefined;
  for (const mention of organisations) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  for (const mention of organisations)
    if ((counts.get(mention.entity) ?? 0) > (most === undefined ? 0 : (counts.get(most.entity) ?? 0)))
      most = mention;
  return most;
}

/** The organisation of the article named last before a place. */
export function lastOrganisation({ article, index }: RunContext, start: number): Mention | undefined {
  const { organisations } = article;
  const isBefore = (at: Mention) => at.run < index || (at.run === index && at.end <= start);
  return organisations[firstFrom(organisations, isBefore) - 1];
}

/** The first of the run's mentions that begins between the two places. */
export function firstBetween(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  const at = mentions[tokenAt(mentions, start)];
  return at !== undefined && at.start < end ? at : undefined;
}

/** Whether punctuation outside every name stands before the word; « (ANRT) » breaks nothing off. */
export function breaksBefore(context: RunContext, i: number): boolean {
  const { words, text, names, index } = context;
  const word = words[i];
  // « Noranville–Témisca » is one place.
  if (word === undefined || word.gap === ' ' || word.gap === '–') return false;
  if (
    isBracketedAcronym(text, words, i) ||
    isBracketedAcronym(text, words, i - 1) ||
    isBesideBracketedBody(context, i)
  )
    return /[,;:.!?«»"“”–—]/.test(word.gap);
  if (isBesideQuotedBody(context, i)) return /[,;:.!?()–—]/u.test(word.gap);
  const from = word.start - word.gap.length;
  for (const [offset, mark] of [...word.gap].entries()) {
    if (
      /[,;:.!?()«»"“”–—\n]/.test(mark) &&
      !(mark === '\n') &&
      !names.has({ run: index, start: from + offset, end: from + offset + 1 })
    )
      return true;
  }
  return false;
}

const isBracketedAcronym = (text: string, words: readonly Word[], i: number): boolean => {
  const word = words[i];
  return (
    word !== undefined && /\($/.test(word.gap) && text[word.end] === ')' && /\p{Lu}.*\p{Lu}/u.test(word.raw)
  );
};

/** « le maire (Les Sables) de Zem »: the brackets hold a body and nothing else. */
function isBesideBracketedBody({ words, text, organisations }: RunContext, i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  if (word.gap === ' (') {
    const body = firstBetween(organisations, word.start, word.start + 1);
    return body !== undefined && text[body.end] === ')';
  }
  if (word.gap !== ') ') return false;
  const before = organisations[tokenAt(organisations, word.start) - 1];
  return before !== undefined && before.end === words[i - 1]?.end && text[before.start - 1] === '(';
}

/** « le leader de la « Lagune libre » Untel »: the quotation marks hold a body and nothing else. */
function isBesideQuotedBody({ words, text, organisations }: RunContext, i: number): boolean {
  const [word, before] = [words[i], words[i - 1]];
  if (word === undefined || !/[«"“”»]/u.test(word.gap)) return false;
  const opened = firstBetween(organisations, word.start, word.start + 1);
  if (opened !== undefined) return CLOSES.test(text.slice(opened.end, opened.end + 2));
  const closed = organisations[tokenAt(organisations, word.start) - 1];
  return (
    closed !== undefined && closed.end === before?.end && CLOSES.test(text.slice(closed.end, closed.end + 2))
  );
}
const CLOSES = /^\s?[»"”]/u;

/** Whether a person is named directly behind the word before `i`, an honorific aside. */
export function personAt({ people, words }: RunContext, i: number): Mention | undefined {
  let at = i;
  while ((isHonorific(words[at]) || roleWords.ranks.has(words[at]?.word ?? '')) && at - i < 4) at++;
  const start = words[at]?.start ?? -1;
  const person = firstBetween(people, start, start + 1);
  return person ?? (at > i ? firstBetween(people, words[i]?.start ?? -1, start + 1) : undefined);
}
