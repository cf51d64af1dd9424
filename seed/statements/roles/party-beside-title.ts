import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { sortOf } from '../../names/known/what-is-known.ts';
import type { Mention } from '../../names/mention.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';

const { publicOffices } = roleWords;
const { ofParties } = aroundTitles;

/** A title with whose party stands beside it, and where it is held. */
export interface BesideParty {
  readonly title: string;
  readonly end: number;
  readonly organisation: Mention | null;
}

/**
 * « le maire (PS) de Zem », « le maire FN de Zem », « la députée (PS) »: with nothing but a blank or a bracket between, the
 * body is no place of the office, but the party of who holds it; members of a parliament are their party’s there. Null for
 * any other title.
 */
export function besideParty(
  { words, text, organisations }: RunContext,
  party: Mention,
  from: number,
  end: number,
): BesideParty | null {
  const start = words[from]?.start ?? 0;
  const office = words[from]?.word ?? '';
  const before = text.slice(start, party.start);
  const isBracketed = before.endsWith(' (') && text[party.end] === ')';
  // « présidente LR de la région », « vice-président PCF du Vernay »: whoever heads a party stands in no such place.
  const isOfParty =
    sortOf(party.found?.name ?? party.text) === 'party' &&
    OF.has(words[wordAt(words, party.end)]?.word ?? '');
  const isPublic = publicOffices.has(office) || roleWords.elected.has(office) || isOfParty;
  const head = before.replace(/\s\(?$/u, '');
  if (!isBracketed && !(isPublic && /[^\s]\s$/u.test(before) && !endsWithSmall(head))) return null;
  const until = isBracketed
    ? party.end + 1
    : party.end + (ACRONYM.exec(text.slice(party.end))?.[0].length ?? 0);
  if (ofParties.has(office)) return { title: head, end: start + head.length, organisation: party };
  if (end <= until) {
    // « directrice interministérielle du numérique (DINUM) »: the letters of what she heads.
    const isOwn = isBracketed && !isPublic && sortOf(party.found?.name ?? party.text) !== 'party';
    return {
      title: isBracketed ? head : text.slice(start, party.end),
      end: party.end,
      organisation: isOwn ? party : null,
    };
  }
  const behind = text.slice(until, end);
  const body = firstBetween(organisations, party.end + 1, end) ?? null;
  const rest = body === null ? behind : text.slice(until, body.start);
  const title = `${isBracketed ? head : text.slice(start, party.end)}${rest}`;
  if (body !== null) return { title: title.replace(PREPOSITION, ''), end, organisation: body };
  return { title, end, organisation: null };
}

/** « Les Républicains (LR) » */
const ACRONYM = /^\s\([\p{L}\d-]{2,12}\)/u;
const OF = wordsIn('of', 'ofThe');
const PREPOSITION = turn('prepositionBefore');
const endsWithSmall = (head: string): boolean => PREPOSITION.test(`${head} `);
