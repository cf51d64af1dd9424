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
}

/** Goes through the analyses once: which article a text is, and which of the found names are one, depends on all of them. */
export async function settleIdentities(
  { catalogue, rejections, analyses }: AnalysedContent,
  pins: Pins,
): Promise<Identities> {
  const candidates = new Map<EntityId, FoundCandidate>();
  const texts: Identifiable[] = [];
  for await (const analysis of analyses) {
    addFound(candidates, analysis);
    const { path, sha256, statedId } = analysis.text;
    texts.push({ path, sha256, statedId });
  }
  const pinned = pinnedKeysByForm(pins);
  const entries = catalogue.map((entry) => withFormerIds(entry, pins, pinned));
  const resolution = resolveFound(candidates.values(), entries, pins, rejections);
  return { ...resolution, articles: identify(texts, pins) };
}
