import { type ParseArgsConfig, parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { npmFlags } from './config.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Arguments that cannot be used; the message says what to write instead. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Every flag of every command: one that belongs to another command is refused, not ignored. */
const FLAGS = {
  content: 'string',
  explain: 'string',
  'dry-run': 'boolean',
  review: 'boolean',
  known: 'boolean',
  rows: 'string',
  counts: 'string',
  fit: 'boolean',
  check: 'boolean',
  'remove-most': 'boolean',
  to: 'string',
  replace: 'boolean',
  remove: 'boolean',
  format: 'string',
  table: 'string',
} as const;
type Flag = keyof typeof FLAGS;

const isFlag = (name: string): name is Flag => Object.hasOwn(FLAGS, name);
/** So many letters may be wrong in a flag. */
const SLIP = 2;
const SHORTEST = 3;
/** Misspelt, cut short or drawn out. Nothing that npm itself knows is as near to one of ours. */
const isNear = (flag: string, name: string): boolean =>
  flag.length >= SHORTEST &&
  (distance(flag, name) <= SLIP ||
    (name.length >= SHORTEST && (flag.startsWith(name) || name.startsWith(flag))));

/**
 * The arguments of a command, and the flags meant for it that npm kept for itself because the `--` before them was
 * forgotten: `npm run seed --content=DIR` is `npm run seed -- --content=DIR`. Throws ArgumentError where npm swallowed
 * the value, or a flag is misspelt, belongs to another command or is left empty.
 *
 * @param command as people type it, such as `npm run seed`
 */
export function readArguments<const Given extends Options>(
  command: string,
  options: Given,
  { allowPositionals = false, args = process.argv.slice(2), flags = npmFlags() } = {},
) {
  const kept = keptByNpm(command, args, flags).filter(
    (flag) => !args.some((arg) => arg.split('=')[0] === flag.split('=')[0]),
  );
  try {
    const parsed = parseArgs({ options, allowPositionals, args: [...kept, ...args] });
    for (const [name, value] of Object.entries(parsed.values)) {
      if (value === '')
        throw new ArgumentError(`--${name} names nothing: write ${command} -- --${name} ${sampleOf(name)}`);
    }
    return parsed;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new ArgumentError(`${error.message.split('. ')[0]}. ${command} takes ${known.join(', ')}`);
  }
}

/** The command that listens, where a variable says. */
const START = 'npm start';

/** `--port 3001`: npm takes the flag for a switch and hands 3001 on by itself. */
function portIsAVariable(value: string, args: readonly string[]): string {
  const [port = '3000', ...rest] = value === 'true' ? args : [value, ...args];
  const behind = rest.length === 0 ? [] : ['--', ...rest.map(quoted)];
  return `There is no --port: write ${[`PORT=${quoted(port)}`, START, ...behind].join(' ')}`;
}

const SAMPLES: Readonly<Record<string, string>> = {
  content: 'DIR',
  explain: 'FILE',
  to: 'DIR',
  rows: 'FILE',
  counts: 'FILE',
  format: 'dynamodb|jsonl',
};
/** What stands for the value of a flag. */
const sampleOf = (flag: string): string => SAMPLES[flag] ?? 'NAME';

/** As arguments. */
function keptByNpm(command: string, args: readonly string[], flags: ReturnType<typeof npmFlags>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    const right = (flag: string) => `write ${[command, '--', flag, ...args.map(quoted)].join(' ')}`;
    if (name === 'port' && command === START) throw new ArgumentError(portIsAVariable(value, args));
    if (!isFlag(name)) {
      const near = Object.keys(FLAGS).find((flag) => isNear(flag, name));
      if (near === undefined) return [];
      throw new ArgumentError(
        `There is no --${name}: ${right(`--${near}${value === 'true' ? '' : ` ${quoted(value)}`}`)}`,
      );
    }
    if (FLAGS[name] === 'boolean') {
      if (value === 'true') return [`--${name}`];
      if (value === 'false' || value === '') return [];
      throw new ArgumentError(`--${name} takes no value: ${right(`--${name}`)}`);
    }
    // `--content DIR`: npm takes the flag for a switch and hands DIR on by itself.
    // Of several arguments nobody knows which one is its value.
    if (value === 'true' && name === 'to')
      throw new ArgumentError(`npm keeps --to for itself: write ${command} -- FILES… --to DIR`);
    if (value === 'true')
      throw new ArgumentError(
        `npm keeps --${name} for itself: ${right(args.length > 0 ? `--${name}` : `--${name} ${sampleOf(name)}`)}`,
      );
    if (value.includes('\n'))
      throw new ArgumentError(`--${name} was given twice: ${right(`--${name} ${sampleOf(name)}`)}`);
    return [`--${name}=${value}`];
  });
}

const quoted = (text: string): string =>
  /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
