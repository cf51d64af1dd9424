import { fold } from '../../../text/fold.ts';
import { turn, turnSource } from '../../lexicon/turns.ts';
import { chromeLexicon, LEAD } from './chrome-words.ts';
import { isDay } from './dates.ts';
import { anyOf, plain, TO } from './match-phrases.ts';

/** What lines of a page say of its article beside title and publication: its section, its source, its site. */

const LONGEST_LINE = 160;
const LONGEST_LABEL = 80;

/** `- in Economie`, `dans Politique`, `Rubrique : Gouvernance`: the section an article was filed under. */
export const FILED_UNDER = new RegExp(
  `^[-–•|]\\s{0,3}${turnSource('filedUnder')}\\s{1,3}(\\p{Lu}[\\p{L}\\s&'’-]{1,40})$`,
  'u',
);
const LABELLED_SECTION = new RegExp(`${LEAD}${anyOf(chromeLexicon.filed)}\\s{0,3}:\\s{0,3}(?=[a-z])`);

/** The category a line files the article under, or null. */
export function filedUnder(line: string): string | null {
  if (line.length > LONGEST_LABEL) return null;
  const label = LABELLED_SECTION.exec(plain(line))?.[0];
  if (label !== undefined) return line.slice(label.length).trim();
  return FILED_UNDER.exec(line)?.[1]?.trim() ?? null;
}

const sections = new Set(chromeLexicon.sections.map(fold));

/** Whether a line is the name of a section, as many papers have it: « Économie », « Faits divers ». */
export const isSection = (line: string): boolean =>
  line.length <= LONGEST_SECTION && sections.has(fold(line));
const LONGEST_SECTION = 40;

const SOURCE = new RegExp(`${LEAD}${anyOf(chromeLexicon.sources)}\\s{0,3}:\\s{0,3}(?=[a-z])`);

/** « (AFP, 12 mars 2026) », « AFP / Reuters »: an agency, and at most a date with it. */
const AGENCY_ALONE = /^\((?<agency>\p{Lu}{2,6})(?:\)$|,\s.{0,40}\d\)$)/u;
const agencies = new Map(chromeLexicon.agencies.map((name) => [fold(name), name]));
/** « Belga, le 9 octobre 2025 », « (ats/rts) », « (dpa) »: in brackets, or with a desk or a day. */
const SIGNED = new RegExp(
  `^(?<bracket>\\()?(?<agency>${anyOf(chromeLexicon.agencies.map(plain))})(?:\\s?[/,]\\s?(?<rest>[a-z]{2,4}|.{4,30}?\\d))?\\)?\\.?$`,
);
/** « (avec AFP) », « Avec MAP » */
const WITH_AGENCY = turn('withAgency');

/** Whom a line names as the source of the text, or null. */
export function sourceIn(line: string): string | null {
  if (line.length > LONGEST_LABEL) return null;
  const agency = AGENCY_ALONE.exec(line)?.groups?.agency ?? WITH_AGENCY.exec(line)?.groups?.agency;
  if (agency !== undefined) return agency;
  const signed = signerOf(plain(line));
  if (signed !== null) return signed;
  const label = SOURCE.exec(plain(line))?.[0];
  const name = label === undefined ? '' : line.slice(label.length).trim();
  return name === '' || /[@]|:\/\/|www\.|\d{4}/.test(name) || name.split(/\s/).length > 8 ? null : name;
}

function signerOf(line: string): string | null {
  const { bracket, agency = '', rest } = SIGNED.exec(line)?.groups ?? {};
  const isSigned = rest === undefined ? bracket !== undefined : /^[a-z]+$/.test(rest) || isDay(rest);
  return isSigned ? (agencies.get(fold(agency)) ?? null) : null;
}

const BODY = new RegExp(`^${anyOf(chromeLexicon.bodies)}${TO}`);
const VERB = new RegExp(`\\s${anyOf(chromeLexicon.verbs)}${TO}`);

/** « Ministère de l’Éducation nationale », « RÉPUBLIQUE TOGOLAISE – … »: a name that stands on every page of a site. */
export function isNameOfSite(line: string): boolean {
  if (line.length > LONGEST_LINE || /[:?!«"“]/.test(line)) return false;
  const text = plain(line);
  return BODY.test(text) && !VERB.test(text);
}
