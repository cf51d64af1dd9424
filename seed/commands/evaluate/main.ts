import { writeFile } from 'node:fs/promises';
import { ArgumentError, readArguments } from '../../../config/arguments.ts';
import { ContentError } from '../../read/content-error.ts';
import { countsOf, formatCounts } from './counts.ts';
import { evaluate, line, shareLine } from './evaluate.ts';
import { fitOrCheck } from './fit-command.ts';
import { formatRows, rowsOf } from './rows.ts';

const HELP = `npm run evaluate -- DIR [--known]
npm run evaluate -- DIR --rows FILE
npm run evaluate -- DIR --counts FILE
npm run evaluate -- --fit [--check]

Scores a folder of texts against its gold.json, and prints every miss, a table by rule or sign, one by stated
confidence, one by kind of text where sources.tsv of the folder states kinds (file, address, kind), the score, and how
well it is settled over the texts who is who.

  --known      with a catalogue that lists every entity of the annotation: how surely known names are found
  --rows FILE  writes what the folder shows of names that no rule explains: signs and outcomes, no word
  --counts FILE  writes how often each rule was right and wrong in the folder
  --fit        fits the weights of the signs on the rows of seed/lexicon/fitted, and measures the rules by its counts
  --check      only says whether weights and confidences are what those rows and counts give`;

const OPTIONS = {
  known: { type: 'boolean' },
  rows: { type: 'string' },
  counts: { type: 'string' },
  fit: { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const NAMED = ['person', 'organisation', 'initiative', 'role'] as const;

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
  if (values.counts !== undefined) return writeFile(values.counts, formatCounts(await countsOf(folder)));
  const { tallies, faults, byRule, byConfidence, byKind, identity } = await evaluate(folder, {
    isKnown: values.known ?? false,
  });
  for (const fault of [...faults, ...identity.faults]) console.log(fault);
  for (const [title, shares] of [
    ['by rule or sign', byRule],
    ['by stated confidence', byConfidence],
  ] as const) {
    console.log(`\n${title.padEnd(46)} right wrong share`);
    for (const [name, share] of [...shares].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(shareLine(name, share));
  }
  for (const [kind, ofKind] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`\n${kind.padEnd(14)} prec rec   right wrong miss`);
    for (const name of NAMED) console.log(line(name, ofKind[name]));
  }
  console.log(`\n${''.padEnd(14)} prec rec   right wrong miss`);
  for (const [name, tally] of Object.entries(tallies)) console.log(line(name, tally));
  console.log('\npairs of texts that name one entity: right together, wrongly together, wrongly apart');
  console.log(line('identity', identity));
}

main().catch((error: unknown) => {
  if (error instanceof ArgumentError) console.error(error.message);
  else console.error(error instanceof ContentError ? String(error) : error);
  process.exitCode = 1;
});
