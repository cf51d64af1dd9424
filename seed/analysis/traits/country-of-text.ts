import { ofWord } from '../../../text/of-word.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { countriesAmong } from '../../lexicon/countries.ts';
import { countryOfTown, wordsOfTownsFrom } from '../../lexicon/places.ts';
import type { Mention } from '../../names/mention.ts';

/** Less is chance: a place that is named in passing. */
const LEAST = 2;
const LEAST_SHARE = 0.7;

const mostFrom = ofWord(wordsOfTownsFrom);

function townAt(words: readonly Word[], i: number): string | null {
  const first = words[i];
  const most = first === undefined ? 0 : mostFrom(first);
  for (let length = most; length > 0; length--) {
    const name = words.slice(i, i + length).map(({ word }) => word);
    const country = name.length === length ? countryOfTown(name.join(' ')) : null;
    if (country !== null) return country;
  }
  return null;
}

/**
 * The one country that a text is about: seven of ten places, countries and nationalities that it names are of it.
 *
 * @param mentions of the text: a word of a person’s name is no place, whatever country or town is called so
 */
export function countryOfText(runs: readonly RunWords[], mentions: readonly Mention[]): string | null {
  const people = Map.groupBy(
    mentions.filter(({ kind }) => kind === 'PERSON'),
    ({ run }) => run,
  );
  const counts = new Map<string, number>();
  const count = (country: string) => counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const [at, { run, words }] of runs.entries()) {
    const named = people.get(at) ?? [];
    const isOfPerson = (place: number) => named.some(({ start, end }) => start <= place && place < end);
    for (const { country, isAmbiguous, start } of countriesAmong(run.text, words))
      if (!isAmbiguous && !isOfPerson(start)) count(country);
    for (const [i, { isCapital, start }] of words.entries()) {
      const country = isCapital && !isOfPerson(start) ? townAt(words, i) : null;
      if (country !== null) count(country);
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return first !== undefined && first[1] >= LEAST && first[1] / all >= LEAST_SHARE ? first[0] : null;
}
