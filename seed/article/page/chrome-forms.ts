import { turn } from '../../lexicon/turns.ts';
import { FILED_UNDER } from './category-and-source.ts';
import type { Chrome } from './chrome-words.ts';

/** Lines of a page that their form shows, whatever they say. The patterns are for plain text. */

const LONGEST_COUNTER = 60;

/** `18:25Christie’s: …`, `- 17h26 Réunion arabe …`: a headline of a news ticker. */
const TICKER = /^[^a-z0-9]{0,4}\d{1,2}\s?[:h]\s?\d{2}(?!\d)\s*(?:min\b)?[^a-z0-9]{0,5}[a-z«"]/;
const RELATIVE_DATE = turn('relativeDate');
const COUNTED = turn('counted');
const WIDGET = turn('rate');
const LANGUAGES = turn('languages');
/** « Partager Partager », « logo.jpg »: a label that is read out twice, the name of a picture. */
const TWICE = /^(.{6,60})\s\1$/;
const FILE = /^\S{1,80}\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|pdf)$/;
const SPONSORED = turn('sponsored');
/** A message of a social network: « — Ministère (@ministere) ». */
const EMBEDDED = /\(@[a-z0-9_]{2,30}\)|pic\.twitter\.com/;
/** What a browser prints above a page. */
const PRINTED = /^\d{1,2}\/\d{1,2}\/\d{2,4},?\s\d{1,2}:\d{2}\s/;
const COPYRIGHT = turn('copyright');
const CREDIT = turn('credit');
const CONTACT = turn('contact');
/** An address of mail or of a page, a number of another country. */
const ADDRESS = /\S@\S{1,60}\.\S|\(at\)|\+\d{2,3}[ .(-]{0,2}\d|^\W{0,4}(?:https?:|www\.)\S+$/;
const CODE_OF_WRITERS = /^\(?[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}\)?$/i;

/** ▶ 📷 ➜: signs of a link or a player. A dash or a dot opens an item of a list as well. */
const POINTER = /^(?:[▶►▸▷➜➔➡→⇒☞👉📷🎥🎬🎧📸🔊⬇↓⤓📄📎🔗]️?|>{1,2}|»|←|‹)\s*\S/u;
const PREVIOUS_PAGE = turn('previousPage');
const LONGEST_LINK = 160;

/** Whether a sign shows that the line is a link or a film. */
export const isPointer = (line: string): boolean =>
  line.length <= LONGEST_LINK && (POINTER.test(line) || PREVIOUS_PAGE.test(line));

/** The rule by which the form of a line, as it stands and made plain, shows that it is no part of an article. */
export function formRule(line: string, text: string): Chrome | null {
  const isCounter = line.length <= LONGEST_COUNTER;
  if (LANGUAGES.test(text) || PRINTED.test(text) || TICKER.test(text)) return 'nav';
  if (isRowOfNumbers(text) || (isCounter && WIDGET.test(text))) return 'nav';
  if (COPYRIGHT.test(text)) return 'foot';
  if (TWICE.test(text) || SPONSORED.test(text)) return 'tool';
  if (FILE.test(text)) return 'insert';
  if (isCounter && COUNTED.test(text)) return 'tool';
  if (CREDIT.test(text) || EMBEDDED.test(text)) return 'insert';
  if (FILED_UNDER.test(line) || CODE_OF_WRITERS.test(line)) return 'tool';
  if (isSentence(line)) return null;
  if (RELATIVE_DATE.test(text)) return 'tool';
  return CONTACT.test(text) || ADDRESS.test(text) ? 'foot' : null;
}

/** Prices, rates, temperatures: more digits than a headline has. */
const isRowOfNumbers = (text: string): boolean => {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 6 && !/[.!?]$/.test(text) && digits * 2 > (text.match(/[a-z]/g)?.length ?? 0);
};

/** Long enough to be more than an entry, and closed like a sentence. */
const isSentence = (line: string): boolean => line.length >= 60 && /[.!?…]\s?[»”"’)\]]?$/u.test(line);
