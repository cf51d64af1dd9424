import { asTerm, termsOf, wordsOf } from './terms.ts';

/** BM25F (Robertson, Zaragoza 2009) with lengths that stand still: averages would change every posting with every text. */
const SATURATION = 1.2;
const LENGTH_NORMALISATION = 0.75;
const FIELDS = {
  title: { weight: 3, usualTerms: 8 },
  body: { weight: 1, usualTerms: 300 },
} as const;

/** Terms of an article with their impact, from 0 to 1: stop words have none. */
export function articleImpacts(title: string, body: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const [text, { weight, usualTerms }] of [
    [title, FIELDS.title],
    [body, FIELDS.body],
  ] as const) {
    const terms: string[] = [];
    for (const { word } of wordsOf(text)) {
      const { term, isStop } = asTerm(word);
      if (!isStop) terms.push(term);
    }
    const norm = 1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * terms.length) / usualTerms;
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + weight / norm);
  }
  for (const [term, tf] of frequencies) frequencies.set(term, tf / (SATURATION + tf));
  return frequencies;
}

/** Of an entity's impact, how much its fame decides: enough to put the known one first among equals. */
const FAME_SHARE = 0.2;

/**
 * Terms of an entity's names with their impact, from 0 to 1: the shorter the name, the more a term says about it. Stop
 * words have one too, or « La Une » could not be found.
 */
export function nameImpacts(names: readonly string[], articles: number): Map<string, number> {
  const best = new Map<string, number>();
  for (const name of names) {
    const terms = termsOf(name);
    const length = terms.filter(({ isStop }) => !isStop).length || terms.length;
    for (const { term, isStop } of terms)
      best.set(term, Math.max(best.get(term) ?? 0, (isStop ? 0.5 : 1) / Math.sqrt(length)));
  }
  const famous = fame(articles) / MOST_FAME;
  return new Map([...best].map(([term, fit]) => [term, (1 - FAME_SHARE) * fit + FAME_SHARE * famous]));
}

/** Half an octave a step: what a text more changes of a well-known name is nothing, nearly always. */
const STEPS_PER_OCTAVE = 2;
const MOST_FAME = 20 * STEPS_PER_OCTAVE;

/** In how many articles an entity is, as a whole number from 0 to 40 that grows with the logarithm. */
const fame = (articles: number): number =>
  Math.min(MOST_FAME, Math.round(STEPS_PER_OCTAVE * Math.log2(1 + articles)));

/** From 0 to 1; what the order among suggestions follows. */
export const fameShare = (articles: number): number => fame(articles) / MOST_FAME;
