import type { Key } from '../../store/keys.ts';
import { ObjectDeniedError } from '../../store/object-denied-error.ts';
import { StorageError } from '../../store/storage-error.ts';
import { UnreadableTableError } from '../../store/unreadable-table.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { RemovalError } from '../write/removal.ts';
import type { Progress, SeedResult } from '../write/seeding.ts';
import { seedCommand } from './seed-command.ts';

const STEP_NAMES = { reading: 'Reading texts', writing: 'Writing items' } as const;
/** What is said of a rate before this time is a guess. */
const LEAST_MS = 500;
const number = (n: number): string => n.toLocaleString('en');
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** One line that moves on a terminal, with rate and time left; a plain line at the end of each step elsewhere. */
export function movingLine(
  stream: Pick<NodeJS.WriteStream, 'write'>,
  isTerminal: boolean,
  now = () => performance.now(),
): (what: string, done: number, all: number) => void {
  let step: string | null = null;
  let began = 0;
  return (what, done, all) => {
    if (step !== what) [step, began] = [what, now()];
    const line = `${what}: ${number(done)} of ${number(all)}${pace(done, all, now() - began)}`;
    if (isTerminal) stream.write(`\r\u001B[K${line}${done === all ? '\n' : ''}`);
    else if (done === all) stream.write(`${line}\n`);
    if (done === all) step = null;
  };
}

/** How far a seeding is. */
export function progressOn(...where: Parameters<typeof movingLine>): Progress {
  const line = movingLine(...where);
  return (name, done, all) => line(STEP_NAMES[name], done, all);
}

function pace(done: number, all: number, ms: number): string {
  if (ms < LEAST_MS) return '';
  const perSecond = done / (ms / 1000);
  const rate = `${number(Math.round(perSecond))}/s`;
  return done === all ? ` (${rate})` : ` (${rate}, ${duration((all - done) / perSecond)} left)`;
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/** A seeding that failed in another thread; the message is what to print of it. */
export class SeedingError extends Error {
  override readonly name = 'SeedingError';
  /** Whether an editor has to mend something: trying again is of no use. */
  readonly isOfContent: boolean;

  constructor(explained: string, isOfContent: boolean) {
    super(explained);
    this.isOfContent = isOfContent;
  }
}

const allowRemoval = (folder: string | undefined): string =>
  `If it is, say so: ${seedCommand(folder, '--remove-most')}`;

/**
 * What to print of an error: its message where that says it all, the whole of it where the program is at fault.
 *
 * @param folder of the texts, as it was given: see `seedCommand`
 */
export function explainError(error: unknown, folder?: string): unknown {
  if (error instanceof ContentErrors) return error.errors.map(String).join('\n');
  if (error instanceof ContentError) return String(error);
  if (error instanceof RemovalError) return `${error.message}\n${allowRemoval(folder)}`;
  // A name with several addresses (localhost) fails once for each; the error of all of them has no message.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  const isPlain = [SeedingError, StorageError, UnreadableTableError, ObjectDeniedError].some(
    (type) => error instanceof type,
  );
  if (isPlain && error instanceof Error) return error.message;
  if (error instanceof Error && '$metadata' in error)
    return 'syscall' in error
      ? `The database or bucket does not answer: ${error.message}`
      : `The database or bucket refuses: ${error.name}: ${error.message}`;
  if (error instanceof Error && isUnconfigured(error))
    return `${error.message.split('\n')[0]}\nAWS needs a region and credentials: AWS_REGION, and AWS_PROFILE or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY.`;
  return error instanceof Error && 'code' in error ? error.message : error;
}

/** What the SDK says before it asks anybody, where nothing says who asks, or where. */
const isUnconfigured = ({ name, message }: Error): boolean =>
  name === 'CredentialsProviderError' || /^Region (?:is missing|not accepted)/.test(message);

/** Said once when another seeding has to be waited for. */
export const sayWaiting = (): void =>
  console.error('Another seeding is under way, or was stopped just now: waiting for it …');

/** What an editor has to mend, for the standard error, and the summary for the standard output. */
export interface Printed {
  readonly err: readonly string[];
  readonly out: string;
}

/** @param folder of the texts, as it was given: see `seedCommand` */
export function printedOf(result: SeedResult, isDryRun: boolean, folder?: string): Printed {
  const isTold = isDryRun && result.isRefused;
  return {
    err: [
      ...result.faults.map(String),
      ...(isTold ? [String(explainError(new RemovalError(result.removal), folder))] : []),
      ...result.notes.lines(),
    ],
    out: summarise(result, isDryRun, folder),
  };
}

export function print({ err, out }: Printed): void {
  for (const line of err) console.error(line);
  console.log(out);
}

export const printResult = (result: SeedResult, isDryRun: boolean, folder?: string): void =>
  print(printedOf(result, isDryRun, folder));

/** What waits for an editor, and where it is answered; null for nothing. */
export const sayQuestions = (waiting: number, where: string): string | null =>
  waiting === 0 ? null : `${count(waiting, 'question waits', 'questions wait')} for an editor: ${where}`;

/** What is there now, what it took, and what waits for an editor. */
function summarise(
  { summary, questions, plan, faults }: SeedResult,
  isDryRun: boolean,
  folder: string | undefined,
): string {
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
  const items = `Items: ${added} ${would}added, ${changed} ${would}changed, ${removed} ${would}removed, ${unchanged} unchanged`;
  const wait = sayQuestions(questions?.length ?? 0, seedCommand(folder, '--review'));
  const left = faults.length === 0 ? [] : [sayLeftOut(faults.length)];
  return [content, items, ...(wait === null ? [] : [wait]), ...left].join('\n');
}

/** That texts or folders were left out, behind what is to be mended about each. */
export const sayLeftOut = (faults: number): string =>
  `${count(faults, 'text or folder was', 'texts or folders were')} left out, as said above`;

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

/** A key that a dry run would touch. */
export const changeLine = (change: keyof typeof SIGNS, { pk, sk }: Key): string =>
  `${SIGNS[change]} ${pk} ${sk}`;
