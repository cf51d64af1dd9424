import type { RunWords } from '../../article/words.ts';
import type { Matcher } from '../../names/matcher.ts';
import type { Mention } from '../../names/mention.ts';
import { byVerb, ofPronouns } from './appointment.ts';
import { respectively } from './respectively.ts';
import type { FoundRole, Role } from './role.ts';
import { articleContext, type RunContext, runContext } from './sentence-context.ts';
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
  let lastPerson: Mention | undefined;
  return runs.flatMap((run) => {
    const context = runContext(article, run, byRun.get(run.index) ?? []);
    const roles = rolesIn(context, lastPerson);
    lastPerson = context.people.at(-1) ?? lastPerson;
    return roles;
  });
}

function rolesIn(context: RunContext, lastPersonBefore: Mention | undefined): Role[] {
  const { index, people } = context;
  if (people.length === 0 && lastPersonBefore === undefined) return [];
  const found: Role[] = [];
  const claim = (person: Mention, roles: readonly FoundRole[]) => {
    for (const role of roles) {
      if (role.end - role.start > LONGEST_TITLE || isPast(context.text, role.start)) continue;
      if (context.claimed.has({ run: index, start: role.start, end: role.end })) continue;
      context.claimed.add({ run: index, start: role.start, end: role.end });
      found.push({ ...role, person: person.entity, run: index });
    }
  };
  for (const { person, roles } of respectively(context)) claim(person, roles);
  for (const person of people) {
    claim(person, beforeName(context, person));
    claim(person, behindName(context, person));
    claim(person, byVerb(context, person));
  }
  const lastPerson = (start: number) => people.findLast((person) => person.end <= start) ?? lastPersonBefore;
  for (const { person, roles } of ofPronouns(context, lastPerson)) claim(person, roles);
  return found;
}

/** « ancien directeur de … », « qui était ministre de … »: an office that somebody no longer holds is no role. */
const isPast = (text: string, start: number): boolean =>
  /(?<!\p{L})(?:(?:anciens?|anciennes?|ex|former|feu)[\s-]+|(?:était|fut|was)\s+(?:alors\s+)?(?:le\s+|la\s+|l['’]|the\s+)?)$/iu.test(
    text.slice(Math.max(0, start - 30), start),
  );
