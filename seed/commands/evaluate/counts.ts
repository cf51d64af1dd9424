import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toArticleText } from '../../article/article.ts';
import { wordsOfArticle } from '../../article/words.ts';
import { ruleKey } from '../../lexicon/confidences.ts';
import { namesAsRanked } from '../../names/find-mentions.ts';
import { buildMatcher } from '../../names/matcher.ts';
import { readText } from '../../read/read.ts';
import { readGold } from './gold.ts';
import { overlap } from './shares.ts';

/** How often a rule was right and wrong; what the annotation leaves open is neither. */
export interface Count {
  readonly right: number;
  readonly wrong: number;
}
type Counts = Map<string, { right: number; wrong: number }>;

/** What each rule found in an annotated folder, counted against the annotation. */
export async function countsOf(folder: string): Promise<Counts> {
  const gold = await readGold(join(folder, 'gold.json'));
  const typeOf = new Map(gold.entities.map(({ id, type, acceptedTypes }) => [id, acceptedTypes ?? [type]]));
  const matcher = buildMatcher([]);
  const counts: Counts = new Map();
  for (const { file, mentions } of gold.articles) {
    const text = toArticleText(readText(folder, file));
    const words = wordsOfArticle(text);
    for (const { kind, rule, confidence, run, start, end } of namesAsRanked(words, matcher)) {
      const from = text.runs[run]?.sourceStart ?? 0;
      const at = words[run]?.inText(start, end) ?? { start, end };
      const found = { start: from + at.start, end: from + at.end };
      const [best] = mentions.toSorted((a, b) => overlap(b, found) - overlap(a, found));
      const share = best === undefined ? 0 : overlap(best, found);
      if (best !== undefined && share > 0 && best.tier !== 'core') continue;
      const types = best === undefined ? [] : (typeOf.get(best.entity) ?? [best.type]);
      const key = ruleKey(kind, rule, confidence);
      const count = counts.get(key) ?? { right: 0, wrong: 0 };
      count[share >= 0.5 && types.includes(kind.toLowerCase()) ? 'right' : 'wrong'] += 1;
      counts.set(key, count);
    }
  }
  return counts;
}

/** A line a rule: its key, how often it was right, how often wrong. */
export const formatCounts = (counts: ReadonlyMap<string, Count>): string =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { right, wrong }]) => `${key} ${right} ${wrong}\n`)
    .join('');

const KEPT = new URL('../../lexicon/fitted/', import.meta.url);

/** The counts that are kept in lexicon/fitted, of all folders together. */
export function keptCounts(): Counts {
  const counts: Counts = new Map();
  for (const file of readdirSync(KEPT).sort()) {
    if (!file.endsWith('.counts')) continue;
    for (const line of readFileSync(new URL(file, KEPT), 'utf8').split('\n')) {
      const [, key, right, wrong] = /^(.+) (\d+) (\d+)$/.exec(line) ?? [];
      if (key === undefined) continue;
      const count = counts.get(key) ?? { right: 0, wrong: 0 };
      counts.set(key, { right: count.right + Number(right), wrong: count.wrong + Number(wrong) });
    }
  }
  return counts;
}
