import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../seed/analysis/analyse.ts';
import type { Analysis } from '../seed/analysis/analysis.ts';
import type { CatalogueEntry } from '../seed/editor/catalogue.ts';
import { noRejections } from '../seed/editor/rejections.ts';
import { noPins } from '../seed/identity/pins.ts';
import { buildMatcher } from '../seed/names/matcher.ts';
import { readText } from '../seed/read/read.ts';
import { asRead, type BuildSummary, layOut } from '../seed/state/lay-out.ts';
import { pressPages } from './press-pages.ts';

/**
 * `npm run bench:seed -- [TEXTS]`: how fast texts become items, writes excluded, on synthetic press pages: with
 * rules that find names no catalogue lists (half of the names are in none), and with the catalogue alone. Beside it
 * what reading and hashing the same files takes. Rates are per second of processor time, all threads together; the heap
 * is what stays after a collection, at its most.
 */
const TEXTS = Number(process.argv[2] ?? 10_000);

interface Setting {
  readonly catalogue: readonly CatalogueEntry[];
  readonly isDiscovering: boolean;
}
interface Measured {
  readonly ms: number;
  readonly layOutMs: number;
  readonly heap: number;
  readonly summary: BuildSummary;
  readonly items: number;
}

const pages = pressPages();
const half = pages.catalogue.filter((_, i) => i % 2 === 0);
const discovering: Setting = { catalogue: half, isDiscovering: true };
const catalogueAlone: Setting = { catalogue: pages.catalogue, isDiscovering: false };

/** Of this process, in milliseconds: other work on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function readAndHash(folder: string, paths: readonly string[]): number {
  const began = cpu();
  for (const path of paths) hash('sha256', readFileSync(join(folder, path)));
  return cpu() - began;
}

async function build(
  folder: string,
  paths: readonly string[],
  setting: Setting,
  weigh: boolean,
): Promise<Measured> {
  const matcher = buildMatcher(setting.catalogue);
  let heap = 0;
  let analysed = 0;
  let items = 0;
  const look = () => {
    globalThis.gc?.();
    heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
  };
  async function* analyses(): AsyncGenerator<Analysis> {
    for (const [i, path] of paths.entries()) {
      yield analyse(readText(folder, path), matcher, setting.isDiscovering);
      if (weigh && i % 500 === 0) look();
    }
    analysed = cpu();
  }
  const began = cpu();
  const texts = asRead(analyses());
  const content = { catalogue: setting.catalogue, rejections: noRejections, texts };
  const { summary } = await layOut(content, noPins, () => {
    items += 1;
    if (weigh && items % 20_000 === 0) look();
  });
  const ended = cpu();
  return { ms: ended - began, layOutMs: ended - analysed, heap, summary, items };
}

const number = (n: number, digits = 0): string =>
  n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const folder = await mkdtemp(join(tmpdir(), 'kiosque-bench-'));
try {
  const paths = await pages.write(folder, TEXTS);
  // Once for the machine code, before anything is timed.
  for (const setting of [discovering, catalogueAlone])
    await build(folder, paths.slice(0, 500), setting, false);
  const plain = readAndHash(folder, paths);
  console.log(`${number(TEXTS)} texts; read and hash alone: ${number((TEXTS / plain) * 1000)} texts/s\n`);
  console.log(
    '| | texts/s | of it laying out | × read and hash | entities | items |\n|---|---|---|---|---|---|',
  );
  for (const [name, setting] of [
    ['with discovery', discovering],
    ['catalogue alone', catalogueAlone],
  ] as const) {
    const { ms, layOutMs, summary, items } = await build(folder, paths, setting, false);
    const { people, organisations, initiatives } = summary;
    const share = `${number((100 * layOutMs) / ms)} %`;
    console.log(
      `| ${name} | ${number((TEXTS / ms) * 1000)} | ${share} | ${number(ms / plain, 1)} | ${number(people + organisations + initiatives)} | ${number(items)} |`,
    );
  }
  console.log('\n| texts | entities | heap with discovery, MB |\n|---|---|---|');
  for (const count of [TEXTS / 4, TEXTS / 2, TEXTS]) {
    const { heap, summary } = await build(folder, paths.slice(0, count), discovering, true);
    const { people, organisations, initiatives } = summary;
    console.log(`| ${number(count)} | ${number(people + organisations + initiatives)} | ${number(heap)} |`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
