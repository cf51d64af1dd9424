import { foldWord } from '../../text/fold.ts';
import { words } from './words.ts';

/** Words by which unknown names are found; word-classes/ says what each class is for. */
export const discoveryWords = words;

/** Countries in French and English, folded, as single words and whole: « royaume uni », « maroc ». */
export const countries: ReadonlySet<string> = countryNames(['fr', 'en']);
/** Those in French alone: « Georgia » is none. */
export const frenchCountries: ReadonlySet<string> = countryNames(['fr']);

function countryNames(languages: readonly string[]): Set<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const names = new Set<string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const a of letters) {
      for (const b of letters) {
        const name = display.of(`${a}${b}`);
        if (name !== undefined)
          names.add(
            name
              .split(/[\s’'-]+/)
              .map(foldWord)
              .join(' '),
          );
      }
    }
  }
  return names;
}
