import type { RunWords, Word } from '../../article/words.ts';
import { countriesAmong } from '../../lexicon/countries.ts';
import { countryOfTown, wordsOfTownsFrom } from '../../lexicon/places.ts';

/** Less is chance: a place that is named in passing. */
const LEAST = 2;
const LEAST_SHARE = 0.7;

function townAt(words: readonly Word[], i: number): string | null {
  const most = wordsOfTownsFrom(words[i]?.word ?? '');
  for (let length = most; length > 0; length--) {
    const name = words.slice(i, i + length).map(({ word }) => word);
    const country = name.length === length ? countryOfTown(name.join(' ')) : null;
    if (country !== null) return country;
  }
  return null;
}

/** The one country that a text is about: seven of ten places, countries and nationalities that it names are of it. */
export function countryOfText(runs: readonly RunWords[]): string | null {
  const counts = new Map<string, number>();
  const count = (country: string) => counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const { run, words } of runs) {
    for (const { country, isAmbiguous } of countriesAmong(run.text, words)) if (!isAmbiguous) count(country);
    for (let i = 0; i < words.length; i++) {
      const country = words[i]?.isCapital ? townAt(words, i) : null;
      if (country !== null) count(country);
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return first !== undefined && first[1] >= LEAST && first[1] / all >= LEAST_SHARE ? first[0] : null;
}
