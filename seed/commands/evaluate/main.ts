import { ArgumentError, readArguments } from '../../../config/arguments.ts';
import { ContentError } from '../../read/content-error.ts';
import { evaluate, line } from './evaluate.ts';

const HELP = `npm run evaluate -- DIR [--known]

Scores a folder of texts against its gold.json, and prints every miss and the table.

  --known  with a catalogue that lists every entity of the annotation: how surely known names are found`;

async function main(): Promise<void> {
  const options = { known: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = readArguments('npm run evaluate', options, { allowPositionals: true });
  if (values.help) return console.log(HELP);
  const [folder] = positionals;
  if (folder === undefined) throw new ArgumentError(HELP);
  const { tallies, faults } = await evaluate(folder, { isKnown: values.known ?? false });
  for (const fault of faults) console.log(fault);
  console.log(`\n${''.padEnd(14)} prec rec   right wrong miss`);
  for (const [name, tally] of Object.entries(tallies)) console.log(line(name, tally));
}

main().catch((error: unknown) => {
  if (error instanceof ArgumentError) console.error(error.message);
  else console.error(error instanceof ContentError ? String(error) : error);
  process.exitCode = 1;
});
