import { ArgumentError, readArguments } from '../../config/arguments.ts';
import { ConfigError, readConfig } from '../../config/config.ts';
import { ImportError } from '../import/import-error.ts';
import { importSources } from '../import/import-sources.ts';
import { importProgressOn, printImported } from './import-report.ts';
import { interruption } from './interruption.ts';
import { explainError } from './report.ts';

const HELP = `npm run import -- FILES… --to DIR [--replace]

Makes texts of HTML and Markdown, with front matter of what they say about themselves: title, date, language, category,
author, source, url. page.html becomes DIR/page.txt, and is an editor's from then on.

  FILES      files, folders with .html and .md files in them, addresses of the web
  --to DIR   the folder of texts; it is made where it is not there
  --replace  replace texts that somebody edited, too: without it they are kept, and named where their page has changed

What cannot be imported is named with a reason; the others are imported, and the exit code is 1.`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments(
    'npm run import',
    { to: { type: 'string' }, replace: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    { allowPositionals: true },
  );
  if (values.help) return console.log(HELP);
  const { to } = values;
  if (positionals.length === 0)
    throw new ArgumentError('Nothing to import: write npm run import -- FILES… --to DIR');
  if (to === undefined)
    throw new ArgumentError('Where to, is missing: write npm run import -- FILES… --to DIR');
  const { isCi } = readConfig();
  const imported = await importSources(positionals, to, {
    mayReplace: values.replace ?? false,
    signal: interruption(),
    onProgress: importProgressOn(process.stderr, process.stderr.isTTY && !isCi),
  });
  printImported(imported, to);
  if (imported.wasStopped) process.exitCode = 130;
  else if (imported.faults.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  const isPlain =
    error instanceof ConfigError || error instanceof ArgumentError || error instanceof ImportError;
  console.error(isPlain ? error.message : explainError(error));
  process.exitCode ??= 1;
});
