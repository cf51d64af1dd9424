import { type Word, wordAt } from '../../article/words.ts';
import { arabicTitlePrefix, arabicTitles } from '../../lexicon/arabic-titles.ts';
import type { Mention } from '../../names/mention.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';

const ARABIC = /[\u0600-\u{10ffff}](?<=\p{Script=Arabic})/u;
const PARTICLE = /^و/u;
/** In words, between a title and the name behind it. */
const LONGEST_COMPLEMENT = 8;
const BREAK = /[،؛,;.:!?؟()«»"“”\n–—-]/u;

/** « رئيس منظمة الأبحاث فلان », « الرئيس الأمريكي فلان », « فلان، رئيس المنظمة » */
export function arabicRoles(context: RunContext, person: Mention): FoundRole[] {
  if (!ARABIC.test(person.text)) return [];
  return beforeName(context, person) ?? behindName(context, person) ?? [];
}

function beforeName(context: RunContext, person: Mention): FoundRole[] | null {
  const { words, people } = context;
  const first = wordAt(words, person.start);
  for (let i = first - 1; i >= 0 && first - i <= LONGEST_COMPLEMENT + 1; i--) {
    const word = words[i];
    if (word === undefined || BREAK.test(words[i + 1]?.gap ?? '') || arabicTitles.stops.has(word.word))
      return null;
    if (firstBetween(people, word.start, word.end) !== undefined) return null;
    if (arabicTitlePrefix(word.word) !== null && !isInBody(context, word)) return [role(context, i, first)];
  }
  return null;
}

function behindName(context: RunContext, person: Mention): FoundRole[] | null {
  const { words } = context;
  const i = wordAt(words, person.end);
  const word = words[i];
  if (word === undefined || !/^\s*[،,]\s*$/u.test(word.gap) || arabicTitlePrefix(word.word) === null)
    return null;
  let next = i + 1;
  while (
    next < words.length &&
    next - i <= LONGEST_COMPLEMENT &&
    !BREAK.test(words[next]?.gap ?? '') &&
    !arabicTitles.stops.has(words[next]?.word ?? '')
  )
    next++;
  return [role(context, i, next)];
}

const isInBody = ({ organisations }: RunContext, { start }: Word): boolean =>
  organisations.some((body) => body.start <= start && body.end > start);

/** The title from word `i` on: up to the body that it is held at, or to `next`. */
function role({ words, text, organisations }: RunContext, i: number, next: number): FoundRole {
  const [first, last] = [words[i], words[next - 1]];
  const start = (first?.start ?? 0) + (PARTICLE.test(first?.raw ?? '') && startsWithAnd(first) ? 1 : 0);
  const end = last?.end ?? start;
  const body = firstBetween(organisations, start + 1, end);
  const until = body === undefined ? end : body.start;
  const title = text.slice(start, until).trim();
  const isOver = words.slice(i + 1, next).some(({ word }) => arabicTitles.former.has(word));
  return {
    title,
    organisation: body?.entity ?? null,
    found: null,
    start,
    end: start + title.length,
    rule: 'role-arabic',
    isOver,
  };
}

/** « ورئيس » is « و » and « رئيس », « وزير » is a word. */
const startsWithAnd = (word: Word | undefined): boolean =>
  word !== undefined && (arabicTitlePrefix(word.word) ?? 0) > 0;
