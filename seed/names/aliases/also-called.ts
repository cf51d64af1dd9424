import type { EntityId } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { ambiguousNamesIn } from '../known-names.ts';
import { buildMatcher, findForms } from '../matcher.ts';
import type { Mention, WordSpan } from '../mention.ts';
import { TakenCharacters } from '../taken-characters.ts';
import { aliasBefore, aliasBehind } from './alias-behind.ts';
import { type Lead, leadsAt } from './alias-leads.ts';

/** Another name that a text gives to somebody or something that it names. */
interface Alias {
  readonly owner: Mention;
  readonly run: number;
  readonly start: number;
  readonly end: number;
  /** By what else the owner is found from there on. */
  readonly form: string;
}

/** What follows from itself is a little less sure than the name beside it: that one shows the entity. */
const LESS_SURE = 0.01;
/** By a list of the world or of an editor: it says who is meant. */
const isListed = ({ found, rule }: Mention): boolean => found === null || rule.startsWith('known-');

/**
 * Gives whoever is « dit « Le Druide » » that name wherever the article has it, and what other rules took it for is gone.
 * Where a list knows the other name (« Aurore Dupin, dite George Sand »), the name beside it is that entity's, too.
 */
export function withAliases(runs: readonly RunWords[], named: readonly Mention[]): Mention[] {
  const aliases = runs.flatMap((run) => aliasesIn(run, named));
  if (aliases.length === 0) return [...named];
  const isNow = new Map<EntityId, Mention>();
  const gone = new Set<EntityId>();
  const taken = new TakenCharacters();
  const places: Mention[] = [];
  const put = ({ owner, run, start, end }: Omit<Alias, 'form'>, rule: string) => {
    const inside = named.filter((m) => m.run === run && m.start < end && m.end > start);
    const isCut = inside.some((m) => m.start < start || m.end > end);
    const whole = inside.find((m) => m.start === start && m.end === end);
    if (isCut || taken.has({ run, start, end }) || inside.some((m) => m.found === null && m !== whole))
      return;
    if (whole !== undefined && whole.kind === owner.kind && whole.entity !== owner.entity) {
      if (isListed(whole) && isListed(owner)) return;
      const [kept, gone] = isListed(whole) ? [whole, owner] : [owner, whole];
      isNow.set(gone.entity, kept);
    } else if (whole !== undefined && (isListed(whole) || whole.entity === owner.entity)) return;
    else for (const { entity, found } of inside) if (found !== null) gone.add(entity);
    taken.add({ run, start, end });
    const text = runs[run]?.run.text.slice(start, end) ?? '';
    places.push({ ...owner, run, start, end, text, rule, confidence: owner.confidence - LESS_SURE });
  };
  for (const alias of aliases) put(alias, 'alias');
  const forms = places.length === 0 ? [] : aliases;
  const matcher = buildMatcher(
    forms.map(({ owner: { entity: id, kind }, form }) => ({
      ...{ id, kind, parent: null },
      forms: [{ value: form, language: null, doubtful: null }],
    })),
  );
  const ownerOf = new Map(aliases.map(({ owner }) => [owner.entity, owner]));
  for (const { run, index, words } of runs)
    for (const { form, start, end } of findForms(matcher, run.text, words)) {
      const owner = ownerOf.get(form.entity);
      if (owner !== undefined) put({ owner, run: index, start, end }, 'repeated');
    }
  const texts = new Set(places.map(({ text }) => fold(text)));
  const rest = named.filter(
    (m) => !taken.has(m) && !(m.found !== null && gone.has(m.entity) && texts.has(fold(m.text))),
  );
  return [...rest, ...places].map((mention) => {
    const now = isNow.get(mention.entity);
    return now === undefined ? mention : { ...mention, entity: now.entity, found: now.found };
  });
}

/** Only a mark, and somebody's age, may stand between the name and the lead. */
const BEFORE_LEAD = /^\s*[»”"]?\s*(?:[,،(]|–|—)?\s*$/u;
const AGE = /^\s*[,(]\s*\d{1,3} ans\)?,\s*$/u;

function aliasesIn(read: RunWords, named: readonly Mention[]): Alias[] {
  const found: Alias[] = [];
  let here: readonly Mention[] | null = null;
  for (const at of read.words.keys())
    for (const { lead, next } of leadsAt(read.words, at)) {
      here ??= named.filter(({ run }) => run === read.index);
      const alias = aliasAt(read, { lead, at, next }, here) ?? turnedAt(read, { lead, at, next }, here);
      if (alias !== null && !found.some(({ start }) => start === alias.start)) found.push(alias);
    }
  return found;
}

interface LeadHere {
  readonly lead: Lead;
  readonly at: number;
  /** The first word behind it. */
  readonly next: number;
}

/** « Untel, dit « Le Druide » » */
function aliasAt(read: RunWords, { lead, at, next }: LeadHere, named: readonly Mention[]): Alias | null {
  const { run, words } = read;
  const start = words[at]?.start ?? 0;
  const owner = named.findLast(({ end, kind }) => {
    const between = run.text.slice(end, start);
    return end < start && lead.of.includes(kind) && (BEFORE_LEAD.test(between) || AGE.test(between));
  });
  if (owner === undefined) return null;
  const span = aliasBehind(run.text, words, next, lead, owner.text);
  const alias = span === null ? null : toAlias(read, span, owner, lead);
  return alias === null || (maySay(words[next - 1]) && speaks(read, alias, named)) ? null : alias;
}

/** « dit » is what somebody does as well; « dite » is not. */
const maySay = (word: Word | undefined): boolean => lexicon.speechVerbs.has(word?.word ?? '');

/** « Untel, dit « Le Monde », hésite », « Untel, dit Karim Autre »: somebody else says it. */
const speaks = (read: RunWords, { owner, start, end }: Alias, named: readonly Mention[]): boolean =>
  named.some((m) => m.kind === 'PERSON' && m.start === start && m.end === end && m.text.includes(' ')) ||
  ambiguousNamesIn(read).some(
    (one) => one.known.kind !== owner.kind && one.start === start && one.end === end,
  );

/** « Le Druide, alias Untel », « Snako, né Karim Untel » */
function turnedAt(read: RunWords, { lead, at, next }: LeadHere, named: readonly Mention[]): Alias | null {
  const { run, words } = read;
  if (!lead.mayTurn || !BEFORE_LEAD.test(words[at]?.gap ?? '')) return null;
  const start = words[next]?.start;
  const owner = named.find((m) => m.start === start && lead.of.includes(m.kind) && m.text.includes(' '));
  const span = owner === undefined ? null : aliasBefore(run.text, words, at);
  return owner === undefined || span === null ? null : toAlias(read, span, owner, { follows: 'name' });
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
