import { wordAt } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon, wordsOf } from '../../lexicon/words.ts';
import { behindTime } from './former.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole, RoleRule } from './role.ts';
import { breaksBefore, type RunContext } from './sentence-context.ts';
import { endOfTitle, nextTitle } from './titles.ts';

const MOST_TITLES = 6;

/** Of titles in a row: one that is held in the body that the next one names. */
const MINISTER = turn('ministerTitle');

const { for: FOR } = wordsOf(['fr']);
const LONGEST_REMAINDER = 10;

/** The word behind « dès 1998 », « pour la marque et l’ensemble du groupe »: what stands behind a title and is none of it. */
function behindRemainder(context: RunContext, next: number): number {
  const { words, text } = context;
  const end = words[next - 1]?.end ?? 0;
  const time = behindTime(context, end);
  if (time > end) return wordAt(words, time);
  if (!FOR.has(words[next]?.word ?? '')) return next;
  for (let i = next + 1; i < next + LONGEST_REMAINDER; i++) {
    const word = words[i];
    if (word === undefined || roleWords.stops.has(word.raw.toLowerCase())) return next;
    if (breaksBefore(context, i))
      return roleWords.isTitle(text, word) || lexicon.furtherTitles.has(word.word) ? i : next;
  }
  return next;
}

/** The titles that follow each other from the word on: « fondateur et président de A, membre du conseil de B ». */
export function parseTitles(
  context: RunContext,
  first: number,
  rule: RoleRule,
): { roles: FoundRole[]; next: number } {
  const roles: FoundRole[] = [];
  /** Which titles share the organisation of the next: « fondateur et président d’Atlas ». */
  const shares: boolean[] = [];
  let at = first;
  let next = first;
  for (let n = 0; n < MOST_TITLES; n++) {
    next = endOfTitle(context, at);
    roles.push(withOrganisation(context, at, next, rule));
    const further = nextTitle(context, behindRemainder(context, next));
    if (further === null) break;
    shares.push(further.isAnd && next - at <= 2);
    at = further.at;
  }
  for (let i = roles.length - 2; i >= 0; i--) {
    const [role, behind] = [roles[i], roles[i + 1]];
    if (role === undefined || behind === undefined || !shares[i] || MINISTER.test(role.title)) continue;
    // One that stands before the title is whoever else's: « A, directrice de X, et B, secrétaire général et trésorier de Y ».
    const isOwn =
      role.found !== null ||
      context.organisations.some(
        ({ entity, start }) => entity === role.organisation && start >= role.start && start < behind.start,
      );
    if (isOwn) continue;
    roles[i] = { ...role, organisation: behind.organisation ?? role.organisation };
  }
  return { roles, next };
}
