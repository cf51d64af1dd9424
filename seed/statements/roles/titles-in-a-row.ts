import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole, RoleRule } from './role.ts';
import type { RunContext } from './sentence-context.ts';
import { endOfTitle, nextTitle } from './titles.ts';

const MOST_TITLES = 6;

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
    const further = nextTitle(context, next);
    if (further === null) break;
    shares.push(further.isAnd && next - at <= 2);
    at = further.at;
  }
  for (let i = roles.length - 2; i >= 0; i--) {
    const [role, behind] = [roles[i], roles[i + 1]];
    const isOwn =
      role?.organisation != null &&
      !/^(?:(?:co)?fond|pr[ée]sident|g[ée]rant|directeur|directrice)/i.test(role.title);
    if (role === undefined || behind == null || !shares[i] || isOwn || /^minist/i.test(role.title)) continue;
    roles[i] = { ...role, organisation: behind.organisation ?? role.organisation };
  }
  return { roles, next };
}
