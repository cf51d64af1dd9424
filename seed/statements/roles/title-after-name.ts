import { wordAt } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import type { FoundRole } from './role.ts';
import { breaksBefore, personAt, type RunContext } from './sentence-context.ts';
import { endOfTitle } from './titles.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { before, isTitle, occupations } = roleWords;
const DETERMINERS = new Set(['le', 'la', 'l', 'the']);
const MOST_BEFORE = 6;
const LONGEST_ASIDE = 7;

/** « X, ministre déléguée … », « X (directrice de Y) », « X, agronome et secrétaire générale de Y ». */
export function behindName(context: RunContext, person: Mention): FoundRole[] {
  const { words } = context;
  const opening = wordAt(words, person.end);
  const gap = words[opening]?.gap ?? '';
  const isAside = /^\s*,\s*$/u.test(gap) || /^\s*[–—]\s*$/u.test(gap);
  if (!isAside && !/^\s*\(\s*$/u.test(gap)) return [];
  const first = titleBehind(context, opening) ?? (isAside ? behindAside(context, opening) : null);
  if (first === null) return [];
  const { roles, next } = parseTitles(context, first, 'role-after-name');
  // With an article the title is an aside, « X, la directrice de Y, a dit »: not « X, la directrice de Y, Z » nor
  // « Outre X, le directeur est venu ».
  const hasArticle = DETERMINERS.has(words[first - 1]?.word ?? '') && first > opening;
  if (!hasArticle) return roles;
  const closes = next >= words.length || !/^\s+$/u.test(words[next]?.gap ?? '');
  return closes && personAt(context, next) === undefined ? roles : [];
}

/** The title at the place, behind « également », « récemment élue », « en sa qualité de », « 52 ans, ». */
function titleBehind(context: RunContext, opening: number): number | null {
  const { words, text } = context;
  let i = opening;
  if (/^\d{2}$/.test(words[i]?.word ?? '')) i += words[i + 1]?.word === 'ans' ? 2 : 1;
  const from = i;
  while (
    i - from < MOST_BEFORE &&
    before.has(words[i]?.word ?? '') &&
    (i === from || !breaksBefore(context, i))
  )
    i++;
  const word = words[i];
  if (word === undefined || (i > from && breaksBefore(context, i))) return null;
  if (isTitle(text, word)) return i;
  return occupations.has(word.word) ? behindOccupation(context, i) : null;
}

/** What someone does is no office; « et » may tie a title to it. */
function behindOccupation(context: RunContext, i: number): number | null {
  const { words, text } = context;
  const end = endOfTitle(context, i);
  const tied = words[end]?.word === 'et' ? words[end + 1] : undefined;
  return tied !== undefined && isTitle(text, tied) ? end + 1 : null;
}

/** « X, ingénieure de formation, directrice de Y »: a short aside without a name, then the title without article. */
function behindAside(context: RunContext, opening: number): number | null {
  const { words, text } = context;
  for (let i = opening + 1; i <= opening + LONGEST_ASIDE; i++) {
    const word = words[i];
    if (word === undefined || words[i - 1]?.isCapital) return null;
    if (!breaksBefore(context, i)) continue;
    return /^,\s+$/u.test(word.gap) && isTitle(text, word) ? i : null;
  }
  return null;
}
