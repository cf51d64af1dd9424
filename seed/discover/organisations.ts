import { countries, discoveryWords } from '../discovery-words.ts';
import type { Candidate } from './candidate.ts';
import { endOfPhrase } from './phrase.ts';
import { joins, type RunWords, type Word } from './words-of-run.ts';

const { bareHeads, companyHeads, companyMarks, genericComplements, notAcronyms, organisationHeads } =
  discoveryWords;
/** The name of a company does not begin with these: « le groupe Attijari » is « Attijari ». */
const LEFT_OUT = new Set([
  'fonds',
  'groupe',
  'societe',
  'entreprise',
  'startup',
  'compagnie',
  'operateur',
  'filiale',
  'cabinet',
  'assureur',
  'editeur',
  'fabricant',
  'constructeur',
  'ong',
  'holding',
  'incubateur',
  'cooperative',
]);

/** Bodies that are named by their kind and what follows it, companies, and acronyms with their names. */
export function findOrganisations(
  { run, words, isShouting }: RunWords,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || isTaken(word)) continue;
    const short = bodyAt(words, i, isTaken) ?? companyAt(words, i, isTaken);
    if (short === null) continue;
    const body = upToAcronym(run.text, words, short, isTaken);
    const [first, last] = [words[body.from], words[body.next - 1]];
    if (first === undefined || last === undefined) continue;
    const name = run.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const acronym = acronymBehind(run.text, words, body.next) ?? acronymBefore(words, body.from);
    const isDefined = acronym !== null && fitsAcronym(acronym, name);
    const rule = isDefined ? ('name-with-acronym' as const) : body.rule;
    // A kind of body alone is no name.
    if (rule === 'named-body' && body.confidence < 0.5) continue;
    found.push({
      kind: 'ORGANISATION',
      start: first.start,
      end: last.end,
      name,
      acronym: isDefined ? acronym : null,
      rule,
      confidence: isDefined ? 0.95 : body.confidence,
    });
    i = body.next - 1;
  }
  return found;
}

interface Body {
  readonly from: number;
  readonly next: number;
  readonly rule: Candidate['rule'];
  readonly confidence: number;
}

/** « Observatoire des maladies à transmission vectorielle (OMTV) »: an acronym that fits shows where the name ends. */
function upToAcronym(
  text: string,
  words: readonly Word[],
  body: Body,
  isTaken: (word: Word) => boolean,
): Body {
  if (acronymBehind(text, words, body.next) !== null) return body;
  for (let next = body.next + 1; next < words.length && next - body.from < 16; next++) {
    const word = words[next - 1];
    if (word === undefined || isTaken(word) || !/^(?:\s|['’]|[-‑])+$/u.test(word.gap)) return body;
    const acronym = acronymBehind(text, words, next);
    const first = words[body.from];
    if (acronym === null || first === undefined) continue;
    return fitsInitials(acronym, text.slice(first.start, word.end)) ? { ...body, next } : body;
  }
  return body;
}

function bodyAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): Body | null {
  const head = words[i];
  if (head === undefined || !organisationHeads.has(head.word)) return null;
  const next = endOfPhrase(words, i, isTaken);
  const complement = words.slice(i + 1, next).filter((word) => !discoveryWords.connectives.has(word.word));
  // Nothing yet that belongs to it: an acronym further on may show where the name ends.
  if (complement.length === 0 && head.isCapital && !head.startsSentence)
    return { from: i, next, rule: 'named-body', confidence: 0.3 };
  if (complement.length === 0 || complement.every((word) => genericComplements.has(word.word))) return null;
  if (complement.every((word) => countries.has(word.word))) return null;
  if (head.word === 'ministere') return { from: i, next, rule: 'ministry', confidence: 0.9 };
  const hasCapital = complement.some((word) => word.isCapital && !word.startsSentence);
  const isProper = head.isCapital && (!head.startsSentence || hasCapital);
  if (isProper) {
    const isBare = bareHeads.has(head.word) && !hasCapital && complement.length < 2;
    return { from: i, next, rule: 'named-body', confidence: isBare ? 0.6 : 0.85 };
  }
  // « la direction régionale de l’éducation »: a unit written small is told by its reach.
  const reach = words[i + 1]?.word ?? '';
  if (
    head.word === 'direction' &&
    /^(general|regional|provincial|national|central)e$/.test(reach) &&
    complement.length >= 2
  ) {
    return { from: i, next, rule: 'named-body', confidence: 0.75 };
  }
  // « l’université Cadi Ayyad », « la fondation Zakoura »: small, with a proper name directly behind.
  const direct = words[i + 1];
  if (
    LEFT_OUT.has(head.word) ||
    !companyHeads.has(head.word) ||
    direct === undefined ||
    !direct.isCapital ||
    countries.has(direct.word)
  )
    return null;
  return { from: i, next, rule: 'named-body', confidence: 0.8 };
}

function companyAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): Body | null {
  const head = words[i];
  const first = words[i + 1];
  if (
    head !== undefined &&
    LEFT_OUT.has(head.word) &&
    first?.isCapital &&
    joins(first) &&
    !isTaken(first) &&
    !countries.has(first.word)
  ) {
    return {
      from: i + 1,
      next: endOfCapitals(words, i + 1, isTaken),
      rule: 'named-company',
      confidence: 0.8,
    };
  }
  if (head === undefined || !head.isCapital || head.startsSentence || !head.raw.match(/\p{Ll}/u)) return null;
  const next = endOfCapitals(words, i, isTaken);
  const last = words[next - 1];
  const isCompany =
    next - i >= 2 &&
    last !== undefined &&
    companyMarks.has(last.word) &&
    (last.word !== 'maroc' || next - i >= 2);
  return isCompany ? { from: i, next, rule: 'named-company', confidence: 0.8 } : null;
}

export function endOfCapitals(
  words: readonly Word[],
  from: number,
  isTaken: (word: Word) => boolean,
): number {
  let next = from + 1;
  while (next < words.length) {
    const word = words[next];
    if (word === undefined || isTaken(word) || !joins(word)) break;
    const goesOn = word.isCapital || /^\d{1,4}$/.test(word.word) || companyMarks.has(word.word);
    const leadsOn =
      ['de', 'du', 'des', 'd', 'la', 'al', 'et', 'pour'].includes(word.word) &&
      words[next + 1]?.isCapital === true &&
      joins(words[next + 1]);
    if (!goesOn && !leadsOn) break;
    next += 1;
  }
  return next;
}

/** « … (ANRT) » */
function acronymBehind(text: string, words: readonly Word[], at: number): string | null {
  const word = words[at];
  if (word === undefined || !/^\s*\(\s*$/u.test(word.gap) || !/^[\p{Lu}][\p{L}\p{N}]{1,9}$/u.test(word.raw))
    return null;
  const isClosed = /^\s*[)\s,–-]/u.test(text.slice(word.end));
  return isClosed && /\p{Lu}.*\p{Lu}/u.test(word.raw) ? word.raw : null;
}

/** « l’ANRT (Agence nationale …) », « l’ANRT, pour Agence nationale … » */
function acronymBefore(words: readonly Word[], from: number): string | null {
  const first = words[from];
  if (first === undefined) return null;
  const before = /^\s*\(\s*$/u.test(first.gap)
    ? words[from - 1]
    : words[from - 1]?.word === 'pour' && /^,\s+$/u.test(words[from - 1]?.gap ?? '')
      ? words[from - 2]
      : undefined;
  return before?.isUpper && !notAcronyms.has(before.word) ? before.raw : null;
}

/** Its letters stand in the name in that order, the first one at its beginning or that of a word. */
function fitsAcronym(acronym: string, name: string): boolean {
  const initials = name
    .split(/[\s'’-]+/u)
    .map((word) => word.charAt(0))
    .join('');
  const plain = (text: string) => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
  const letters = [...plain(acronym)];
  const matched = letters.filter((letter) => plain(initials).includes(letter)).length;
  let at = 0;
  for (const letter of plain(name)) if (letter === letters[at]) at += 1;
  return matched >= letters.length * 0.6 || at === letters.length;
}

/** Its letters are the initials of the name's words, particles aside. */
export function fitsInitials(acronym: string, name: string): boolean {
  const initials = name
    .split(/[\s'’-]+/u)
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
    .map((word) => word.charAt(0))
    .join('');
  const plain = (text: string) => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
  return plain(acronym) === plain(initials);
}

const PARTICLES = new Set([
  'de',
  'd',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'et',
  'pour',
  'à',
  'en',
  'aux',
  'sur',
]);

/** Acronyms whose name the article does not give: « l’ONEE ». One alone is too little; twice is a sign. */
export function findAcronyms(
  { run, words, isShouting }: RunWords,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  return words.flatMap((word, i): Candidate[] => {
    if (!word.isUpper || isTaken(word) || notAcronyms.has(word.word) || !/^[A-Z&]{3,8}$/.test(word.raw))
      return [];
    const before = words[i - 1];
    const hasArticle =
      before !== undefined && ['l', 'la', 'le', 'du', 'au', 'd', 'de'].includes(before.word) && joins(word);
    if (!hasArticle || words[i + 1]?.isUpper || before.isUpper) return [];
    return [
      {
        kind: 'ORGANISATION',
        start: word.start,
        end: word.end,
        name: run.text.slice(word.start, word.end),
        acronym: word.raw,
        rule: 'undefined-acronym',
        confidence: ['d', 'de'].includes(before.word) ? 0.5 : 0.7,
      },
    ];
  });
}
