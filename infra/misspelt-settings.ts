import { distance } from 'fastest-levenshtein';

export const PREFIX = 'kiosque:';

/** Slips of the pen; a short name has room for fewer. */
const slipsIn = (name: string): number => (name.length < 6 ? 1 : 2);
/** « kiosk: » is one of them. */
const PREFIX_SLIPS = 3;
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
const isAlike = (given: string, name: string): boolean =>
  distance(folded(given), folded(name)) <= slipsIn(name);

/** The setting that a name is meant for; null where it is like none. */
export const settingLike = (given: string, settings: readonly string[]): string | null =>
  settings.find((name) => folded(given) === folded(name)) ??
  settings.find((name) => isAlike(given, name)) ??
  null;

/** Of CDK itself, of its command line and of what it has looked up, every name has a sign in it that ours have not. */
const isPlainWord = (key: string): boolean => /^[A-Za-z]\w*$/.test(key);

/** What is said of keys that are not read, since they do not begin as our settings do. */
export interface UnreadKeys {
  /** A line for each that is meant for a setting of ours. */
  readonly faults: readonly string[];
  /** Those that may be meant for whatever else reads the context. */
  readonly unknown: readonly string[];
}

/** Looks at an app's whole context for settings that would be ignored without a word. */
export function unreadKeys(
  context: Readonly<Record<string, unknown>>,
  settings: readonly string[],
): UnreadKeys {
  const faults: string[] = [];
  const unknown: string[] = [];
  for (const key of Object.keys(context)) {
    if (key.startsWith(PREFIX)) continue;
    const parts = /^\s*(?:([^:./=\s-]+)\s*[:./=-]+\s*)?([^:./=\s]+)\s*$/.exec(key);
    const [, prefix = '', name = ''] = parts ?? [];
    const isOurs = prefix !== '' && distance(folded(prefix), folded(PREFIX)) <= PREFIX_SLIPS;
    const setting = isOurs || isPlainWord(key.trim()) ? settingLike(name, settings) : null;
    if (setting !== null) faults.push(`${key} is no setting: write ${PREFIX}${setting}`);
    else if (isOurs)
      faults.push(`${key} is no setting: they begin with ${PREFIX}, and there are ${settings.join(', ')}`);
    else if (isPlainWord(key)) unknown.push(key);
  }
  return { faults, unknown };
}
