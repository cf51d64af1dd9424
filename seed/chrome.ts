import * as v from 'valibot';
import { fold } from '../text/fold.ts';
import { readLexicon } from './lexicon/lexicon.ts';

/**
 * Which lines of a web page are no part of its article: menus, share buttons, newsletters, tickers, comment
 * counters. The words are in lexicon/chrome.yaml.
 */

const words = v.array(v.string());
const lexicon = readLexicon('chrome', v.object({ lines: words, starts: words, tails: words }));
const wholeLines = new Set(lexicon.lines.map(fold));
const tails = new Set(lexicon.tails.map(fold));
const starts = lexicon.starts.map((words) => ({
  words: fold(words),
  mark: /\W$/.exec(words)?.[0] ?? '',
}));

const START_CHARACTERS = 160;
/** `18:25Christie’s: …`, `- 17h26 Réunion arabe …`: a headline of a news ticker. */
const TICKER = /^[-–•*]?\s*\d{1,2}\s?[:h]\s?\d{2}(?!\d)\s*\S/;
/** `- in Economie`, `dans Politique`: the section an article was filed under. */
const FILED_UNDER = /^[-–•|]\s*(?:in|dans|posted in|publié dans)\s+(\p{L}[\p{L}\s&'’-]{1,40})$/iu;
const CRUMB = /^[•›»>·▪]\s*(\S.*)$/u;
const CRUMB_TRAIL = /\s+[›»>/|]\s+/u;
const HOME = new Set(['accueil', 'home', 'الرئيسية']);

export type ChromeRule = 'whole-line' | 'line-start' | 'ticker' | 'filed-under' | 'menu' | 'contact';

/** Between the entries of a menu that stands in one line. */
const MENU = /\s+[|•·]\s+|\s{2,}[|]?\s*|\s+[-–—]\s+|\s+[›»>/]\s+/u;
/** Addresses and telephone numbers stand at the foot of a page. */
const CONTACT = /(?:\btél(?:éphone)?\b|\bfax\b|\bB\.?P\.?)\s*[.:]?\s*\+?\d|\S+@\S+\.\S+|^©|^\(c\)\s/iu;

/** The rule by which this line alone is chrome, or null. */
export function chromeRule(line: string): ChromeRule | null {
  if (TICKER.test(line)) return 'ticker';
  if (line.length <= START_CHARACTERS && CONTACT.test(line)) return 'contact';
  if (isMenu(line)) return 'menu';
  if (announcesRelated(line)) return 'line-start';
  if (FILED_UNDER.test(line)) return 'filed-under';
  if (line.length > START_CHARACTERS) return null;
  const folded = fold(line);
  // A line without a letter or digit (a row of dashes, a lone emoji) says nothing.
  if (folded === '' || wholeLines.has(folded)) return 'whole-line';
  const starting = starts.some(
    ({ words, mark }) => (folded === words || folded.startsWith(`${words} `)) && line.includes(mark),
  );
  return starting ? 'line-start' : null;
}

/** Three short entries or more, none of them a sentence; two where they are chrome by themselves. */
function isMenu(line: string): boolean {
  const entries = line.split(MENU).filter((entry) => fold(entry) !== '');
  if (/[.!?;]$/.test(line) || entries.length < 2) return false;
  const isShort = entries.every((entry) => entry.split(/\s+/).length <= 4 && !/\d{4}/.test(entry));
  const isChrome = entries.some(
    (entry) =>
      wholeLines.has(fold(entry)) ||
      starts.some(({ words, mark }) => mark === '' && fold(entry).startsWith(words)),
  );
  return isShort && (entries.length >= 3 || isChrome) && !/[,:]/.test(line);
}

/** « Sur le même sujet : un autre titre » */
const announcesRelated = (line: string): boolean => {
  const colon = line.indexOf(':');
  return colon > 0 && colon < 50 && line.length <= START_CHARACTERS && tails.has(fold(line.slice(0, colon)));
};

/** Whether the line is a heading under which related articles are listed. */
export const opensRelated = (line: string): boolean =>
  line.length <= START_CHARACTERS && tails.has(fold(line));

/** The category a line files the article under, or null. */
export const filedUnder = (line: string): string | null => FILED_UNDER.exec(line)?.[1]?.trim() ?? null;

/** The steps of a breadcrumb that stands in one line (`Accueil > Actualités > …`), or one step a line; else null. */
export function crumbs(line: string): readonly string[] | null {
  const bullet = CRUMB.exec(line)?.[1];
  if (bullet !== undefined) return [bullet];
  const steps = line.split(CRUMB_TRAIL);
  return steps.length >= 2 && isHome(steps[0] ?? '') ? steps : null;
}

export const isHome = (crumb: string): boolean => HOME.has(fold(crumb)) || HOME.has(crumb.trim());
