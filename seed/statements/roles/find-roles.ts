import type { EntityId } from '../../../store/records.ts';
import { type RunWords, wordAt } from '../../article/words.ts';
import { heads } from '../../lexicon/name-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import type { Matcher } from '../../names/matcher.ts';
import type { Mention } from '../../names/mention.ts';
import { givenGender } from '../../names/people/gender.ts';
import { byVerb, ofPronouns } from './appointment.ts';
import { arabicRoles } from './arabic.ts';
import { isFormer, isOfYears } from './former.ts';
import { namedBefore } from './meant-by-pronoun.ts';
import { meantByTitles } from './meant-by-title.ts';
import { openingTitles } from './opening-title.ts';
import { predicateBefore } from './predicate-before-name.ts';
import { respectively } from './respectively.ts';
import type { FoundRole, Role } from './role.ts';
import { saysHouse } from './says-house.ts';
import { articleContext, type RunContext, runContext } from './sentence-context.ts';
import { sharedTitles } from './shared-titles.ts';
import { behindName } from './title-after-name.ts';
import { beforeName } from './title-before-name.ts';

/** In characters; see the longest name of `findUnlistedNames`. */
const LONGEST_TITLE = 600;

/** The roles that one article states. A title before the name counts first, then one behind it. */
export function findRoles(
  runs: readonly RunWords[],
  mentions: readonly Mention[],
  matcher: Matcher,
  isDiscovering: boolean,
): Role[] {
  const article = articleContext(mentions, matcher, isDiscovering);
  const byRun = Map.groupBy(mentions, (mention) => mention.run);
  let named: readonly Mention[] = [];
  let heading: EntityId | null = null;
  const contexts: RunContext[] = [];
  const stated = runs.flatMap((run) => {
    const context = runContext(article, run, byRun.get(run.index) ?? []);
    contexts.push(context);
    heading = headingOf(context, heading);
    const roles = rolesIn(context, named).map((role) => atHeading(role, heading));
    const here = namedBefore(context, run.run.text.length + 1);
    if (here.length > 0) named = here;
    return roles;
  });
  return [...stated, ...meantByTitles(contexts, stated)];
}

const HEADS = turn('headsAppointments');

/** « Au titre du Ministère de la Pêche : »: the body above those whom it appoints, up to the next such line. */
function headingOf({ text, organisations }: RunContext, before: EntityId | null): EntityId | null {
  if (!HEADS.test(text)) return before;
  const [only] = organisations;
  return only === undefined || organisations.some(({ entity }) => entity !== only.entity)
    ? null
    : only.entity;
}

const atHeading = (role: Role, heading: EntityId | null): Role =>
  heading !== null && role.rule === 'role-by-appointment' && role.organisation === null && role.found === null
    ? { ...role, organisation: heading }
    : role;

function rolesIn(context: RunContext, namedInRunBefore: readonly Mention[]): Role[] {
  const { index, people } = context;
  if (people.length === 0 && namedInRunBefore.length === 0) return [];
  const found: Role[] = [];
  const add = (person: Mention, { isOver = false, ...role }: FoundRole) =>
    found.push({
      ...role,
      person: person.entity,
      run: index,
      isFormer:
        isOver ||
        isFormer(context, role.start, role.end) ||
        (role.end <= person.start && isOfYears(context, person)),
    });
  /** One title of several people: it is taken when all have it. */
  const claimShared = (shared: ReturnType<typeof sharedTitles>) => {
    const free = shared.flatMap(({ person, roles }) =>
      roles
        .filter(
          (role) =>
            !isBare(context, role) && !context.claimed.has({ run: index, start: role.start, end: role.end }),
        )
        .map((role) => ({ person, role })),
    );
    for (const { person, role } of free) {
      add(person, role);
      context.claimed.add({ run: index, start: role.start, end: role.end });
    }
  };
  const claim = (person: Mention, roles: readonly FoundRole[]) => {
    for (const role of roles) {
      if (role.end - role.start > LONGEST_TITLE || isBare(context, role)) continue;
      if (isOfWoman(context, role) && givenGender(person.found?.name ?? person.text) === 'm') continue;
      if (context.claimed.has({ run: index, start: role.start, end: role.end })) continue;
      context.claimed.add({ run: index, start: role.start, end: role.end });
      add(person, role);
    }
  };
  for (const { person, roles } of respectively(context)) claim(person, roles);
  claimShared(sharedTitles(context));
  for (const person of people) {
    const before = beforeName(context, person);
    claim(person, before);
    claim(
      person,
      behindName(
        context,
        person,
        before.some(({ rule }) => rule === 'role-before-name'),
      ),
    );
    claim(person, byVerb(context, person));
    claim(person, predicateBefore(context, person));
    claim(person, arabicRoles(context, person));
  }
  const named = (start: number) => {
    const here = namedBefore(context, start);
    return here.length > 0 ? here : namedInRunBefore;
  };
  for (const { person, roles } of openingTitles(context, named)) claim(person, roles);
  for (const { person, roles } of ofPronouns(context, named)) claim(person, roles);
  return found;
}

/** « il lui reproche sa gestion en tant que directrice »: no man is. */
export const isOfWoman = ({ words }: RunContext, { start }: FoundRole): boolean => {
  const first = wordAt(words, start);
  const [word, next] = [words[first]?.word ?? '', words[first + 1]];
  return roleWords.feminine.has(next?.gap === '-' ? `${word}-${next.word}` : word);
};

const HEADS_IT = turn('headsIt');

/** « l’experte », « le chercheur »: what somebody does, and nobody says at which body. */
function isBare(context: RunContext, { start, end, organisation }: FoundRole): boolean {
  const { words, text } = context;
  const first = wordAt(words, start);
  const word = words[first]?.word ?? '';
  // « médecin-chef », « manager général », « programmatrice en chef »
  if (words[first + 1]?.gap === '-' || HEADS_IT.test(text.slice(words[first]?.end, end))) return false;
  if (organisation !== null || !(roleWords.soft.has(word) || roleWords.soft.has(word.replace(/s$/, ''))))
    return false;
  const next = wordAt(words, end);
  return (
    !words.slice(first + 1, next).some(({ word }) => heads.has(word)) && !saysHouse(context, first, next)
  );
}
