import { readdirSync } from 'node:fs';
import { fold } from '../../text/fold.ts';
import { countries } from './discovery-words.ts';
import { listOf } from './word-lists.ts';

/** Towns, regions, rivers and the like, a name a line; ` ?` behind one that is also a person's name. */
function readPlaces(): ReadonlyMap<string, boolean> {
  const folder = new URL('places/', import.meta.url);
  const places = new Map<string, boolean>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    for (const line of listOf(`places/${file}`)) {
      places.set(fold(line.replace(/ \?$/, '')), line.endsWith(' ?'));
    }
  }
  return places;
}

const places = readPlaces();

/** Files of one country, `fr.txt`; of a name in two of them nobody can say. */
function readTowns(): ReadonlyMap<string, string | null> {
  const towns = new Map<string, string | null>();
  for (const file of readdirSync(new URL('places/', import.meta.url)).sort()) {
    const country = /^([a-z]{2})\.txt$/.exec(file)?.[1]?.toUpperCase();
    if (country === undefined) continue;
    for (const line of listOf(`places/${file}`)) {
      const town = fold(line);
      const known = towns.get(town);
      towns.set(town, line.endsWith(' ?') || (known !== undefined && known !== country) ? null : country);
    }
  }
  return towns;
}

const towns = readTowns();

/** « Oum El Bouaghi »: longer names of towns are not asked for. */
const LONGEST_TOWN = 3;
const longest = new Map<string, number>();
for (const town of towns.keys()) {
  const words = town.split(' ');
  const [first = ''] = words;
  if (words.length <= LONGEST_TOWN) longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}

/** How many words, at most three, the longest name of a town or region has that begins with the word, folded; 0 where none does. */
export const wordsOfTownsFrom = (word: string): number => longest.get(word) ?? 0;

/** The country of a town or region, folded; null where nothing or several are called so. */
export const countryOfTown = (word: string): string | null => towns.get(word) ?? null;

/** Whether the name is a place's: a country, a town, a region, a river; also one that people are called by. */
export const isPlace = (name: string): boolean => {
  const folded = fold(name);
  return places.has(folded) || countries.has(folded);
};

/** Whether nothing but a place is called so. */
export const isOnlyPlace = (name: string): boolean => {
  const folded = fold(name);
  return places.get(folded) === false || countries.has(folded);
};

/** Towns by which the press names clubs: « Lens a battu Nantes ». */
export const clubTowns: ReadonlySet<string> = new Set(listOf('club-towns.txt').map(fold));
