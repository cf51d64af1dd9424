import { wordAt } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { opensSentence } from './sentence-start.ts';

const { isTitle } = roleWords;
const { leads, times, qualities, qualityTies } = aroundTitles;
const LONGEST_LEAD = 30;
/** In words. */
const LONGEST_TITLE = 20;
/** « est désormais », « s’appelle », « n’est autre que » */
const IS = turn('isBefore');
/** « est confié à », « revient à » */
const GOES_TO = turn('goesToBefore');

/** « Le nouveau directeur du port est Paul Untel », « Le poste de directeur revient à Paul Untel ». */
export function predicateBefore(context: RunContext, person: Mention): FoundRole[] {
  const { words, text, people } = context;
  let name = wordAt(words, person.start);
  while (isHonorific(words[name - 1]) && !opensSentence(words, name)) name--;
  const lead = text.slice(Math.max(0, (words[name]?.start ?? 0) - LONGEST_LEAD), words[name]?.start ?? 0);
  const [is, goesTo] = [IS.exec(lead)?.[0], GOES_TO.exec(lead)?.[0]];
  const said = is ?? goesTo;
  if (said === undefined) return [];
  const verb = wordAt(words, (words[name]?.start ?? 0) - said.trimStart().length);
  const which = is === undefined ? null : behindWhich(context, verb);
  if (which !== null) return which;
  let first = verb;
  while (first > 0 && !opensSentence(words, first) && verb - first < LONGEST_TITLE) first--;
  if (
    !opensSentence(words, first) ||
    firstBetween(people, words[first]?.start ?? 0, person.start) !== undefined
  )
    return [];
  const title = is === undefined ? behindPost(context, first, verb) : behindArticle(context, first);
  return title === null || title >= verb
    ? []
    : [withOrganisation(context, title, verb, 'role-by-appointment')];
}

/** « la Banque Y, dont le directeur général est »: of the body right before. */
function behindWhich(context: RunContext, verb: number): FoundRole[] | null {
  const { words, people, organisations } = context;
  for (let i = verb - 1; i >= 0 && verb - i < LONGEST_TITLE; i--) {
    if (!lexicon.whose.has(words[i]?.word ?? '')) continue;
    const title = behindArticle(context, i + 1);
    if (
      title === null ||
      title >= verb ||
      firstBetween(people, words[i]?.start ?? 0, words[verb]?.start ?? 0) !== undefined
    )
      return null;
    const role = withOrganisation(context, title, verb, 'role-by-appointment');
    const body = organisations.find(({ end }) => end === words[i - 1]?.end);
    return [body === undefined || role.organisation !== null ? role : { ...role, organisation: body.entity }];
  }
  return null;
}

/** « Le nouveau directeur … est » */
function behindArticle({ words, text }: RunContext, first: number): number | null {
  if (!leads.has(words[first]?.word ?? '')) return null;
  let at = first + 1;
  while (times.has(words[at]?.word ?? '')) at++;
  const title = words[at];
  return title !== undefined && isTitle(text, title) ? at : null;
}

/** « Le poste de directeur … revient à » */
function behindPost({ words, text }: RunContext, first: number, verb: number): number | null {
  for (let i = first; i < verb; i++) {
    const title = words[i + 2];
    if (
      qualities.has(words[i]?.word ?? '') &&
      qualityTies.has(words[i + 1]?.word ?? '') &&
      title !== undefined &&
      isTitle(text, title)
    )
      return i + 2;
  }
  return null;
}
