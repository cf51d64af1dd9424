import type { EntityId } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import type { AnalysedRole, Analysis } from '../../analysis/analysis.ts';
import type { GoldArticle } from './gold.ts';
import type { Tally } from './tally.ts';

type GoldRole = GoldArticle['roles'][number];

/** `role`: those that are held; `former`: those that the text says are over; `at`: whether an office is at the right body. */
export type RoleMeasure = 'role' | 'former' | 'at';

/**
 * Adds the roles of one article. A role is right where person and title are, and the organisation too where the
 * annotation has one that was found in the text. A title is right where half of the shorter stands at the same place, or
 * where one begins with the other: a text may state it twice. What is stated in fewer words again is not held against.
 *
 * @param goldOf which annotated entity a found one is
 */
export function scoreRoles(
  tallies: Record<RoleMeasure, Tally>,
  expected: GoldArticle,
  { roles, mentions }: Analysis,
  goldOf: ReadonlyMap<EntityId, string>,
  fault: (what: string) => void,
): void {
  const found = new Set(goldOf.values());
  const open = new Set(expected.roles);
  const named = new Set(mentions.map(({ entity }) => entity));
  /** A ministry that only its minister's title names has no place that could be compared: it is believed. */
  const organisationOf = (role: AnalysedRole, gold: GoldRole): string | null =>
    role.organisation === null
      ? null
      : (goldOf.get(role.organisation) ?? (named.has(role.organisation) ? 'another' : gold.organisation));
  const isAtRight = (role: AnalysedRole, gold: GoldRole): boolean =>
    gold.organisation === null ||
    !found.has(gold.organisation) ||
    organisationOf(role, gold) === gold.organisation;
  const wrong: AnalysedRole[] = [];
  for (const role of roles) {
    const person = goldOf.get(role.person);
    if (person === undefined) continue;
    const alike = [...open].filter((gold) => gold.person === person && isSameTitle(role, gold));
    const match = alike.find((gold) => isAtRight(role, gold)) ?? alike[0];
    if (match === undefined) {
      wrong.push(role);
      continue;
    }
    scoreBody(tallies.at, role, match, organisationOf(role, match), found, fault);
    if (!isAtRight(role, match)) {
      wrong.push(role);
      continue;
    }
    open.delete(match);
    if (match.optional) continue;
    const isFormer = role.former ?? false;
    tallies[isFormer ? 'former' : 'role'].right += 1;
    if (match.past !== undefined && match.past !== isFormer)
      fault(`role « ${role.title} » of ${person} is ${isFormer ? 'former' : 'held'}`);
  }
  const isStatedAgain = (role: AnalysedRole): boolean =>
    expected.roles.some(
      (gold) =>
        !open.has(gold) &&
        gold.person === goldOf.get(role.person) &&
        isSameTitle(role, gold) &&
        (role.organisation === null || isAtRight(role, gold)),
    );
  for (const role of wrong) {
    if (isStatedAgain(role)) continue;
    // Offices that are over are annotated in some folders only.
    if (role.former && !expected.roles.some((gold) => gold.past)) continue;
    tallies[role.former ? 'former' : 'role'].wrong += 1;
    fault(`wrong role « ${role.title} » of ${goldOf.get(role.person)} (${role.evidence[0]?.rule})`);
  }
  for (const gold of open) {
    if (gold.optional) continue;
    tallies[gold.past ? 'former' : 'role'].missed += 1;
    fault(`missed role « ${gold.title} » of ${gold.person} at ${gold.organisation}`);
  }
}

/** Counted of every title that is right, where the annotation names a body that was found. */
function scoreBody(
  tally: Tally,
  role: AnalysedRole,
  gold: GoldRole,
  at: string | null,
  found: ReadonlySet<string>,
  fault: (what: string) => void,
): void {
  if (gold.organisation === null || !found.has(gold.organisation)) return;
  if (at === gold.organisation) tally.right += 1;
  else if (at === null) tally.missed += 1;
  else tally.wrong += 1;
  if (at !== gold.organisation)
    fault(`role « ${role.title} » of ${gold.person} is at ${at}, not ${gold.organisation}`);
}

function isSameTitle(role: AnalysedRole, gold: GoldRole): boolean {
  const [a, b] = [fold(role.title), fold(gold.title)];
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return role.evidence.some(({ sourceStart, sourceEnd }) => {
    const shared = Math.min(sourceEnd, gold.end) - Math.max(sourceStart, gold.start);
    return shared >= Math.min(sourceEnd - sourceStart, gold.end - gold.start) / 2;
  });
}
