import type { EntityId, EntityKind } from '../../store/records.ts';
import { type Token, wordsOfName } from '../../text/fold.ts';
import { ofName } from '../../text/remember.ts';
import type { CatalogueEntry, NameForm } from '../editor/catalogue.ts';
import { heads, particles } from '../lexicon/name-words.ts';
import { firstOfReadings, type Reading } from './attached-letters.ts';

/** Finds the catalogue's forms in texts, by a tree of folded words: the time does not grow with the catalogue. */
export interface Matcher {
  readonly root: Branch;
  readonly parents: ReadonlyMap<EntityId, EntityId>;
  /** The organisations of which the catalogue says the country. */
  readonly bodiesOfCountry: ReadonlyMap<EntityId, { readonly name: string; readonly country: string }>;
}

export interface Form {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly doubtful: boolean;
  readonly value: string;
  /** Punctuation that may stand between its words. */
  readonly punctuation: string;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly forms: Form[];
}

export interface FormMatch {
  readonly form: Form;
  /** How many other entities have the same form. */
  readonly others: number;
  readonly start: number;
  readonly end: number;
}

/** At most « de l’ » and « de la » stand between two words of a name. */
export const PARTICLES_IN_A_ROW = 2;

/** What the matcher needs to know of an entity. */
export type MatchedEntry = Pick<CatalogueEntry, 'id' | 'kind' | 'parent' | 'forms' | 'country'>;

export function buildMatcher(entries: readonly MatchedEntry[]): Matcher {
  const root: Branch = { next: new Map(), forms: [] };
  for (const entry of entries) for (const form of entry.forms) plant(root, entry, form);
  const parents = entries.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const]));
  const bodies = entries.flatMap(({ id, country, forms }) =>
    country === undefined ? [] : [[id, { name: forms[0]?.value ?? '', country }] as const],
  );
  return { root, parents: new Map(parents), bodiesOfCountry: new Map(bodies) };
}

function plant(root: Branch, { id, kind }: MatchedEntry, { value, doubtful }: NameForm): void {
  let branch = root;
  for (const [i, word] of wordsOfName(value).entries()) {
    if (i > 0 && kind !== 'PERSON' && particles.has(word)) continue;
    const known = branch.next.get(word);
    const next = known ?? { next: new Map(), forms: [] };
    if (known === undefined) branch.next.set(word, next);
    branch = next;
  }
  branch.forms.push({
    ...{ entity: id, kind, doubtful: doubtful !== null, value },
    punctuation: punctuationOf(value),
  });
}

/** Punctuation that may stand between the words of a form. */
export const punctuationOf = ofName((value) => value.replace(/[\p{L}\p{M}\p{N}\s]/gu, ''));

/** At each word of the text the longest form that begins there. */
export function findForms(matcher: Matcher, text: string, tokens: readonly Token[]): FormMatch[] {
  const matches: FormMatch[] = [];
  let at = 0;
  const begun = ({ word, start }: Reading): FormMatch | null => {
    const first = matcher.root.next.get(word);
    return first === undefined ? null : longestAt(first, text, tokens, at, start);
  };
  for (const token of tokens) {
    const match = firstOfReadings(token, begun);
    if (match !== null) matches.push(match);
    at += 1;
  }
  return matches;
}

/** `first` is the branch of the word at `from`, which begins the name at `start`. */
function longestAt(
  first: Branch,
  text: string,
  tokens: readonly Token[],
  from: number,
  start: number,
): FormMatch | null {
  let longest: FormMatch | null = null;
  let branch = first;
  let skipped = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > from) {
      const next = branch.next.get(token.word);
      if (next === undefined) {
        if (!particles.has(token.word) || ++skipped > PARTICLES_IN_A_ROW) break;
        continue;
      }
      skipped = 0;
      branch = next;
    }
    const found = text.slice(start, token.end);
    const written = branch.forms.filter((candidate) => isWrittenAs(candidate, found));
    const [form] = written;
    if (form !== undefined) longest = { form, others: written.length - 1, start, end: token.end };
  }
  return longest;
}

/** Folding finds candidates; here capitals and punctuation decide. */
export function isWrittenAs(form: Pick<Form, 'value' | 'kind' | 'punctuation'>, found: string): boolean {
  const { value, kind } = form;
  // An acronym is not a word: DCO, but not « dco ».
  if (/^[\p{Lu}\p{N}-]{2,}$/u.test(value)) return found === value;
  const between = found.replace(/[\p{L}\p{M}\p{N}\s'’‑-]/gu, '');
  if ([...between].some((mark) => !form.punctuation.includes(mark))) return false;
  if (kind === 'PERSON') return tokenizeCase(found).every(Boolean);
  // A name that the catalogue writes with a capital has one in texts, but for « le ministère de … ».
  const startsSmall = /^\p{Ll}/u.test(found) && /^\p{Lu}/u.test(value);
  return !startsSmall || (heads.has(wordsOfName(value)[0] ?? '') && wordsOfName(value).length > 1);
}

const tokenizeCase = (text: string): boolean[] =>
  text.split(/[\s'’-]+/).map((word) => !/^\p{Ll}{3}/u.test(word));
