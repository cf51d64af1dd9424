import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { analyse } from '../analyse.ts';
import { readCatalogue } from '../catalogue.ts';
import { contentIn } from '../content.ts';
import { ContentError } from '../content-error.ts';
import { buildMatcher } from '../matcher.ts';
import { readText } from '../read.ts';
import { type Gold, goldSchema } from './gold.ts';
import { emptyScore, scoreArticle, type Tally } from './score.ts';

/** `npm run evaluate -- DIR`: scores a folder of texts against its gold.json, and prints the table and every miss. */
export async function evaluate(folder: string) {
  const gold = await readGold(join(folder, 'gold.json'));
  const { catalogue: catalogueFolder } = await contentIn(folder);
  const catalogue = await readCatalogue(catalogueFolder);
  const known = new Set(catalogue.map((entry) => entry.id));
  const matcher = buildMatcher(catalogue);
  const score = emptyScore();
  for (const expected of gold.articles) {
    const raw = readText(folder, expected.file);
    scoreArticle(score, gold, expected, analyse(raw, matcher), raw.text, (id) => known.has(id));
  }
  return score;
}

/** Throws an error that says what is wrong with the file. */
async function readGold(file: string): Promise<Gold> {
  const json = await readFile(file, 'utf8').catch(() => {
    throw new ContentError(
      file,
      null,
      'cannot be read: it holds the annotation, in the form of test/fixtures/press/develop/gold.json',
    );
  });
  try {
    return v.parse(goldSchema, JSON.parse(json));
  } catch (cause) {
    throw new ContentError(file, null, `is no annotation: ${cause instanceof Error ? cause.message : cause}`);
  }
}

const ratio = (a: number, b: number): string => (a + b === 0 ? '  – ' : (a / (a + b)).toFixed(2));

export const line = (name: string, { right, wrong, missed }: Tally): string =>
  `${name.padEnd(14)} ${ratio(right, wrong)} ${ratio(right, missed)}  ${String(right).padStart(4)} ${String(wrong).padStart(4)} ${String(missed).padStart(4)}`;

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Name a folder with texts and their gold.json: npm run evaluate -- DIR');
    process.exit(1);
  }
  const { tallies, faults } = await evaluate(folder).catch((error: unknown) => {
    console.error(error instanceof ContentError ? String(error) : error);
    process.exit(1);
  });
  for (const fault of faults) console.log(fault);
  console.log(`\n${''.padEnd(14)} prec rec   right wrong miss`);
  for (const [name, tally] of Object.entries(tallies)) console.log(line(name, tally));
}
