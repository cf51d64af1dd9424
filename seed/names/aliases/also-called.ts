import type { EntityId } from '../../../store/records.ts';
import { fold } from '../../../text/fold.ts';
import type { RunWords } from '../../article/words.ts';
import { buildMatcher, findForms } from '../matcher.ts';
import type { Mention, Span } from '../mention.ts';
import { TakenCharacters } from '../taken-characters.ts';
import { type Alias, aliasesIn } from './aliases-in-run.ts';

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
  const over = overlapsOf(named);
  const isNow = new Map<EntityId, Mention>();
  const gone = new Set<EntityId>();
  const taken = new TakenCharacters();
  const places: Mention[] = [];
  const put = (owner: Mention, span: Span, rule: string) => {
    const { run, start, end } = span;
    const others = over(span);
    const whole = others.find((m) => m.start === start && m.end === end);
    const isPart = others.some((m) => m.start < start || m.end > end || (m.found === null && m !== whole));
    if (isPart || taken.has(span) || whole?.entity === owner.entity) return;
    if (whole !== undefined && isListed(whole) && (isListed(owner) || whole.kind !== owner.kind)) return;
    if (whole === undefined || whole.kind !== owner.kind) for (const other of others) gone.add(other.entity);
    else if (isListed(whole)) isNow.set(owner.entity, whole);
    else isNow.set(whole.entity, owner);
    taken.add(span);
    const text = runs[run]?.run.text.slice(start, end) ?? '';
    places.push({ ...owner, run, start, end, text, rule, confidence: owner.confidence - LESS_SURE });
  };
  for (const alias of aliases) put(alias.owner, alias, 'alias');
  if (places.length === 0) return [...named];
  for (const { owner, ...span } of repeatedIn(runs, aliases)) put(owner, span, 'repeated');
  const texts = new Set(places.map(({ text }) => fold(text)));
  const isGone = ({ entity, text }: Mention) => gone.has(entity) && texts.has(fold(text));
  return [...named.filter((m) => !taken.has(m) && !isGone(m)), ...places].map((mention) => {
    const now = isNow.get(mention.entity);
    return now === undefined ? mention : { ...mention, entity: now.entity, found: now.found };
  });
}

/** Where the other names stand in the article; one that two have is nobody's. */
function repeatedIn(runs: readonly RunWords[], aliases: readonly Alias[]): (Span & { owner: Mention })[] {
  const owners = new Map(aliases.map(({ owner }) => [owner.entity, owner]));
  const forms = new Map(aliases.map(({ owner, form }) => [`${owner.entity} ${form}`, { owner, form }]));
  const matcher = buildMatcher(
    [...forms.values()].map(({ owner: { entity: id, kind }, form }) => ({
      ...{ id, kind, parent: null },
      forms: [{ value: form, language: null, doubtful: null }],
    })),
  );
  return runs.flatMap(({ run, index, words }) =>
    findForms(matcher, run.text, words).flatMap(({ form, others, start, end }) => {
      const owner = owners.get(form.entity);
      return owner === undefined || others > 0 ? [] : [{ owner, run: index, start, end }];
    }),
  );
}

/** In characters: rules find nothing longer. */
const LONGEST_NAME = 400;

/** Which names overlap a span. */
function overlapsOf(named: readonly Mention[]): (span: Span) => readonly Mention[] {
  const byRun = Map.groupBy(
    named.toSorted((a, b) => a.start - b.start),
    ({ run }) => run,
  );
  return ({ run, start, end }) => {
    const here = byRun.get(run) ?? [];
    let [from, to] = [0, here.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((here[middle]?.start ?? 0) < start - LONGEST_NAME) from = middle + 1;
      else to = middle;
    }
    const found: Mention[] = [];
    for (let i = from; i < here.length; i++) {
      const mention = here[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.end > start) found.push(mention);
    }
    return found;
  };
}
