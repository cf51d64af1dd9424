import { francAll } from 'franc-min';

/** French where a text is too short to tell: the press this was made for. */
const DEFAULT_LANGUAGE = 'fr';
const DETECTED = ['fra', 'arb', 'eng', 'spa', 'por', 'ita', 'deu', 'nld'];
/** Enough to tell these apart: more would take as long as everything else that is done with a text. */
const DETECTED_CHARACTERS = 300;

/** Words that no other of the languages above has, and of which a French sentence has several. */
const FRENCH = new Set(
  'les des du et dans pour une est au aux sur par avec cette ces qui sont ainsi leur été'.split(' '),
);
/** Of all words: half of what French prose has. */
const FRENCH_SHARE = 0.12;
const FEWEST_WORDS = 20;

/** The language that a text begins in, as a BCP 47 tag. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, DETECTED_CHARACTERS);
  // Most texts are French, and a glance shows it.
  const words = sample.toLowerCase().split(/[^a-zà-ÿœ]+/);
  const french = words.filter((word) => FRENCH.has(word)).length;
  if (words.length >= FEWEST_WORDS && french >= words.length * FRENCH_SHARE) return 'fr';
  const [best] = francAll(sample, { only: DETECTED, minLength: 20 })[0] ?? [];
  if (best === undefined || best === 'und') return DEFAULT_LANGUAGE;
  // Canonical tags are the shortest: fra becomes fr, arb becomes ar.
  return (Intl.getCanonicalLocales(best)[0] ?? DEFAULT_LANGUAGE).toLowerCase();
}
