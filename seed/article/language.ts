import { francAll } from 'franc-min';
import { withCharacters } from '../../text/entities.ts';
import { foldWord } from '../../text/fold.ts';
import { readingOf } from '../../text/reading.ts';
import { wordsOf } from '../lexicon/words.ts';

/** French where a text is too short to tell: the press this was made for. */
const DEFAULT_LANGUAGE = 'fr';
const DETECTED = ['fra', 'arb', 'eng', 'spa', 'por', 'ita', 'deu', 'nld'];
/** Enough to tell these apart: more would take as long as everything else that is done with a text. */
const DETECTED_CHARACTERS = 300;
/** Latin letters tell nothing of fewer; of another script a few do. */
const FEWEST_LATIN = 60;
const FEWEST_OTHER = 20;

/** Languages that words tell, so that a glance is enough for most texts. */
const TELLING = ['fr', 'en'].map((language) => ({ language, words: wordsOf([language]).tellingLanguage }));
/** Of all words: half of what prose has. */
const LEAST_SHARE = 0.12;
const FEWEST_WORDS = 2;

const WHOLE_WORDS = { keepsHyphen: () => false, otherwise: [] };

/** The language that a text begins in, as a BCP 47 tag. */
export function detectLanguage(text: string): string {
  const sample = readingOf(withCharacters(text.slice(0, DETECTED_CHARACTERS)).text, WHOLE_WORDS).text;
  const told = languageByWords(sample);
  if (told !== null) return told;
  const minLength = /\p{Script=Latin}/u.test(sample) ? FEWEST_LATIN : FEWEST_OTHER;
  const [best] = francAll(sample, { only: DETECTED, minLength })[0] ?? [];
  if (best === undefined || best === 'und') return DEFAULT_LANGUAGE;
  // Canonical tags are the shortest: fra becomes fr, arb becomes ar.
  return (Intl.getCanonicalLocales(best)[0] ?? DEFAULT_LANGUAGE).toLowerCase();
}

function languageByWords(sample: string): string | null {
  const words = sample.split(/[^A-Za-zÀ-ÿœŒ]+/).map(foldWord);
  const counts = TELLING.map((telling) => words.filter((word) => telling.words.has(word)).length);
  const most = Math.max(...counts);
  const isTold = most >= FEWEST_WORDS && most >= words.length * LEAST_SHARE;
  return isTold ? (TELLING[counts.indexOf(most)]?.language ?? null) : null;
}
