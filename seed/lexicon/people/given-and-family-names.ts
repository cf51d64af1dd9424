import { readFileSync } from 'node:fs';

/**
 * Given and family names of many languages, a folded word a line; README.md beside them says where they come from.
 * Plain text instead of YAML: twenty-seven thousand lines are read in a few milliseconds.
 */
const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

export interface GivenName {
  /** Who bears it: women, men, or both. */
  readonly gender: 'f' | 'm' | 'fm';
  /** Whether French or English has it as a common word as well, or a country or town is called so. */
  readonly isWord: boolean;
}

/** By folded word. */
export const worldGivenNames: ReadonlyMap<string, GivenName> = new Map(
  linesOf('given-names.txt').map((line) => {
    const [name = '', gender, word] = line.split(' ');
    return [name, { gender: gender === 'f' || gender === 'm' ? gender : 'fm', isWord: word === 'word' }];
  }),
);

/** Folded; none of them is a common word. */
export const worldFamilyNames: ReadonlySet<string> = new Set(linesOf('family-names.txt'));
