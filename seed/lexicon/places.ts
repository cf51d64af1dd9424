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
