import { fold } from '../../../text/fold.ts';
import { turn } from '../../lexicon/turns.ts';
import { formRule } from './chrome-forms.ts';
import {
  type Chrome,
  CLOSING,
  CONTACTS,
  ends,
  firstWord,
  firstWords,
  RELATED,
  relatedLines,
  SENTENCES,
  starts,
  wholeLines,
} from './chrome-words.ts';
import { isRowOfHeadlines } from './lines.ts';
import { plain } from './match-phrases.ts';

const LONGEST_LINE = 160;
const LONGEST_SENTENCE = 1_000;
const LONGEST_HEADING = 80;
const MOST_WORDS_OF_A_HEADING = 7;
/** How many words a heading of related articles has beside the phrase that shows it. */
const OTHER_WORDS_OF_A_HEADING = 3;

/** What the line by itself is of the page around an article, or null. */
export function chromeRule(line: string): Chrome | null {
  if (line.length > LONGEST_LINE && isRowOfHeadlines(line.split(WIDE_GAP))) return 'nav';
  if (line.length > LONGEST_SENTENCE) return null;
  const text = plain(line);
  if (SENTENCES.test(text)) return 'foot';
  if (line.length > 250) return null;
  if (CONTACTS.test(text)) return 'closing';
  if (line.length > LONGEST_LINE) return line.includes('©') && CREDIT_AT_END.test(text) ? 'insert' : null;
  return chromeOfShortLine(line, text);
}
const WIDE_GAP = /\t| {3,20}/;
const CREDIT_AT_END = /©\s?[a-z .'/-]{2,40}$/;

function chromeOfShortLine(line: string, text: string): Chrome | null {
  const folded = fold(line);
  // A line without a letter or digit (a row of dashes, a lone emoji) says nothing.
  if (folded === '') return /^#{2,5}$/.test(line) ? 'closing' : 'tool';
  // « -30- » ends a text, « 30' » is the minute of a match.
  if (ends.has(folded) && !/\d['’′]/.test(line)) return 'closing';
  const whole = wholeLines.get(folded) ?? wholeLines.get(folded.replace(/\s\d+$/, ''));
  const heading = headingRule(line, text, folded);
  if (heading !== null) return heading;
  if (whole !== undefined) return whole;
  if (firstWords.has(firstWord(text)))
    for (const [place, pattern] of starts) if (pattern.test(text)) return place;
  return formRule(line, text) ?? (isMenu(line, text) ? 'nav' : null);
}

function headingRule(line: string, text: string, folded: string): 'related' | 'closing' | null {
  if (
    ((firstWords.has(firstWord(text)) || /^\W{0,4}[1-9]/.test(text)) &&
      CLOSING.test(text) &&
      (text.includes(':') || !/[.!?]$/.test(line)) &&
      !/[.!?]\)$/.test(line)) ||
    ABOUT.test(line)
  )
    return text.length <= LONGEST_HEADING || text.indexOf(':') < 50 ? 'closing' : null;
  if (relatedLines.has(folded)) return 'related';
  const count = folded.split(' ').length;
  if (count > MOST_WORDS_OF_A_HEADING || /[.!]$/.test(line)) return null;
  const phrase = RELATED.exec(folded)?.[0].trim();
  const others = phrase === undefined ? count : count - phrase.split(' ').length;
  return phrase !== undefined && others <= OTHER_WORDS_OF_A_HEADING ? 'related' : null;
}

/** « About Coast Agency »: a heading above what the sender says of itself. */
const ABOUT = turn('aboutSender');

/** Between the entries of a menu that stands in one line. */
const MENU = /\s{1,9}[|┃│‖·⋅•∙●○◦✦★▪■▸►▶▾▼→›»>/\\–—-]+\s{1,9}|\s{2,9}|\t|\s?[▾▼|┃│✦]\s?/u;

const BETWEEN_ENTRIES = /[|┃│‖·⋅•∙●○◦✦★▪■▸►▶▾▼→›»>/\\–—-]|\s\s|\t/u;

/** « Communiqué – Report de la session » is a title. */
const DOCUMENT = turn('documentLabel');

/** Three short entries or more, none of them a sentence; two where one is chrome by itself. */
function isMenu(line: string, text: string): boolean {
  if (/[.!;]$/.test(line) || !BETWEEN_ENTRIES.test(line)) return false;
  const entries = line.split(MENU).filter((entry) => fold(entry) !== '');
  if (entries.length < 2 || /,\s|\s:\s/.test(line)) return false;
  const isShort = entries.every((entry) => entry.split(/\s/).length <= 5 && !/\d{4}/.test(entry));
  const hasChrome = entries.some(
    (entry) =>
      !DOCUMENT.test(plain(entry)) &&
      (wholeLines.has(fold(entry)) || starts.some(([, pattern]) => pattern.test(plain(entry)))),
  );
  return isShort && (hasChrome || (entries.length >= 3 && text.length <= LONGEST_LINE));
}
