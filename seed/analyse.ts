import { partFact } from '../store/keys.ts';
import type { EntityId, EntityKind, Place, StatedRole } from '../store/records.ts';
import { fold } from '../text/fold.ts';
import { type ArticleText, toArticleText } from './article.ts';
import { factId } from './ids.ts';
import type { Matcher } from './matcher.ts';
import { findMentions } from './mentions.ts';
import { toPlace } from './place.ts';
import type { RawText } from './read.ts';
import { findRelations, type Relation } from './relations.ts';
import { findRoles } from './roles.ts';

/** Everything that one text says. The graph of all articles is put together from these. */
export interface Analysis {
  readonly text: ArticleText;
  /** In text order. */
  readonly mentions: readonly AnalysedMention[];
  /** Each title once for a person and organisation, with every place that states it. */
  readonly roles: readonly AnalysedRole[];
  readonly relations: readonly AnalysedRelation[];
  /** What the article links to, in order of first mention or of the role that implies it. */
  readonly links: readonly Link[];
}

export interface AnalysedMention {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly doubtful: boolean;
  /** Whether its text is a name of the entity: « l’Organisation » is none. */
  readonly isName: boolean;
  readonly place: Place;
}

export interface AnalysedRole extends StatedRole {
  readonly fact: string;
}

export interface AnalysedRelation {
  readonly relation: Relation['relation'];
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly fact: string;
  readonly place: Place;
}

export interface Link {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly impliedBy: AnalysedRole | null;
}

/** Pure: the same text and catalogue give the same analysis, whatever other texts there are. */
export function analyse(raw: RawText, matcher: Matcher): Analysis {
  const text = toArticleText(raw);
  const { runs } = text;
  const place = ({
    run,
    start,
    end,
    rule,
  }: {
    run: number;
    start: number;
    end: number;
    rule: string;
  }): Place => {
    const found = runs[run];
    if (found === undefined) throw new RangeError(`no run ${run} in ${text.path}`);
    return toPlace(found, start, end, rule);
  };
  const found = findMentions(runs, matcher);
  const mentions = found.map((m) => ({
    entity: m.entity,
    kind: m.kind,
    doubtful: m.doubtful,
    isName: m.rule !== 'head-noun',
    place: place(m),
  }));
  const roles = groupRoles(
    findRoles(runs, found, matcher).map((role) => ({
      title: role.title,
      person: role.person,
      organisation: role.organisation,
      evidence: [place(role)],
      fact: roleFact(role.person, role.organisation, role.title),
    })),
  );
  const relations = findRelations(runs, found, matcher).map(({ relation, subject, object, ...at }) => ({
    relation,
    subject,
    object,
    fact: relationFact(relation, subject, object),
    place: place(at),
  }));
  return { text, mentions, roles, relations, links: linksOf(mentions, roles) };
}

const roleFact = (person: EntityId, organisation: EntityId | null, title: string): string =>
  factId('role', person, organisation ?? '', fold(title));

const relationFact = (relation: Relation['relation'], subject: EntityId, object: EntityId): string =>
  relation === 'PART_OF' ? partFact(subject) : factId(relation, subject, object);

function groupRoles(roles: readonly AnalysedRole[]): AnalysedRole[] {
  const byFact = new Map<string, AnalysedRole>();
  for (const role of roles) {
    const known = byFact.get(role.fact);
    byFact.set(
      role.fact,
      known === undefined ? role : { ...known, evidence: [...known.evidence, ...role.evidence] },
    );
  }
  return [...byFact.values()];
}

function linksOf(mentions: readonly AnalysedMention[], roles: readonly AnalysedRole[]): Link[] {
  const links = new Map<EntityId, Link & { at: Place }>();
  for (const { entity, kind, place } of mentions) {
    if (!links.has(entity)) links.set(entity, { entity, kind, impliedBy: null, at: place });
  }
  for (const role of roles) {
    const [at] = role.evidence;
    if (role.organisation === null || at === undefined || links.has(role.organisation)) continue;
    links.set(role.organisation, { entity: role.organisation, kind: 'ORGANISATION', impliedBy: role, at });
  }
  return [...links.values()]
    .sort((a, b) => Number(a.at.field === 'BODY') - Number(b.at.field === 'BODY') || a.at.start - b.at.start)
    .map(({ entity, kind, impliedBy }) => ({ entity, kind, impliedBy }));
}
