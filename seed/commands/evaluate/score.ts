import type { EntityId } from '../../../store/records.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { publishedFrom } from '../../lexicon/confidences.ts';
import type { Gold, GoldArticle } from './gold.ts';
import { type RelationMeasure, scoreRelations } from './relation-score.ts';
import { type RoleMeasure, scoreRoles } from './role-score.ts';
import { countMention, overlap, type Share } from './shares.ts';
import { noTally, type Tally } from './tally.ts';

export type Measure =
  | 'known'
  | 'person'
  | 'organisation'
  | 'initiative'
  | RoleMeasure
  | RelationMeasure
  | 'title'
  | 'body'
  | 'date';

export interface Score {
  readonly tallies: Readonly<Record<Measure, Tally>>;
  /** What was wrong or missed, for people. */
  readonly faults: string[];
  /** Mentions, by kind and what recognised them; of those that are not published, apart. */
  readonly byRule: Map<string, Share>;
  /** Mentions, by kind and stated confidence, in steps of .05. */
  readonly byConfidence: Map<string, Share>;
}

export const emptyScore = (): Score => ({
  tallies: {
    known: noTally(),
    person: noTally(),
    organisation: noTally(),
    initiative: noTally(),
    role: noTally(),
    former: noTally(),
    at: noTally(),
    relation: noTally(),
    part: noTally(),
    title: noTally(),
    body: noTally(),
    date: noTally(),
  },
  faults: [],
  byRule: new Map(),
  byConfidence: new Map(),
});

type GoldMention = GoldArticle['mentions'][number];

/**
 * Adds one article to a score, entity by entity: an entity is right when one of its mentions is that of a gold
 * entity (half of the longer span in common, an accepted type); a second one for the same gold entity is wrong.
 * Found below the confidence at which names are published, a name is neither: it waits for an editor.
 * Optional and nominal gold mentions are neither rewarded nor held against.
 *
 * @param isKnown whether an entity is the catalogue's: those are counted apart
 * @param knownGold the gold entities that the catalogue has
 */
export function scoreArticle(
  score: Score,
  gold: Gold,
  expected: GoldArticle,
  analysis: Analysis,
  raw: string,
  isKnown: (id: EntityId) => boolean,
  knownGold: ReadonlySet<string> = new Set(),
): void {
  const fault = (what: string) => score.faults.push(`${expected.file}: ${what}`);
  scoreText(score, expected, analysis, raw, fault);
  const typeOf = new Map(gold.entities.map((entity) => [entity.id, entity.acceptedTypes ?? [entity.type]]));
  const inText = expected.mentions.filter((m) => m.zone === 'title' || m.zone === 'body');
  const taken = new Map<string, EntityId>();
  const goldOf = new Map<EntityId, string>();
  for (const mention of analysis.mentions) countMention(score, mention, inText, typeOf);
  for (const [entity, mentions] of Map.groupBy(analysis.mentions, (m) => m.entity)) {
    const kind = mentions[0]?.kind.toLowerCase() ?? '';
    const matches = mentions.flatMap(({ place }) =>
      bestMatch(inText, { start: place.sourceStart, end: place.sourceEnd }, (m) =>
        (typeOf.get(m.entity) ?? [m.type]).includes(kind),
      ),
    );
    const votes = Map.groupBy(matches, (m) => m.entity);
    const [winner] = [...votes].sort(([, a], [, b]) => b.length - a.length);
    const measure: Measure = isKnown(entity)
      ? 'known'
      : kind === 'person' || kind === 'organisation'
        ? kind
        : 'initiative';
    const isPublished = isKnown(entity) || mentions.some((m) => m.confidence >= publishedFrom(m.kind));
    if (!isPublished) continue;
    if (winner === undefined) {
      score.tallies[measure].wrong += 1;
      fault(`wrong ${measure} « ${mentions[0]?.place.text} » (${mentions[0]?.place.rule})`);
      continue;
    }
    goldOf.set(entity, winner[0]);
    const isCore = inText.some((m) => m.entity === winner[0] && m.tier === 'core');
    if (!isCore) continue;
    if (taken.has(winner[0])) {
      score.tallies[measure].wrong += 1;
      fault(`twice ${measure} « ${mentions[0]?.place.text} » for ${winner[0]}`);
      continue;
    }
    taken.set(winner[0], entity);
    score.tallies[measure].right += 1;
  }
  for (const id of new Set(inText.filter((m) => m.tier === 'core').map((m) => m.entity))) {
    if (taken.has(id)) continue;
    const mention = inText.find((m) => m.entity === id && m.tier === 'core');
    const type = mention?.type === 'person' || mention?.type === 'organisation' ? mention.type : 'initiative';
    score.tallies[knownGold.has(id) ? 'known' : type].missed += 1;
    fault(`missed ${type} « ${mention?.text} »`);
  }
  scoreRoles(score.tallies, expected, analysis, goldOf, fault);
  scoreRelations(score.tallies, expected, analysis, goldOf, typeOf, fault);
}

function bestMatch(
  gold: readonly GoldMention[],
  found: { start: number; end: number },
  accepts: (m: GoldMention) => boolean,
): GoldMention[] {
  const best = gold
    .filter(accepts)
    .map((mention) => ({ mention, share: overlap(found, mention) }))
    .filter(({ share, mention }) => share >= 0.5 || (mention.tier !== 'core' && share > 0))
    .sort((a, b) => b.share - a.share)[0];
  return best === undefined ? [] : [best.mention];
}

function scoreText(
  { tallies }: Score,
  expected: GoldArticle,
  { text }: Analysis,
  raw: string,
  fault: (what: string) => void,
): void {
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();
  const plain = (value: string) => squeeze(value).replace(/\.$/, '');
  const titles =
    expected.title === null
      ? (expected.derivedTitle?.accepted ?? [])
      : [expected.title.clean ?? expected.title.text, expected.title.text];
  const isTitleRight =
    expected.title === null
      ? text.titleIsDerived
      : titles.map(plain).includes(plain(text.title)) && !text.titleIsDerived;
  count(tallies.title, isTitleRight);
  if (!isTitleRight)
    fault(
      `title « ${text.title} »${text.titleIsDerived ? ' (derived)' : ''} instead of « ${titles[0] ?? 'none'} »`,
    );
  const { start, end, excludes = [], startAlt = [] } = expected.body;
  const bodies = [start, ...startAlt].map((from) =>
    squeeze([...raw].length >= 0 ? without(raw, from, end, excludes) : ''),
  );
  const body = squeeze(text.paragraphs.join(' '));
  count(tallies.body, bodies.includes(body));
  if (!bodies.includes(body)) fault(`body: ${firstDifference(body, bodies[0] ?? '')}`);
  const published = expected.date?.published ?? null;
  count(tallies.date, text.publishedAt === published);
  if (text.publishedAt !== published) fault(`date ${text.publishedAt} instead of ${published}`);
}

function without(
  raw: string,
  start: number,
  end: number,
  excludes: readonly { start: number; end: number }[],
): string {
  let text = '';
  let at = start;
  for (const stretch of excludes.toSorted((a, b) => a.start - b.start)) {
    text += `${raw.slice(at, stretch.start)} `;
    at = stretch.end;
  }
  return text + raw.slice(at, end);
}

function firstDifference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const around = (value: string) => value.slice(Math.max(0, at - 20), at + 60);
  return `« ${around(found)} » instead of « ${around(expected)} »`;
}

const count = (tally: Tally, isRight: boolean): void => {
  if (isRight) tally.right += 1;
  else {
    tally.wrong += 1;
    tally.missed += 1;
  }
};
