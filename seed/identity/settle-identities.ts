import type { ArticleId, EntityId } from '../../store/records.ts';
import type { AnalysedContent } from '../analysis/analysis.ts';
import { addFound, type FoundCandidate } from './found-entities.ts';
import type { Pins } from './pins.ts';
import { pinnedKeysByForm } from './published-keys.ts';
import { type Identifiable, identify } from './which-article.ts';
import { type Resolution, resolveFound, withFormerIds } from './who-is-who.ts';

/** Who is who, and which article each text is. */
export interface Identities extends Resolution {
  /** The id of each text's article, by path. */
  readonly articles: ReadonlyMap<string, ArticleId>;
  /** Every entity that an article links to: named in it, or tied by a role to someone who is. */
  readonly linked: ReadonlySet<EntityId>;
}

/** Goes through the analyses once: which article a text is, and which of the found names are one, depends on all of them. */
export async function settleIdentities(
  { catalogue, rejections, analyses }: AnalysedContent,
  pins: Pins,
): Promise<Identities> {
  const candidates = new Map<EntityId, FoundCandidate>();
  const texts: Identifiable[] = [];
  const named = new Set<EntityId>();
  const tied = new Map<EntityId, Set<EntityId>>();
  for await (const analysis of analyses) {
    addFound(candidates, analysis);
    for (const { entity } of analysis.mentions) named.add(entity);
    for (const { person, organisation } of analysis.roles) {
      if (organisation !== null) tied.set(organisation, (tied.get(organisation) ?? new Set()).add(person));
    }
    const { path, sha256, statedId } = analysis.text;
    texts.push({ path, sha256, statedId });
  }
  const pinned = pinnedKeysByForm(pins);
  const entries = catalogue.map((entry) => withFormerIds(entry, pins, pinned));
  const resolution = resolveFound(candidates.values(), entries, pins, rejections);
  const { finalId } = resolution;
  const linked = new Set<EntityId>();
  const link = (id: EntityId) => {
    const final = finalId(id);
    if (final !== null) linked.add(final);
  };
  for (const id of named) link(id);
  for (const [organisation, people] of tied)
    if ([...people].some((person) => finalId(person) !== null)) link(organisation);
  return { ...resolution, articles: identify(texts, pins), linked };
}
