import { readFile, writeFile } from 'node:fs/promises';
import type { Bands, Weights } from '../../names/evidence/weights.ts';
import { fitWeights, measureBands } from './fit.ts';
import { keptRows } from './rows.ts';

const FILE = new URL('../../lexicon/fitted/weights.yaml', import.meta.url);
const HEADER = `# How much each sign speaks for a person and for an organisation, against neither.
# Made by \`npm run evaluate -- --fit\` from the rows beside this file; never edited by hand.
# A band is worth the share of names that were right in it, fitted on the other texts and measured on these.
`;

const format = (weights: Weights, { person, organisation }: Bands): string =>
  `${HEADER}bands:\n  person: [${person.join(', ')}]\n  organisation: [${organisation.join(', ')}]\nweights:\n` +
  [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, [person, organisation]]) => `  ${sign}: [${person}, ${organisation}]\n`)
    .join('');

/** Fits the weights on the kept rows and writes them. With `isChecking` only says whether they are up to date. */
export async function fitOrCheck(isChecking: boolean): Promise<boolean> {
  const texts = keptRows();
  const rows = texts.flat();
  const fitted = format(fitWeights(rows), measureBands(texts));
  if (isChecking) {
    const isFresh = (await readFile(FILE, 'utf8')) === fitted;
    if (!isFresh) console.error('The weights are out of date: run npm run evaluate -- --fit');
    return isFresh;
  }
  await writeFile(FILE, fitted);
  console.log(`Fitted on ${rows.length} rows`);
  return true;
}
