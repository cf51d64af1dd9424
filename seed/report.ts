import { ContentError, ContentErrors } from './content-error.ts';
import type { Progress, SeedResult } from './seed.ts';

const STEP_NAMES = { reading: 'Reading texts', writing: 'Writing items' } as const;
const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** One line that moves on a terminal; a plain line at the end of each step elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, isTerminal: boolean): Progress {
  return (step, done, all) => {
    const line = `${STEP_NAMES[step]}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`;
    if (isTerminal) stream.write(`\r\u001B[K${line}${done === all ? '\n' : ''}`);
    else if (done === all) stream.write(`${line}\n`);
  };
}

/** What to print of an error: its message where that says it all, the whole of it where the program is at fault. */
export function explain(error: unknown): unknown {
  if (error instanceof ContentErrors) return error.errors.map(String).join('\n');
  if (error instanceof ContentError) return String(error);
  // A name with several addresses (localhost) fails once for each; the error of all of them has no message.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error && 'code' in error ? error.message : error;
}

/** Said once when another seeding has to be waited for. */
export const sayWaiting = (): void =>
  console.error('Another seeding is under way, or was stopped just now: waiting for it …');

/** What is there now, and what it took. */
export function summarise({ summary, plan }: SeedResult, isDryRun: boolean): string {
  const { articles, people, organisations, initiatives, links, mentions } = summary;
  const content = [
    count(articles, 'article', 'articles'),
    count(people, 'person', 'people'),
    count(organisations, 'organisation', 'organisations'),
    count(initiatives, 'initiative', 'initiatives'),
    `${count(links, 'link', 'links')} with ${count(mentions, 'mention', 'mentions')}`,
  ].join(', ');
  const { added, changed, removed, unchanged } = plan;
  const would = isDryRun ? 'would be ' : '';
  return `${content}\nItems: ${added} ${would}added, ${changed} ${would}changed, ${removed} ${would}removed, ${unchanged} unchanged`;
}

/** The keys a dry run would touch, a line each, as `+`, `~` or `-`. */
export function listChanges({ plan }: SeedResult): string[] {
  const puts = plan.puts.flat().map(({ pk, sk, isNew }) => `${isNew ? '+' : '~'} ${pk} ${sk}`);
  return [...puts, ...plan.deletes.flat().map(({ pk, sk }) => `- ${pk} ${sk}`)];
}
