import { gzipSync } from 'node:zlib';
import type { Analysis } from '../seed/analyse.ts';
import { layOut } from '../seed/lay-out.ts';
import { buildMatcher } from '../seed/matcher.ts';
import { noPins } from '../seed/slugs.ts';
import { syntheticCorpus } from './corpus.ts';
import { analyseArticle } from './load-corpus.ts';

/**
 * `npm run bench:release`: what a deployment of a synthetic corpus carries and writes, by its number of articles: the
 * analyses that travel, the items and write units they become, the memory and time that laying them out takes.
 */
const SIZES = [1_000, 10_000, 20_000];

console.log(
  '| articles | analyses, KB each | gzipped, KB each | items each | write units each | stored, KB each | laid out in s | heap, MB |\n|---|---|---|---|---|---|---|---|',
);
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
  async function* analyses(): AsyncGenerator<Analysis> {
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
  const { items } = await layOut({ catalogue: corpus.catalogue, analyses: analyses() }, noPins);
  const layingOut = performance.now() - started - analysing;
  const sizes = items.map(
    ({ pk, sk, doc, hash, phase }) =>
      pk.length + sk.length + Buffer.byteLength(doc) + hash.length + phase.length + 17,
  );
  const units = sizes.reduce((sum, length) => sum + Math.ceil(length / 1024), 0);
  const stored = sizes.reduce((sum, length) => sum + length, 0);
  const heap = process.memoryUsage().heapUsed / 1e6;
  const each = (total: number, digits = 1) => (total / size).toFixed(digits);
  console.log(
    `| ${size.toLocaleString('en')} | ${each(bytes / 1000)} | ${each(packed / 1000, 2)} | ${each(items.length)} | ${each(units)} | ${each(stored / 1000)} | ${(layingOut / 1000).toFixed(1)} | ${heap.toFixed(0)} |`,
  );
}
