import { readFileSync } from 'node:fs';
import { foldWord } from '../../text/fold.ts';

/** The lines of a list of this folder, a name a line. */
export const listOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Events, prizes, works, products, taxes, offices. */
export const otherNames = (): string[] => listOf('other-names.txt');

/** « Français », « Marocaines », folded: a capital that begins no name. */
export const peoples: ReadonlySet<string> = new Set(listOf('peoples.txt').map(foldWord));
