import type { EntityId } from '../../../store/records.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Editorial } from '../../editor/editorial.ts';
import { addFound, type FoundCandidate } from '../../identity/found-entities.ts';
import { noPins } from '../../identity/pins.ts';
import { resolveAnalysis } from '../../identity/resolve-analysis.ts';
import { settleIdentities } from '../../identity/settle-identities.ts';
import type { Gold, GoldArticle } from './gold.ts';
import { overlap } from './shares.ts';

/** Who is who over a folder: pairs of an entity in two texts. */
export interface IdentityScore {
  /** One in the annotation, and one. */
  readonly right: number;
  /** Two in the annotation, and one. */
  readonly wrong: number;
  /** One in the annotation, and two. */
  readonly missed: number;
  /** Each pair that is wrong, for people. */
  readonly faults: readonly string[];
}

interface Placed {
  readonly file: string;
  readonly gold: string;
  readonly entity: EntityId;
  readonly text: string;
}

/** Settles who is who over the analyses, as a seeding of the folder does, and compares every two texts. */
export function scoreIdentity(
  gold: Gold,
  editorial: Editorial,
  analyses: ReadonlyMap<GoldArticle, Analysis>,
): IdentityScore {
  const candidates = new Map<EntityId, FoundCandidate>();
  for (const analysis of analyses.values()) addFound(candidates, analysis);
  const { finalId } = settleIdentities(candidates.values(), editorial, noPins);
  const placed = [...analyses].flatMap(([expected, analysis]) =>
    goldEntities(gold, expected, resolveAnalysis(analysis, finalId)),
  );
  let [right, wrong, missed] = [0, 0, 0];
  const faults: string[] = [];
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      const [isOne, isSame] = [a.entity === b.entity, a.gold === b.gold];
      if (a.file === b.file || (!isOne && !isSame)) continue;
      const names = `« ${a.text} » (${a.file}) and « ${b.text} » (${b.file})`;
      if (isOne && isSame) right += 1;
      else if (isOne) {
        wrong += 1;
        faults.push(`one, though two: ${names}`);
      } else {
        missed += 1;
        faults.push(`two, though one: ${names}`);
      }
    }
  return { right, wrong, missed, faults };
}

/** Of each annotated entity of an article the one that most of its places name; what is optional is left out. */
function goldEntities({ entities }: Gold, { file, mentions }: GoldArticle, analysis: Analysis): Placed[] {
  const typeOf = new Map(entities.map(({ id, type, acceptedTypes }) => [id, acceptedTypes ?? [type]]));
  const named = mentions.filter(
    ({ tier, level, zone }) =>
      tier === 'core' && level !== 'nominal' && (zone === 'title' || zone === 'body'),
  );
  return [...Map.groupBy(named, ({ entity }) => entity)].flatMap(([id, places]) => {
    const votes = analysis.mentions.filter(
      ({ kind, place }) =>
        (typeOf.get(id) ?? []).includes(kind.toLowerCase()) &&
        places.some((at) => overlap({ start: place.sourceStart, end: place.sourceEnd }, at) >= 0.5),
    );
    const [most] = [...Map.groupBy(votes, ({ entity }) => entity)].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    return most === undefined
      ? []
      : [{ file, gold: id, entity: most[0], text: most[1][0]?.place.text ?? '' }];
  });
}
