import { fold } from '../../../text/fold.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { type AmbiguousName, ambiguousNamesIn } from '../known/known-names.ts';
import type { Mention, Span, WordSpan } from '../mention.ts';
import { aliasBefore, aliasBehind } from './alias-behind.ts';
import { type Lead, leadsAt } from './alias-leads.ts';

/** Another name that a text gives to somebody or something that it names. */
export interface Alias extends Span {
  readonly owner: Mention;
  /** By what else the owner is found from there on. */
  readonly form: string;
}

/** Only a mark, and somebody's age, may stand between the name and the lead. */
const BEFORE_LEAD = /^\s*[»”"]?\s*(?:[,،(]|–|—)?\s*$/u;
/** « 54 ans » */
const WORDS_OF_AGE = 2;
const AGE = turn('ageBetween');

/** The other names that a run gives to what is named in it. */
export function aliasesIn(read: RunWords, named: readonly Mention[]): Alias[] {
  const found = new Map<number, Alias>();
  let here: NamedHere | null = null;
  for (const at of read.words.keys())
    for (const { lead, next } of leadsAt(read.words, at)) {
      here ??= namedIn(read, named);
      const alias = aliasAt(read, { lead, at, next }, here) ?? turnedAt(read, { lead, at, next }, here);
      if (alias !== null && !found.has(alias.start)) found.set(alias.start, alias);
    }
  return [...found.values()];
}

/** What a run names, by where it begins and where it ends; and what the world calls so among other things. */
interface NamedHere {
  readonly startingAt: ReadonlyMap<number, Mention>;
  readonly endingAt: ReadonlyMap<number, Mention>;
  readonly ambiguous: () => ReadonlyMap<number, AmbiguousName>;
}

function namedIn(read: RunWords, named: readonly Mention[]): NamedHere {
  const here = named.filter(({ run }) => run === read.index);
  let ambiguous: ReadonlyMap<number, AmbiguousName> | null = null;
  return {
    startingAt: new Map(here.map((mention) => [mention.start, mention])),
    endingAt: new Map(here.map((mention) => [mention.end, mention])),
    ambiguous: () => {
      ambiguous ??= new Map(ambiguousNamesIn(read).map((one) => [one.start, one]));
      return ambiguous;
    },
  };
}

interface LeadHere {
  readonly lead: Lead;
  readonly at: number;
  /** The first word behind it. */
  readonly next: number;
}

/** « Untel, dit « Le Druide » » */
function aliasAt(read: RunWords, { lead, at, next }: LeadHere, named: NamedHere): Alias | null {
  const { run, words } = read;
  const owner = ownerBefore(read, at, named);
  if (owner === undefined || !lead.of.includes(owner.kind)) return null;
  const span = aliasBehind(run.text, words, next, lead, owner.text);
  const alias = span === null ? null : toAlias(read, span, owner, lead);
  return alias === null || (maySay(words[next - 1]) && isSpeaker(alias, named)) ? null : alias;
}

/** Who is named directly before the lead, or before the age that stands between. */
function ownerBefore({ run, words }: RunWords, at: number, { endingAt }: NamedHere): Mention | undefined {
  const start = words[at]?.start ?? 0;
  for (const back of [1, 1 + WORDS_OF_AGE]) {
    const end = words[at - back]?.end ?? 0;
    const between = run.text.slice(end, start);
    const owner = endingAt.get(end);
    if (owner !== undefined && (back === 1 ? BEFORE_LEAD : AGE).test(between)) return owner;
  }
  return undefined;
}

/** « dit » is what somebody does as well; « dite » is not. */
const maySay = (word: Word | undefined): boolean => lexicon.speechVerbs.has(word?.word ?? '');

/** « Untel, dit « Le Monde », hésite », « Untel, dit Karim Autre »: somebody else says it. */
function isSpeaker({ owner, start, end }: Alias, { startingAt, ambiguous }: NamedHere): boolean {
  const whole = startingAt.get(start);
  if (whole?.kind === 'PERSON' && whole.end === end && whole.text.includes(' ')) return true;
  const known = ambiguous().get(start);
  return known !== undefined && known.end === end && known.known.kind !== owner.kind;
}

/** « Le Druide, alias Untel », « Snako, né Karim Untel » */
function turnedAt(read: RunWords, { lead, at, next }: LeadHere, named: NamedHere): Alias | null {
  const { run, words } = read;
  if (!lead.mayTurn || !BEFORE_LEAD.test(words[at]?.gap ?? '')) return null;
  const owner = named.startingAt.get(words[next]?.start ?? -1);
  if (owner === undefined || !lead.of.includes(owner.kind) || !owner.text.includes(' ')) return null;
  const span = aliasBefore(run.text, words, at);
  return span === null ? null : toAlias(read, span, owner, { follows: 'name' });
}

function toAlias(
  { run, index, words }: RunWords,
  { from, next }: WordSpan,
  owner: Mention,
  { follows }: Pick<Lead, 'follows'>,
): Alias | null {
  const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
  const written = run.text.slice(start, end).replace(/\s+/g, ' ');
  // « Nadia Brelaz, née Tazi » is Nadia Tazi; « Tazi » alone may be her brother.
  const given = owner.text.slice(0, owner.text.indexOf(' ') + 1);
  const form = follows === 'surname' && next - from < 3 ? `${given}${written}` : written;
  return fold(written) === fold(owner.text) ? null : { owner, run: index, start, end, form };
}
