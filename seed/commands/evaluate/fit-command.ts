import { readFile, writeFile } from 'node:fs/promises';
import type { Bands, Weights } from '../../names/evidence/weights.ts';
import { keptCounts } from './counts.ts';
import { fitWeights, type MeasuredBands, measureBands } from './fit.ts';
import { type Measured, measureRules } from './measure-rules.ts';
import { keptRows } from './rows.ts';

const FILE = new URL('../../lexicon/fitted/weights.yaml', import.meta.url);
const HEADER = `# How much each sign speaks for a person and for an organisation, against neither.
# Made by \`npm run evaluate -- --fit\` from the rows beside this file; never edited by hand.
# A band is worth the share of names that were right in it, fitted on the other texts and measured on these.
`;

const formatBands = (name: string, { person, organisation }: Bands): string =>
  `${name}:\n  person: [${person.join(', ')}]\n  organisation: [${organisation.join(', ')}]\n`;

const format = (weights: Weights, { bands, knownBands }: MeasuredBands): string =>
  `${HEADER}${formatBands('bands', bands)}${formatBands('knownBands', knownBands)}weights:\n` +
  [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, [person, organisation]]) => `  ${sign}: [${person}, ${organisation}]\n`)
    .join('');

const MEASURED = new URL('../../lexicon/confidences.yaml', import.meta.url);
const MEASURED_HEADER = `# How sure a name is: from which confidence on each kind is published, and how often each rule was right in annotated
# texts (a kind, a rule, and how sure its author was). Made by \`npm run evaluate -- --fit\` from the counts in fitted/;
# never edited by hand.
`;

const formatMeasured = ({ rules, published }: Measured): string =>
  `${MEASURED_HEADER}published:\n${Object.entries(published)
    .map(([kind, from]) => `  ${kind}: ${from}\n`)
    .join('')}rules:${rules.size === 0 ? ' {}' : ''}\n` +
  [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, confidence]) => `  ${key}: ${confidence}\n`)
    .join('');

/**
 * Fits the weights on the kept rows, measures the rules by the kept counts, and writes both. With `isChecking` only says
 * whether they are up to date.
 */
export async function fitOrCheck(isChecking: boolean): Promise<boolean> {
  const texts = keptRows();
  const rows = texts.flatMap((text) => text.rows);
  const bands = measureBands(texts);
  const files = [
    [FILE, format(fitWeights(rows), bands)],
    [MEASURED, formatMeasured(measureRules(keptCounts(), bands.counts))],
  ] as const;
  if (isChecking) {
    const written = await Promise.all(files.map(([file]) => readFile(file, 'utf8')));
    const isFresh = files.every(([, fitted], i) => written[i] === fitted);
    if (!isFresh) console.error('Weights or confidences are out of date: run npm run evaluate -- --fit');
    return isFresh;
  }
  for (const [file, fitted] of files) await writeFile(file, fitted);
  console.log(`Fitted on ${rows.length} rows`);
  return true;
}
