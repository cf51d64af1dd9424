import type { EntityId } from '../store/records.ts';
import { foldWord, type Token, tokenAt, tokenize } from '../text/fold.ts';
import type { Run } from './article.ts';
import { provisionalId } from './discover/provisional.ts';
import { findForms, type Matcher } from './matcher.ts';
import type { Mention } from './mentions.ts';
import { honorifics } from './name-words.ts';
import { roleWords } from './role-words.ts';

/** A role that a text states of a person. Offsets are into the run's text and enclose the title. */
export interface Role {
  readonly person: EntityId;
  readonly organisation: EntityId | null;
  readonly title: string;
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly rule: 'role-after-name' | 'role-before-name' | 'role-joined-to-name' | 'role-by-appointment';
  /** Of a ministry that only the title names and no catalogue lists: its name. */
  readonly found: { readonly name: string } | null;
}

const { honours, modifiers, before, stops, isTitle } = roleWords;
const DETERMINERS = new Set(['le', 'la', 'l', 'the']);
const CONTRACTED = new Set(['du', 'au']);
const POSSESSIVES = new Set(['sa', 'son', 'leur']);
const PREPOSITIONS = new Set(['de', 'd', 'du', 'des']);
const LONGEST_TITLE = 200;

/** The roles that one article states by apposition. A title before the name counts more than one behind it. */
export function findRoles(
  runs: readonly Run[],
  mentions: readonly Mention[],
  matcher: Matcher,
  isDiscovering: boolean,
): Role[] {
  return runs.flatMap((run, index) => {
    const here = mentions.filter((mention) => mention.run === index);
    const context: Context = { run, here, all: mentions, tokens: tokenize(run.text), matcher, isDiscovering };
    return here.flatMap((person): Role[] => {
      if (person.kind !== 'PERSON') return [];
      const found =
        joinedToName(context, person) ??
        beforeName(context, person) ??
        afterName(context, person) ??
        byAppointment(context, person);
      if (found === null) return [];
      return splitTitles(found).map((role) => ({ ...role, person: person.entity, run: index }));
    });
  });
}

interface Context {
  readonly run: Run;
  readonly here: readonly Mention[];
  /** Of the whole article. */
  readonly all: readonly Mention[];
  readonly tokens: readonly Token[];
  readonly matcher: Matcher;
  readonly isDiscovering: boolean;
}
type FoundRole = Omit<Role, 'person' | 'run'>;

/** « Amal El Fallah Seghrouchni, ministre déléguée …, a reçu » */
function afterName(context: Context, person: Mention): FoundRole | null {
  const { run, here, tokens } = context;
  let i = tokenAt(tokens, person.end);
  const comma = /^\s*,\s*$/;
  if (i >= tokens.length || !comma.test(run.text.slice(person.end, tokens[i]?.start))) return null;
  while (before.has(tokens[i]?.word ?? '')) i++;
  const first = tokens[i];
  if (first === undefined || !isTitle(run.text, first)) return null;
  const end = endOfTitle(run, here, tokens, i);
  return withOrganisation(context, first.start, end, 'role-after-name');
}

/** « la ministre de la Transition numérique, Amal Falah Saghrouchni » */
function beforeName(context: Context, person: Mention): FoundRole | null {
  const { run, here, tokens } = context;
  let last = tokenAt(tokens, person.start) - 1;
  while (honorifics.has(tokens[last]?.word ?? '')) last--;
  // « la directrice, la Pr Aïssatou Ba »
  if (
    last >= 0 &&
    tokens[last + 1] !== undefined &&
    DETERMINERS.has(tokens[last]?.word ?? '') &&
    honorifics.has(tokens[last + 1]?.word ?? '')
  )
    last--;
  const end = tokens[last]?.end ?? 0;
  if (!/^\s*,/.test(run.text.slice(end, person.start))) return null;
  for (let i = last; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || end - token.start > LONGEST_TITLE) return null;
    const next = tokens[i + 1];
    if (i < last && next && breaksOff(run.text.slice(token.end, next.start), token.end, here)) return null;
    // Without an article « Représentant le Maroc » is a verb with its object.
    const opensSentence = isSentenceStart(run, token.start) && !DETERMINERS.has(next?.word ?? '');
    const determiner = tokens[i - 1]?.word ?? '';
    const isContracted = CONTRACTED.has(determiner) && tokens[i - 2]?.word !== 'aupres';
    const opens = DETERMINERS.has(determiner) || POSSESSIVES.has(determiner) || isContracted || opensSentence;
    if (opens && isTitle(run.text, token))
      return withOrganisation(context, token.start, end, 'role-before-name');
  }
  return null;
}

/** « le ministre des Affaires culturelles Taoufik Al-Idrissi » */
function ministerJoined(context: Context, person: Mention, last: number): FoundRole | null {
  const { run, tokens } = context;
  const end = tokens[last]?.end ?? 0;
  if (!/^\s+(?:(?:M|Dr|Pr)\.?\s+|Mme\s+)?$/u.test(run.text.slice(end, person.start))) return null;
  for (let i = last; i >= 0 && last - i < 14; i--) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (/[,;:.!?()«»"“”]/u.test(run.text.slice(token.end, tokens[i + 1]?.start ?? end)) && i < last)
      return null;
    if (token.word === 'ministre' && i < last)
      return withOrganisation(context, token.start, end, 'role-joined-to-name');
    if (stops.has(run.text.slice(token.start, token.end))) return null;
  }
  return null;
}

/** « X a été nommé directeur général de la Caisse », « M. X était jusqu’ici directeur des études au ministère » */
function byAppointment(context: Context, person: Mention): FoundRole | null {
  const { run, here, tokens } = context;
  const verb = APPOINTMENT.exec(run.text.slice(person.end));
  if (verb === null) return null;
  const at = person.end + verb[0].length;
  const i = tokenAt(tokens, at);
  const first = tokens[i];
  if (first === undefined || first.start !== at || !isTitle(run.text, first)) return null;
  return withOrganisation(context, first.start, endOfTitle(run, here, tokens, i), 'role-by-appointment');
}

const APPOINTMENT =
  /^(?:,\s[^,.;]{1,40},)?\s+(?:(?:a|avait)\s+été|vient\s+d['’]être|est|était|sera|reste|demeure)\s+(?:(?:jusqu['’](?:ici|alors|à\spr[ée]sent)|également|aussi|actuellement|toujours|désormais)\s+)*(?:(?:nommée?|désignée?|élue?|réélue?|promue?|reconduite?)\s+)?(?:au\sposte\sde\s+|comme\s+)?/u;

/** « fondateur et président-directeur général d’Atlas » are two roles. */
function splitTitles(role: FoundRole): FoundRole[] {
  const and = / et (?=\p{L})/u.exec(role.title);
  if (and === null || /^ministre/iu.test(role.title)) return [role];
  const second = role.title.slice(and.index + and[0].length);
  const word = tokenize(second)[0];
  if (word === undefined || !isTitle(second, word)) return [role];
  return [
    { ...role, title: role.title.slice(0, and.index), end: role.start + and.index },
    { ...role, title: second, start: role.start + and.index + and[0].length },
  ];
}

/** « Sa Majesté le Roi Mohammed VI », « le directeur général Untel » */
function joinedToName(context: Context, person: Mention): FoundRole | null {
  const { run, tokens } = context;
  const last = tokenAt(tokens, person.start) - 1;
  const withPortfolio = ministerJoined(context, person, last);
  if (withPortfolio !== null) return withPortfolio;
  let i = last;
  while (modifiers.has(tokens[i]?.word ?? '')) i--;
  const [title, end] = [tokens[i], tokens[last]?.end ?? 0];
  if (title === undefined || !isTitle(run.text, title)) return null;
  if (run.text.slice(title.start, person.start).replace(/[\p{L}\s-]/gu, '') !== '') return null;
  if (!DETERMINERS.has(tokens[i - 1]?.word ?? '') && !isSentenceStart(run, title.start)) return null;
  const honour = tokens.slice(Math.max(0, i - 4), i);
  const opening = honour.findIndex((_, from) =>
    honours.has(
      honour
        .slice(from)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
  const start = honour[opening]?.start ?? title.start;
  return {
    title: run.text.slice(start, end),
    organisation: null,
    found: null,
    start,
    end,
    rule: 'role-joined-to-name',
  };
}

const isSentenceStart = (run: Run, at: number): boolean =>
  run.sentences.some((sentence) => sentence.start === at);

/** Whether punctuation outside every name stands in `gap`, which begins at `at`. */
function breaksOff(gap: string, at: number, here: readonly Mention[]): boolean {
  return [...gap].some(
    (mark, i) => /[,;:.!?()«»"“”–—]/.test(mark) && !here.some((m) => m.start <= at + i && at + i < m.end),
  );
}

function endOfTitle(run: Run, here: readonly Mention[], tokens: readonly Token[], first: number): number {
  let end = tokens[first]?.end ?? 0;
  const start = tokens[first]?.start ?? 0;
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.end - start > LONGEST_TITLE) break;
    if (breaksOff(run.text.slice(end, token.start), end, here)) break;
    const raw = run.text.slice(token.start, token.end).toLowerCase();
    // « a » is a verb, « à » belongs to the title: only the unfolded word tells.
    if (stops.has(raw) || (raw === 'et' && ['le', 'la', 'l', 'm', 'mme'].includes(tokens[i + 1]?.word ?? '')))
      break;
    end = token.end;
  }
  return end;
}

function withOrganisation(context: Context, start: number, end: number, rule: Role['rule']): FoundRole {
  const { run, here } = context;
  const whole = run.text.slice(start, end);
  if (foldWord(/^\p{L}+/u.exec(whole)?.[0] ?? '') === 'ministre') {
    return { title: whole, ...ministryOf(whole, context), start, end, rule };
  }
  const organisation = here.find((m) => m.kind === 'ORGANISATION' && m.start > start && m.start < end);
  if (organisation === undefined) return withNamedBefore(context, start, end, rule);
  // A proper name is said apart from the title; « directeur du bureau régional » is one description.
  const isUnit = UNITS.has(foldWord(/^\p{L}+/u.exec(organisation.text)?.[0] ?? ''));
  const isProper = /^\p{Lu}/u.test(organisation.text) || !isUnit;
  const until = isProper
    ? run.text
        .slice(start, organisation.start)
        .replace(
          /\s+(?:au sein\s+)?(?:of the|of|de l|de la|de|du|des|d|à la|à l|à|au|aux|auprès de l|auprès de la|auprès du|auprès de)['’]?\s*$/u,
          '',
        ).length + start
    : Math.max(end, organisation.end);
  return {
    title: run.text.slice(start, until),
    organisation: organisation.entity,
    found: null,
    start,
    end: until,
    rule,
  };
}

/** Written small they are part of a description: « directeur du bureau régional … ». */
const UNITS = new Set([
  'bureau',
  'direction',
  'service',
  'departement',
  'delegation',
  'antenne',
  'unite',
  'centre',
]);

/** « la présidente de l’association », « sa présidente »: the body named before. */
function withNamedBefore(
  { run, here, all, tokens }: Context,
  start: number,
  end: number,
  rule: Role['rule'],
): FoundRole {
  const whole = run.text.slice(start, end);
  const index = here[0]?.run ?? 0;
  const before = all.filter(
    (m) => m.kind === 'ORGANISATION' && (m.run < index || (m.run === index && m.start < start)),
  );
  const possessor = tokens.findLast((token) => token.end <= start)?.word ?? '';
  if (POSSESSIVES.has(possessor))
    return { title: whole, organisation: before.at(-1)?.entity ?? null, found: null, start, end, rule };
  const generic = /\s+(?:de l['’]|de la |du |de cette |de cet? )\s*(\p{Ll}+)$/u.exec(whole);
  const noun = foldWord(generic?.[1] ?? '');
  const isAnyBody = [
    'groupe',
    'societe',
    'entreprise',
    'etablissement',
    'institution',
    'structure',
    'firme',
  ].includes(noun);
  const named = isAnyBody
    ? mostNamed(all)
    : before.findLast(
        (m) => tokenize(m.text)[0]?.word === noun || tokenize(m.found?.name ?? '')[0]?.word === noun,
      );
  if (generic === null || named === undefined)
    return { title: whole, organisation: null, found: null, start, end, rule };
  const until = start + generic.index;
  return {
    title: run.text.slice(start, until),
    organisation: named.entity,
    found: null,
    start,
    end: until,
    rule,
  };
}

/** « la société », « le groupe »: the organisation that the article names most. */
function mostNamed(all: readonly Mention[]): Mention | undefined {
  const counts = Map.groupBy(
    all.filter((m) => m.kind === 'ORGANISATION'),
    (m) => m.entity,
  );
  return [...counts.values()].reduce<readonly Mention[]>((a, b) => (b.length > a.length ? b : a), [])[0];
}

/** « ministre … chargée de la Transition numérique » means the « ministère de la Transition numérique ». */
function ministryOf(
  title: string,
  { matcher, isDiscovering }: Context,
): Pick<Role, 'organisation' | 'found'> {
  const candidates = tokenize(title)
    .filter(({ word }) => PREPOSITIONS.has(word))
    .flatMap(({ start }) => {
      const ministry = `Ministère ${title.slice(start)}`;
      return findForms(matcher, ministry, tokenize(ministry)).filter(
        (m) => m.start === 0 && m.form.kind === 'ORGANISATION',
      );
    });
  const longest = candidates.sort((a, b) => b.end - a.end)[0];
  if (longest !== undefined) return { organisation: longest.form.entity, found: null };
  const portfolio = PORTFOLIO.exec(title)?.[1];
  if (!isDiscovering || portfolio === undefined) return { organisation: null, found: null };
  const name = `Ministère ${portfolio.replace(/\s+/g, ' ')}`;
  return { organisation: provisionalId('ORGANISATION', name), found: { name } };
}

/** Of « ministre déléguée auprès du Chef du gouvernement, chargée du Budget »: « du Budget ». */
const PORTFOLIO =
  /^ministre\s+(?:d['’]État\s*,?\s*)?(?:.*?chargée?\s+)?((?:de\s+la|de\s+l['’]|de|du|des)\s*\p{L}.{2,100})$/iu;
