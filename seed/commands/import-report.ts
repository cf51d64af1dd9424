import type { Imported } from '../import/import-sources.ts';
import { printable } from '../read/file-name.ts';
import { count, movingLine } from './report.ts';

/** How far an import is, on one line. */
export function importProgressOn(
  stream: Pick<NodeJS.WriteStream, 'write'>,
  isTerminal: boolean,
): (done: number, all: number) => void {
  const line = movingLine(stream, isTerminal);
  return (done, all) => line('Importing', done, all);
}

/** What was not imported and why on the standard error, a line each; the summary on the standard output. */
export function printImported({ placed, renamed, faults, wasStopped }: Imported, folder: string): void {
  for (const { label, error } of faults)
    console.error(printable(`${label}: ${error.message} (${error.code})`));
  for (const { label, path } of renamed)
    console.error(printable(`${label}: is ${path}, as another page has the name without the number`));
  const { ADDED, REPLACED, UNCHANGED, KEPT } = placed;
  console.log(
    printable(
      `${count(ADDED, 'text', 'texts')} added to ${folder}, ${REPLACED} replaced, ${UNCHANGED} unchanged, ${KEPT} kept as edited`,
    ),
  );
  if (faults.length > 0)
    console.log(`${count(faults.length, 'source was', 'sources were')} not imported, as said above`);
  if (wasStopped) console.log('Stopped. Run it again to go on from here.');
}
