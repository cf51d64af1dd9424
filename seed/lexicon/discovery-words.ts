import * as v from 'valibot';
import { foldWord } from '../../text/fold.ts';
import { readLexicon } from './lexicon.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list.map(foldWord))),
);

/** Words by which unknown names are found; lexicon/discovery.yaml says what each list is for. */
export const discoveryWords = readLexicon(
  'discovery',
  v.object({
    functionWords: words,
    neverInPersonNames: words,
    organisationHeads: words,
    companyHeads: words,
    companyMarks: words,
    initiativeHeads: words,
    eventHeads: words,
    bareHeads: words,
    notAcronyms: words,
    connectives: words,
    ends: words,
    adjectiveEndings: v.array(v.string()),
    adjectives: words,
    genericComplements: words,
    namers: words,
    speechVerbs: words,
    personVerbs: words,
    agentVerbs: words,
    appointmentVerbs: words,
    successionVerbs: words,
    quotedBodyHeads: words,
    quotedHeads: words,
    weakQuotedHeads: words,
    englishHeads: words,
    englishOnlyHeads: words,
    englishInitiatives: words,
    englishOnlyInitiatives: words,
    actionNouns: words,
    portfolioWords: words,
    headsOfBodies: words,
    companyTitles: words,
    workHeads: words,
    genericInitiatives: words,
  }),
);

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
