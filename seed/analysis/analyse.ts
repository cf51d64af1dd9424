import type { EntityId, EntityKind, Place } from '../../store/records.ts';
import { toArticleText } from '../article/article.ts';
import { wordsOfArticle } from '../article/words.ts';
import { findMentions } from '../names/find-mentions.ts';
import type { Matcher } from '../names/matcher.ts';
import type { RawText } from '../read/read.ts';
import { findRelations } from '../statements/relations.ts';
import { findRoles } from '../statements/roles/find-roles.ts';
import type { Analysis, FoundEntity } from './analysis.ts';
import { groupRoles, linksOf, relationFact, roleFact } from './facts.ts';
import { toPlace } from './place.ts';
import { tellApart } from './traits/tell-apart.ts';
import type { Traits } from './traits/traits.ts';

/** Of a role or a relation that a rule reads out of a sentence: somewhat below what rules reach on the texts they know. */
const FACT_CONFIDENCE = 0.85;

/**
 * Pure: the same text and catalogue give the same analysis, whatever other texts there are.
 *
 * @param isDiscovering whether to look for names that no catalogue lists
 * @param country that the folder says; null where it says none
 */
export function analyse(
  raw: RawText,
  matcher: Matcher,
  isDiscovering = true,
  country: string | null = null,
): Analysis {
  const text = toArticleText(raw);
  const { runs } = text;
  const words = wordsOfArticle(text);
  const place = ({
    run,
    start,
    end,
    rule,
    confidence = FACT_CONFIDENCE,
  }: {
    run: number;
    start: number;
    end: number;
    rule: string;
    confidence?: number;
  }): Place => {
    const [found, read] = [runs[run], words[run]];
    if (found === undefined || read === undefined) throw new RangeError(`no run ${run} in ${text.path}`);
    const at = read.inText(start, end);
    return toPlace(found, at.start, at.end, { rule, confidence });
  };
  const named = findMentions(words, matcher, isDiscovering);
  const asFound = { mentions: named, roles: findRoles(words, named, matcher, isDiscovering) };
  const told = tellApart(words, asFound, matcher, {
    setting: text.country ?? country,
    publishedAt: text.publishedAt,
  });
  const { mentions: found, roles: statedRoles, traits } = told;
  const mentions = found.map((m) => ({
    entity: m.entity,
    kind: m.kind,
    doubtful: m.doubtful,
    isName: m.rule !== 'head-noun',
    confidence: m.confidence,
    place: place(m),
  }));
  const roles = groupRoles(
    statedRoles.map((role) => ({
      title: role.title,
      person: role.person,
      organisation: role.organisation,
      ...(role.isFormer && { former: true as const }),
      evidence: [place(role)],
      fact: roleFact(role.person, role.organisation, role.title),
    })),
  );
  const relations = findRelations(
    words.map(({ run }) => run),
    found,
    matcher,
  ).map(({ relation, subject, object, ...at }) => ({
    relation,
    subject,
    object,
    fact: relationFact(relation, subject, object),
    place: place(at),
  }));
  const names = [
    ...found.map((m, i) => ({ ...m, place: mentions[i]?.place })),
    ...statedRoles.map((role) => ({
      ...role,
      entity: role.organisation,
      kind: 'ORGANISATION' as const,
      confidence: FACT_CONFIDENCE,
      place: place(role),
    })),
  ];
  return {
    text,
    mentions,
    roles,
    relations,
    links: linksOf(mentions, roles),
    found: foundEntities(names, traits),
  };
}

interface NamedPlace {
  readonly entity: EntityId | null;
  readonly kind: EntityKind;
  readonly found: { readonly name: string; readonly acronym?: string | null } | null;
  readonly confidence: number;
  readonly place: Place | undefined;
}

/** Each found entity once, with its surest place and the acronym that some place gives it. */
function foundEntities(names: readonly NamedPlace[], traits: ReadonlyMap<EntityId, Traits>): FoundEntity[] {
  const entities = new Map<EntityId, FoundEntity>();
  for (const { entity, kind, found, confidence, place } of names) {
    if (entity === null || found === null || place === undefined) continue;
    const known = entities.get(entity);
    const acronym = known?.acronym ?? found.acronym ?? null;
    if (known === undefined || confidence > known.confidence)
      entities.set(entity, {
        ...{ entity, kind, name: found.name, acronym, confidence, place },
        traits: traits.get(entity) ?? {},
      });
    else entities.set(entity, { ...known, acronym });
  }
  return [...entities.values()];
}
