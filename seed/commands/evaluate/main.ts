import { writeFile } from 'node:fs/promises';
import { ArgumentError, readArguments } from '../../../config/arguments.ts';
import { ContentError } from '../../read/content-error.ts';
import { evaluate, line, shareLine } from './evaluate.ts';
import { fitOrCheck } from './fit-command.ts';
import { formatRows, rowsOf } from './rows.ts';

const HELP = `npm run evaluate -- DIR [--known]
npm run evaluate -- DIR --rows FILE
npm run evaluate -- --fit [--check]

Scores a folder of texts against its gold.json, and prints every miss, a table by rule or sign, one by stated
confidence, and the score.

  --known      with a catalogue that lists every entity of the annotation: how surely known names are found
  --rows FILE  writes what the folder shows of names that no rule explains: signs and outcomes, no word
  --fit        fits the weights of the signs on the rows of seed/lexicon/fitted
  --check      only says whether the weights are what those rows give`;

const OPTIONS = {
  known: { type: 'boolean' },
  rows: { type: 'string' },
  fit: { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = readArguments('npm run evaluate', OPTIONS, { allowPositionals: true });
  if (values.help) return console.log(HELP);
  if (values.fit) {
    if (!(await fitOrCheck(values.check ?? false))) process.exitCode = 1;
    return;
  }
  const [folder] = positionals;
  if (folder === undefined) throw new ArgumentError(HELP);
  if (values.rows !== undefined) return writeFile(values.rows, `${formatRows(await rowsOf(folder))}\n`);
  const { tallies, faults, byRule, byConfidence } = await evaluate(folder, {
    isKnown: values.known ?? false,
  });
  for (const fault of faults) console.log(fault);
  for (const [title, shares] of [
    ['by rule or sign', byRule],
    ['by stated confidence', byConfidence],
  ] as const) {
    console.log(`\n${title.padEnd(46)} right wrong share`);
    for (const [name, share] of [...shares].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(shareLine(name, share));
  }
  console.log(`\n${''.padEnd(14)} prec rec   right wrong miss`);
  for (const [name, tally] of Object.entries(tallies)) console.log(line(name, tally));
}

main().catch((error: unknown) => {
  if (error instanceof ArgumentError) console.error(error.message);
  else console.error(error instanceof ContentError ? String(error) : error);
  process.exitCode = 1;
});
