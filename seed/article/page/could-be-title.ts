import type { PageLine } from './page-lines.ts';

/** Whether a line could be a title by itself and by those right above and below it. */

export const FEWEST_WORDS = 4;
/** Above a line of publication, or where they stand twice, two words are a title. */
const FEWEST_WORDS_OF_A_SHORT_ONE = 2;
const LONGEST_CHARACTERS = 220;

/** Set apart from what is above, and close to the line of publication. */
export const isOneWithStamp = (line: PageLine | undefined, below: PageLine | undefined): boolean =>
  line?.afterBlank === true && below?.publication != null && !below.afterBlank;

/** « Rabat Une digue rompue » below « Une digue rompue »: the longer one has the place, or the kicker. */
export const holdsLineAbove = (line: PageLine, above: PageLine | undefined): boolean =>
  above !== undefined &&
  above.words >= FEWEST_WORDS &&
  line.text !== above.text &&
  line.text.endsWith(above.text);

export const couldBeTitle = (line: PageLine, below: PageLine | undefined): boolean =>
  line.text.length <= LONGEST_CHARACTERS &&
  line.words >= FEWEST_WORDS &&
  /^(?:[\p{L}\p{N}«“"‘'(¿¡]|#\p{L})/u.test(line.text) &&
  !/^\p{Ll}/u.test(line.text) &&
  (!/(?:\.\.|…)$/.test(line.text) || below?.publication?.isLabelled === true);

/** « Avis aux candidats » above the line that says when it was published, or twice. */
export const isShortTitle = (
  line: PageLine,
  above: PageLine | undefined,
  [below, ...further]: readonly PageLine[],
  count: number,
): boolean =>
  line.words < FEWEST_WORDS &&
  line.words >= FEWEST_WORDS_OF_A_SHORT_ONE &&
  /^\p{Lu}/u.test(line.text) &&
  (count > 1 ||
    states(below) ||
    (above?.chrome === 'nav' && below?.chrome !== 'nav' && further.some(states)));

/** Says who wrote the text, or that it was published. */
export const states = (line: PageLine | undefined): boolean =>
  line?.publication != null &&
  (line.publication.isLabelled || line.publication.author !== null || line.publication.date !== null);

/** « Un texte servi », alone above its text: nothing else of a page is there. */
export const isSet = (line: PageLine): boolean => line.words >= 2 && /^[\p{Lu}\p{N}«“"]/u.test(line.text);
