import { join } from 'node:path';
import { entityId } from '../../../store/ids.ts';
import { ENTITY_KINDS } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import { analyse } from '../../analysis/analyse.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { readCatalogue } from '../../editor/catalogue.ts';
import { readFolderSettings } from '../../editor/folder-settings.ts';
import { noRejections, readRejections } from '../../editor/rejections.ts';
import { buildMatcher } from '../../names/matcher.ts';
import { contentIn } from '../../read/content.ts';
import { readText } from '../../read/read.ts';
import { type Gold, type GoldArticle, readGold } from './gold.ts';
import { type IdentityScore, scoreIdentity } from './identity-score.ts';
import { sourcesOf } from './rows.ts';
import { emptyScore, type Score, scoreArticle } from './score.ts';
import type { Share } from './shares.ts';
import type { Tally } from './tally.ts';

export interface Evaluation extends Score {
  /** The tallies of each kind of text that the folder's sources.tsv states: business, sport … */
  readonly byKind: ReadonlyMap<string, Score['tallies']>;
  readonly identity: IdentityScore;
}

/** Scores a folder of texts against its gold.json; `--known`: with the annotated entities as its catalogue. */
export async function evaluate(folder: string, { isKnown = false } = {}): Promise<Evaluation> {
  const gold = await readGold(join(folder, 'gold.json'));
  const { catalogue: catalogueFolder } = await contentIn(folder);
  const listed = isKnown ? catalogueOf(gold) : null;
  const catalogue = listed?.entries ?? (await readCatalogue(catalogueFolder));
  const known = new Set(catalogue.map((entry) => entry.id));
  const matcher = buildMatcher(catalogue);
  const score = emptyScore();
  const { country } = await readFolderSettings(catalogueFolder);
  const analyses = new Map<GoldArticle, Analysis>();
  const sources = await sourcesOf(folder);
  const byKind = new Map<string, Score>();
  for (const expected of gold.articles) {
    const raw = readText(folder, expected.file);
    const analysis = analyse(raw, matcher, true, country);
    analyses.set(expected, analysis);
    const kind = sources.get(expected.file)?.kind ?? null;
    const ofKind = kind === null ? null : (byKind.get(kind) ?? emptyScore());
    if (kind !== null && ofKind !== null) byKind.set(kind, ofKind);
    for (const one of ofKind === null ? [score] : [score, ofKind])
      scoreArticle(one, gold, expected, analysis, raw.text, (id) => known.has(id), listed?.gold);
  }
  const rejections = isKnown ? noRejections : await readRejections(catalogueFolder);
  const entries = isKnown ? [] : await readCatalogue(catalogueFolder);
  const identity = scoreIdentity(gold, { catalogue: entries, rejections }, analyses);
  return {
    ...score,
    identity,
    byKind: new Map([...byKind].map(([kind, { tallies }]) => [kind, tallies])),
  };
}

/** What an editor would list who knew every annotated entity: name and acronym, where no other has it. */
function catalogueOf({ entities }: Gold) {
  const taken = new Set<string>();
  const gold = new Set<string>();
  const entries = entities.flatMap(({ id, type, tier, canonical, acronym }) => {
    const kind = ENTITY_KINDS.find((entityKind) => entityKind.toLowerCase() === type);
    if (kind === undefined || tier !== 'core' || canonical == null) return [];
    const names = [canonical, acronym ?? ''].filter((name) => name !== '' && !taken.has(fold(name)));
    for (const name of names) taken.add(fold(name));
    if (names[0] !== canonical) return [];
    gold.add(id);
    const forms = names.map((value) => ({ value, language: null, doubtful: null }));
    return [{ id: entityId(id), kind, acronym: names[1] ?? null, forms, parent: null }];
  });
  return { entries, gold };
}

const ratio = (a: number, b: number): string => (a + b === 0 ? '  – ' : (a / (a + b)).toFixed(2));

export const line = (name: string, { right, wrong, missed }: Tally): string =>
  `${name.padEnd(14)} ${ratio(right, wrong)} ${ratio(right, missed)}  ${String(right).padStart(4)} ${String(wrong).padStart(4)} ${String(missed).padStart(4)}`;

export const shareLine = (name: string, { right, wrong }: Share): string =>
  `${name.padEnd(46)} ${String(right).padStart(5)} ${String(wrong).padStart(5)}  ${ratio(right, wrong)}`;
