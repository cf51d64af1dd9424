import * as v from 'valibot';
import { isThere, LANGUAGES, readLexicon } from '../../lexicon/lexicon.ts';

const list = v.array(v.string());
const words = v.strictObject({ pattern: v.string(), finds: list, leaves: list });
const schema = v.strictObject({
  parts: v.record(v.string(), v.string()),
  past: v.string(),
  since: words,
  inOffice: words,
  patterns: v.array(
    v.strictObject({
      rule: v.string(),
      pattern: v.string(),
      over: v.optional(v.literal('true')),
      across: v.optional(v.literal('true')),
      subject: v.optional(v.literal('true')),
      with: v.optional(list, []),
      finds: list,
      leaves: list,
    }),
  ),
});

/** What stands between a name and the title that a sentence gives, or takes: a pattern of `<language>/offices.yaml`. */
export interface OfficePattern {
  readonly rule: string;
  /** Of which one must stand there, or the pattern is not tried; none where it is always. */
  readonly triggers: readonly string[];
  readonly lead: RegExp;
  /** The same without the aside that it may begin with: « X, qui fut préfet, est mort » has none. Null where it has none. */
  readonly withoutAside: RegExp | null;
  /** Whether the words that fitted say that the office is over. */
  readonly isOver: (lead: string) => boolean;
  /** Whether somebody else may be named between: « X remplace Y comme entraîneur ». */
  readonly isAcross: boolean;
  /** Whether the name is the subject of a verb: not « l’album de X est … ». */
  readonly isSubject: boolean;
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

/** A pattern that begins where a name or a title ends, with its examples. */
export interface WordsBehind {
  readonly behind: RegExp;
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

const wordsBehind = (which: 'since' | 'inOffice'): readonly WordsBehind[] =>
  LANGUAGES.filter((language) => isThere(`${language}/offices`)).map((language) => {
    const { pattern, finds, leaves } = readLexicon(`${language}/offices`, schema)[which];
    return { behind: new RegExp(`^(?:${pattern})`, 'u'), finds, leaves };
  });
/** When an office began, behind its title. */
export const sinceWords = wordsBehind('since');
/** What may stand between who is appointed and the title. */
export const inOfficeWords = wordsBehind('inOffice');

/** The most that one of the languages has at the beginning of the text; empty where none has anything. */
export const longestOf = (all: readonly WordsBehind[], text: string): string =>
  all
    .map(({ behind }) => behind.exec(text)?.[0] ?? '')
    .reduce((most, said) => (said.length > most.length ? said : most), '');

/** A part may be made of those written above it. */
function withParts(pattern: string, parts: ReadonlyMap<string, string>): string {
  return pattern.replace(/(?<!\\p)\{(\p{L}+)\}/gu, (_, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new RangeError(`no part of an office pattern is called ${name}`);
    return part;
  });
}

const ASIDE = '{aside}';

/** In the order of the files; throws RangeError for a part that nobody defines. */
export const officePatterns: readonly OfficePattern[] = LANGUAGES.flatMap((language) => {
  if (!isThere(`${language}/offices`)) return [];
  const file = readLexicon(`${language}/offices`, schema);
  const parts = new Map<string, string>();
  for (const [name, source] of Object.entries(file.parts)) parts.set(name, withParts(source, parts));
  const [past, participle] = [file.past, parts.get('participle') ?? '$^'].map((one) => new RegExp(one, 'u'));
  return file.patterns.map(({ rule, pattern, over, across, subject, with: triggers, finds, leaves }) => ({
    ...{ rule, triggers, finds, leaves, isAcross: across === 'true', isSubject: subject === 'true' },
    lead: new RegExp(`^${withParts(pattern, parts)}`, 'u'),
    withoutAside: pattern.startsWith(ASIDE)
      ? new RegExp(`^${withParts(pattern.slice(ASIDE.length), parts)}`, 'u')
      : null,
    // « avait été » is over, but who « avait été nommé » may still be it.
    isOver: (lead: string) =>
      over === 'true' || (past?.test(lead) === true && participle?.test(lead) === false),
  }));
});

/** Nothing but a comma, or an aside, between the name and its verb. */
const PREDICATE = /^(?:,\s[^,]{1,100},\s|,?\s)(?!qui\s)\p{Ll}+\s/u;

/** What a pattern reads behind a name: how long it is until the title. */
export interface OfficeLead extends Pick<OfficePattern, 'isAcross'> {
  /** Whether the verb follows the name directly, and tells of it. */
  readonly isPredicate: boolean;
  readonly length: number;
  readonly isOver: boolean;
}

/** Every pattern's reading of the text behind a name: one that fits may be followed by no title where another's is. */
export const officesBehind = (text: string): OfficeLead[] =>
  officePatterns.flatMap(({ lead, withoutAside, triggers, isOver, isAcross, isSubject }) => {
    if (triggers.length > 0 && !triggers.some((trigger) => text.includes(trigger))) return [];
    const readings = new Set([withoutAside, lead].flatMap((one) => one?.exec(text)?.[0] ?? []));
    return [...readings].map((said) => ({
      length: said.length,
      isOver: isOver(said),
      isAcross,
      isPredicate: isSubject && PREDICATE.test(said),
    }));
  });
