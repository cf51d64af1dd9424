import { wordAt } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { withOrganisation } from './organisation-of-title.ts';
import type { FoundRole } from './role.ts';
import { breaksBefore, type RunContext } from './sentence-context.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { honours, isTitle, modifiers, stops } = roleWords;
const DETERMINERS = new Set([
  'le',
  'la',
  'l',
  'the',
  'du',
  'au',
  'sa',
  'son',
  'leur',
  'its',
  'their',
  'his',
  'her',
  'whose',
  'notre',
]);
const FORMER = new Set([
  'ancien',
  'ancienne',
  'nouveau',
  'nouvelle',
  'actuel',
  'actuelle',
  'ex',
  'former',
  'current',
  'new',
  'futur',
  'future',
]);
const QUALITIES = new Set(['qualite', 'tant', 'poste', 'fonction', 'fonctions', 'titre']);
const LONGEST_TITLE = 200;
const LONGEST_HONOUR = 4;

/** « la ministre de …, Amal Untel », « le directeur général Untel », « Élue présidente de Y, Mme X ». */
export function beforeName(context: RunContext, person: Mention): FoundRole[] {
  const { words, text, claimed, index } = context;
  const first = wordAt(words, person.start);
  const last = lastBefore(context, first);
  const end = words[last]?.end;
  if (end === undefined) return [];
  const gap = text.slice(end, words[last + 1]?.start ?? person.start);
  const isJoined = /^\s+$/u.test(gap);
  if (!isJoined && !/^\s*(?:\([^)]{2,12}\))?\s*[,:]\s*$/u.test(gap)) return [];
  const from = titleBefore(context, last, isJoined);
  if (from === null) return [];
  const start = words[from]?.start ?? 0;
  if (claimed.has({ run: index, start, end })) return [];
  if (isJoined) return [joined(context, from, last + 1)];
  const { roles, next } = parseTitles(context, from, 'role-before-name');
  return next <= last ? [withOrganisation(context, from, last + 1, 'role-before-name')] : roles;
}

/** The last word before the name, honorifics and « la Pr » aside. */
function lastBefore({ words }: RunContext, first: number): number {
  let last = first - 1;
  while (isHonorific(words[last])) last--;
  const isArticle = ['le', 'la', 'l', 'the'].includes(words[last]?.word ?? '');
  return isArticle && last + 1 < first ? last - 1 : last;
}

/** The word at which the title begins that ends with the word `last`. */
function titleBefore(context: RunContext, last: number, isJoined: boolean): number | null {
  const { words, text } = context;
  const end = words[last]?.end ?? 0;
  for (let i = last; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || end - word.start > LONGEST_TITLE) return null;
    if (i < last && breaksBefore(context, i + 1) && !isPortfolioComma(context, i + 1)) return null;
    if (isTitle(text, word) && opens(context, i)) return !isJoined || mayJoin(context, i, last) ? i : null;
    if (isJoined && stops.has(word.raw.toLowerCase())) return null;
  }
  return null;
}

/** « le ministre de l’Économie, des Finances et du Plan, X » */
const isPortfolioComma = ({ words }: RunContext, i: number): boolean =>
  /^,\s+$/u.test(words[i]?.gap ?? '') &&
  (/^(?:des|du|de|d)$/.test(words[i]?.word ?? '') || /^chargee?$/.test(words[i]?.word ?? '')) &&
  words.slice(Math.max(0, i - 14), i).some(({ word }) => word === 'ministre');

/** Behind an article or « sa », at the start of a sentence, behind « en qualité de », « Élue ». */
function opens({ words }: RunContext, i: number): boolean {
  let at = i;
  while (FORMER.has(words[at - 1]?.word ?? '')) at--;
  const before = words[at - 1];
  if (words[at]?.startsSentence)
    // Without an article « Représentant le Maroc » is a verb with its object.
    return (
      !DETERMINERS.has(words[i + 1]?.word ?? '') || words[i + 1]?.word === 'du' || words[i + 1]?.word === 'au'
    );
  // « présidente, X ; trésorier, Y »
  if (before === undefined || /[;:]\s*$/u.test(words[at]?.gap ?? '')) return true;
  if (before.word === 'au' || before.word === 'du') return words[at - 2]?.word !== 'aupres';
  if (DETERMINERS.has(before.word)) return words[at - 2]?.word !== 'aupres';
  if (before.word === 'de' && QUALITIES.has(words[at - 2]?.word ?? '')) return true;
  return isBehindAppointment(words, at);
}

/** « Élu en février président de Y, X … »: the participle opens the sentence. */
function isBehindAppointment(words: RunContext['words'], i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < 7; at--) {
    const word = words[at];
    if (word === undefined || /[,;:.]/.test(words[at + 1]?.gap ?? '')) return false;
    if (discoveryWords.appointmentVerbs.has(word.word)) return word.startsSentence;
  }
  return false;
}

/** Between the title and the name joined to it: adjectives, a complement or a body, no verb. */
function mayJoin({ words, organisations }: RunContext, i: number, last: number): boolean {
  const between = words.slice(i + 1, last + 1);
  if (between.every(({ word }) => modifiers.has(word))) return true;
  const end = words[last]?.end ?? 0;
  if (organisations.some((m) => m.end === end && m.start > (words[i]?.start ?? 0))) return true;
  const closing = words[last]?.word ?? '';
  return (
    between.length < 12 &&
    !discoveryWords.connectives.has(closing) &&
    !between.some((word) => !word.isCapital && discoveryWords.ends.has(word.word))
  );
}

/** « Sa Majesté le Roi Mohammed VI »: the honour belongs to the title. */
function joined(context: RunContext, from: number, next: number): FoundRole {
  const { words, text } = context;
  const role = withOrganisation(context, from, next, 'role-joined-to-name');
  for (let opening = Math.max(0, from - LONGEST_HONOUR); opening < from; opening++) {
    const said = words
      .slice(opening, from)
      .map(({ word }) => word)
      .join(' ');
    if (!honours.has(said)) continue;
    const start = words[opening]?.start ?? role.start;
    return { ...role, title: text.slice(start, role.end), start };
  }
  return role;
}
