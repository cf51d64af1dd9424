import { fold } from '../../../text/fold.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { chromeLexicon } from './chrome-words.ts';
import { anyOf, plain } from './match-phrases.ts';
import type { PageLine } from './page-lines.ts';
import { stemsOf } from './words-of-a-text.ts';

/** A rule across the page, of one sign or two. */
const RULE = /^(?:([-–—_=*~#•·+])\s?)(?:\1\s?){2,}$/u;
/** « Article 2 » */
const NUMBERED = new RegExp(`^${anyOf(chromeLexicon.numbered)}\\s(?:n\\s?°\\s?)?\\d{1,2}\\s?[.:]?$`);
const divides = (line: string): boolean => RULE.test(line) || NUMBERED.test(plain(line));
/** So much prose makes an article of what stands above. */
const CHARACTERS_OF_AN_ARTICLE = 120;
const FEWEST_WORDS_OF_A_HEADLINE = 3;
/** Between a headline and its text: who wrote it, when, a lead. */
const LINES_OF_A_HEAD = 4;
/** More lines of menus and the like are those of a page, and what stands below its article is the page's. */
const MOST_FURNITURE = 2;
const COMMON_WORDS = 2;
/** « Voirie : les pavés seront remplacés » */
const KICKER = /^[\p{Lu}][\p{L}\p{M}’' -]{2,24}?\s?:\s\P{Z}/u;

/**
 * Where in a text without menus a second article begins, as the index of its headline; null where there is none. Below a
 * rule a headline begins another article where its words are those of what follows, or a word and a colon open it as they
 * do the first one, and none is of what stands above: a heading inside an article speaks of what the article is about. Without a rule it has to be labelled as the first one
 * is, or who wrote what follows and when stands below it.
 */
export function nextArticle(page: readonly PageLine[], start: number): number | null {
  const furniture = page.filter(({ chrome }) => chrome !== null && chrome !== 'tool' && chrome !== 'insert');
  if (furniture.filter((line) => !divides(line.text)).length > MOST_FURNITURE) return null;
  const isFirstLabelled = page.slice(0, start).some(({ isLabelled }) => isLabelled);
  const hasKicker = page.slice(0, start).some(({ chrome, text }) => chrome === null && KICKER.test(text));
  let above = '';
  for (let i = start; i < page.length; i++) {
    const line = page[i];
    if (line === undefined) break;
    const below = isHeadline(line) && above.length >= CHARACTERS_OF_AN_ARTICLE ? textBelow(page, i) : null;
    if (below !== null) {
      const isBelowRule = divides(page[i - 1]?.text ?? '');
      const isStamped = page[i + 1]?.publication != null;
      if (isStamped || (isFirstLabelled && line.isLabelled)) return i;
      const isLikeFirst = hasKicker && KICKER.test(line.text);
      if (isBelowRule && (isLikeFirst || isAbout(line.text, below)) && !isAbout(line.text, above, 1))
        return i;
    }
    if (line.isProse) above += ` ${line.text}`;
  }
  return null;
}

const isHeadline = (line: PageLine): boolean =>
  line.chrome === null &&
  line.publication === null &&
  !line.isProse &&
  !line.isItem &&
  !line.isSentence &&
  line.words >= FEWEST_WORDS_OF_A_HEADLINE &&
  /^[\p{Lu}\p{Lo}\p{N}«“"]/u.test(line.text) &&
  !/[:;,]$/.test(line.text);

function textBelow(page: readonly PageLine[], headline: number): string | null {
  for (const line of page.slice(headline + 1, headline + 1 + LINES_OF_A_HEAD)) {
    if (line.isProse) return line.text;
    if (line.chrome !== null) return null;
  }
  return null;
}

function isAbout(headline: string, text: string, fewest = COMMON_WORDS): boolean {
  const stems = new Set(stemsOf(text));
  const said = fold(headline)
    .split(' ')
    .filter((word) => !functionWords.has(word))
    .flatMap(stemsOf);
  return new Set(said.filter((stem) => stems.has(stem))).size >= fewest;
}
const functionWords = wordsIn('functionWords', 'connectives');
