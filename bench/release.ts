import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Analysis } from '../seed/analysis/analysis.ts';
import { noRejections } from '../seed/editor/rejections.ts';
import { noPins } from '../seed/identity/pins.ts';
import { buildMatcher } from '../seed/names/matcher.ts';
import { buildItems } from '../seed/pipeline.ts';
import { seedContent } from '../seed/read/content.ts';
import { ANALYSES_FILE } from '../seed/release/open-release.ts';
import { packRelease } from '../seed/release/pack-release.ts';
import { asRead, layOut } from '../seed/state/lay-out.ts';
import type { Item } from '../store/items.ts';
import { syntheticCorpus } from './corpus.ts';
import { bytesOfItem, writeUnits } from './item-size.ts';
import { analyseArticle } from './load-corpus.ts';

/**
 * `npm run bench:release`: what a deployment of a synthetic corpus carries and writes, by its number of articles: the
 * analyses that travel, the items and write units they become, the memory and time that laying them out takes. The
 * first line is of the project's own texts: docs/operations.md and docs/data-model.md count with it.
 */
const SIZES = [1_000, 10_000, 50_000];

console.log(
  '| articles | analyses, KB each | gzipped, KB each | items each | write units each | stored, KB each | laid out in s | heap, MB |\n|---|---|---|---|---|---|---|---|',
);
await ownTexts();
for (const size of SIZES) {
  const corpus = syntheticCorpus({
    seed: 1,
    people: 2_000,
    organisations: 216,
    initiatives: 500,
    days: 2_000,
    undated: 0.05,
  });
  const matcher = buildMatcher(corpus.catalogue);
  let bytes = 0;
  let packed = 0;
  let analysing = 0;
  async function* analysed(): AsyncGenerator<Analysis> {
    let lines: string[] = [];
    for (let i = 0; i < size; i++) {
      const started = performance.now();
      const analysis = analyseArticle(corpus.article(i), matcher);
      lines.push(JSON.stringify({ ...analysis, text: { ...analysis.text, runs: [] } }));
      if (lines.length === 1_000 || i === size - 1) {
        const block = Buffer.from(lines.join('\n'));
        bytes += block.length;
        packed += gzipSync(block, { level: 9 }).length;
        lines = [];
      }
      analysing += performance.now() - started;
      yield analysis;
    }
  }
  const started = performance.now();
  let items = 0;
  let units = 0;
  let stored = 0;
  let heap = 0;
  await layOut({ ...corpus, rejections: noRejections, texts: asRead(analysed()) }, noPins, (item) => {
    items += 1;
    units += writeUnits(item);
    stored += bytesOfItem(item);
    if (items % 10_000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
  });
  const layingOut = performance.now() - started - analysing;
  const each = (total: number, digits = 1) => (total / size).toFixed(digits);
  console.log(
    `| ${size.toLocaleString('en')} | ${each(bytes / 1000)} | ${each(packed / 1000, 2)} | ${each(items)} | ${each(units)} | ${each(stored / 1000)} | ${(layingOut / 1000).toFixed(1)} | ${heap.toFixed(0)} |`,
  );
}

async function ownTexts(): Promise<void> {
  const items: Item[] = [];
  const { summary } = await buildItems(
    seedContent,
    noPins,
    (item) => {
      items.push(item);
    },
    () => {},
  );
  const dir = await mkdtemp(join(tmpdir(), 'release-'));
  await packRelease(seedContent, dir);
  const { size } = await stat(join(dir, ANALYSES_FILE));
  await rm(dir, { recursive: true });
  const each = (total: number, digits = 1) => (total / summary.articles).toFixed(digits);
  const units = items.reduce((sum, item) => sum + writeUnits(item), 0);
  const stored = items.reduce((sum, item) => sum + bytesOfItem(item), 0);
  console.log(
    `| own ${summary.articles} | – | ${each(size / 1000, 2)} | ${each(items.length)} | ${each(units)} | ${each(stored / 1000)} | – | – |`,
  );
}
