import { readFileSync } from 'node:fs';

/**
 * Given and family names of many languages, a folded word a line; README.md beside them says where they come from.
 * Plain text instead of YAML: forty-five thousand lines are read in some hundredths of a second.
 */
const linesOf = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));

export interface GivenName {
  /** Who bears it: women, men, or both; null where that is not known. */
  readonly gender: 'f' | 'm' | 'fm' | null;
  /** Whether it needs a further sign: French or English has it as a common word, or a country or town is called so. */
  readonly isWord: boolean;
}

const genderOf = (written: string | undefined): GivenName['gender'] =>
  written === 'f' || written === 'm' || written === 'fm' ? written : null;

/** Eight records serve all the names. */
const records = new Map<string, GivenName>();
function shared(gender: GivenName['gender'], isWord: boolean): GivenName {
  const key = `${gender} ${isWord}`;
  const record = records.get(key) ?? { gender, isWord };
  records.set(key, record);
  return record;
}

/** By folded word. */
export const worldGivenNames: ReadonlyMap<string, GivenName> = new Map(
  linesOf('given-names.txt').map(([name = '', gender, ...marks]) => [
    name,
    shared(genderOf(gender), marks.includes('word') && !marks.includes('sure')),
  ]),
);

const familyNames = linesOf('family-names.txt');
const marked = (mark: string): string[] =>
  familyNames.flatMap(([name = '', ...marks]) => (marks.includes(mark) ? [name] : []));

/** Folded; none of them is a common word. */
export const worldFamilyNames: ReadonlySet<string> = new Set(familyNames.map(([name = '']) => name));

/** Those that show a person by themselves where they end a name. */
export const telling: ReadonlySet<string> = new Set(marked('telling'));
