import { wordAt } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import type { FoundRole } from './role.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { isTitle } = roleWords;
const PARTICIPLE =
  '(?:nommée?|désignée?|élue?|réélue?|promue?|reconduite?|confirmée?|choisie?|recrutée?|intronisée?|investie?|named|appointed|elected|re-elected)';
const ADVERBS =
  "(?:(?:jusqu['’](?:ici|alors|à\\sprésent|en\\s\\d{4})|également|aussi|actuellement|toujours|désormais|officiellement|notamment|successivement|tour\\sà\\stour|déjà|ensuite|d['’]abord|longtemps|par\\sailleurs|depuis\\s\\d{4}|also|now|unanimously)\\s+)*";
const OFFICE =
  "(?:(?:au|le)\\sposte\\sd(?:e\\s+|['’])|comme\\s+|en\\s(?:qualité|tant)\\s(?:de|que)\\s+|(?:aux?|la|les)\\sfonctions?\\sd(?:e\\s+|['’])|la\\sprofession\\sd(?:e\\s+|['’])|as\\s+|l['’]une?\\sdes\\s|(?:le\\snouveau|la\\snouvelle|l['’]actuele?|l['’]ancien(?:ne)?|le|la|the|un|une)\\s+|l['’])?";
const STATE = `(?:(?:y|en)\\s)?(?:(?:a|avait|has|had)\\s${ADVERBS}(?:été|been)|vient\\s+d['’]être|est|était|fut|sera|reste|demeure|devient|devint|deviendra|est\\sdevenue?|occupe|occupait|exerce|exerçait|s['’](?:est|était)\\s(?:auto)?proclamée?|is|was|becomes|became)`;
const ASIDE = '(?:\\s\\([^)]{1,40}\\))?(?:,\\s[^,.;]{1,40},)?';
/** When it was: « lundi », « en mars », « , dimanche 18 mai, ». */
const WHEN =
  '(?:,\\s[^,.;:()]{1,40},\\s)?(?:(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en\\s\\p{L}+|on\\s\\p{L}+)(?:\\s\\d{1,2}(?:er)?\\s\\p{Ll}+)?(?:\\s\\d{4})?|en\\s\\d{4})\\s+)?';

/** « X a été nommé directeur général de la Caisse », « X, 52 ans, était jusqu’ici directeur », « X, qui devient président » */
const APPOINTED = new RegExp(
  `^${ASIDE}(?:,?\\s(?:qui|who)(?:,\\s[^,.;]{1,40},)?)?\\s+${STATE}(?:\\s+|(?=,))${ADVERBS}(?:${PARTICIPLE}(?:\\s+|(?=,)))?${ADVERBS}${WHEN}${OFFICE}`,
  'u',
);
/** « X remplace Y comme entraîneur », « X rempile comme bourgmestre » */
const SERVING =
  /^(?:\s\([^)]{1,40}\))?\s(?:a\s|va\s|vient\sde\s)?(?:remplac|succ[èé]d|rempil|revien|offici|travaill|si[èé]g|interv[ie]|arriv|d[ée]but|poursui|continu|serv|replace|succeed|work|act)\p{L}*\s[^.;:!?,]{0,60}?(?<!\p{L})(?:comme|en\stant\sque|en\squalité\sde|au\sposte\sde|aux\sfonctions\sde|as)\s(?:(?:le|la|the)\s)?/u;
/** « Nadia Untel nommée directrice de l’Office » */
const PARTICIPLE_BEHIND = new RegExp(`^,?\\s+${PARTICIPLE}(?:\\s+|(?=,))${WHEN}${OFFICE}`, 'u');
/** « a nommé lundi X directeur général », « la nomination de X au poste de directrice » */
const APPOINTING =
  /(?:nomm|désign|élu|élisent|promu|reconduit|nomination|désignation|élection|appoint|named|elect)\p{L}*\s(?:[^.;:!?]{0,40}\s)?(?:d['’]|de\s)?$/iu;
/** In the same sentence. */
const BECAME =
  /(?:devien(?:t|nent|dra)|(?:nomm|élu|désign|promu)\p{L}*|becomes?|appointed|elected)\s[^.;:!?]*$/u;
const IN_OFFICE =
  /^\s+(?:(?:au\sposte|aux\sfonctions|en\squalité|à\sla\sfonction)\sd(?:e\s|['’])|comme\s|as\s(?:its\s)?)?/u;
const PRONOUN = new Set(['il', 'elle', 'he', 'she']);
/** « Jusqu’à sa retraite, il était … »: in words, before which nobody is named. */
const LONGEST_OPENING = 8;
const LONGEST_LEAD = 90;

/** What a verb says of the person: that they were named, or are, something. */
export function byVerb(context: RunContext, person: Mention): FoundRole[] {
  const { text } = context;
  const behind = text.slice(person.end, person.end + LONGEST_LEAD + 60);
  const lead = (APPOINTED.exec(behind) ?? PARTICIPLE_BEHIND.exec(behind) ?? SERVING.exec(behind))?.[0];
  if (lead !== undefined)
    return titlesAt(context, person.end + lead.length, 'role-by-appointment', isPast(lead));
  const before = text
    .slice(Math.max(0, person.start - LONGEST_LEAD), person.start)
    .replace(/(?:M|Dr|Pr)\.\s$|(?:Mme|Mlle|du Dr|du Pr)\s$/u, '');
  const beside = besideAppointed(context, person);
  if (beside.length > 0) return beside;
  const office = IN_OFFICE.exec(behind)?.[0] ?? '';
  if (office.trim() === '' && !APPOINTING.test(before)) return [];
  if (office.trim() !== '' && !/poste|fonction/.test(office) && !APPOINTING.test(before)) return [];
  return titlesAt(context, person.end + office.length, 'role-by-appointment');
}

/** « X devient président et Y directeur général »: the verb counts for both. */
function besideAppointed(context: RunContext, person: Mention): FoundRole[] {
  const { words, text } = context;
  const first = wordAt(words, person.end);
  const word = words[first];
  if (word === undefined || word.gap !== ' ' || word.isCapital) return [];
  const start = wordAt(words, person.start);
  if (words[start - 1]?.word !== 'et' && !/^,\s+$/u.test(words[start]?.gap ?? '')) return [];
  const before = text.slice(Math.max(0, person.start - 2 * LONGEST_LEAD), person.start);
  return BECAME.test(before) ? titlesAt(context, word.start, 'role-by-appointment') : [];
}

/** « fut successivement », « avait été »: but who « avait été nommé » may still be it. */
const isPast = (lead: string): boolean =>
  /(?<!\p{L})(?:était|fut|occupait|exerçait|was|(?:a|avait|had)\s(?:\S+\s){0,3}(?:été|been))(?!\p{L})/u.test(
    lead,
  ) && !new RegExp(PARTICIPLE, 'u').test(lead);

/** « Il est également vice-président de Y »: of the person last named. */
export function ofPronouns(
  context: RunContext,
  lastPerson: (start: number) => Mention | undefined,
): { person: Mention; roles: FoundRole[] }[] {
  const { text, words } = context;
  return words.flatMap((word, i) => {
    if (!PRONOUN.has(word.word) || !opensClause(context, i)) return [];
    const lead = APPOINTED.exec(text.slice(word.end, word.end + LONGEST_LEAD))?.[0];
    if (lead === undefined) return [];
    const person = lastPerson(word.start);
    const roles =
      person === undefined ? [] : titlesAt(context, word.end + lead.length, 'role-of-pronoun', isPast(lead));
    return person === undefined || roles.length === 0 ? [] : [{ person, roles }];
  });
}

/** At the start of a sentence, or behind a comma and a few words that name nobody. */
function opensClause({ words, people }: RunContext, i: number): boolean {
  const word = words[i];
  if (word === undefined || word.startsSentence) return word !== undefined;
  if (!/^,\s+$/u.test(word.gap)) return false;
  for (let at = i - 1; at >= 0 && i - at <= LONGEST_OPENING; at--) {
    const before = words[at];
    if (before?.startsSentence) return firstBetween(people, before.start, word.start) === undefined;
  }
  return false;
}

function titlesAt(context: RunContext, at: number, rule: FoundRole['rule'], isOver = false): FoundRole[] {
  const { words, text } = context;
  const i = wordAt(words, at);
  const first = words[i];
  if (first === undefined || first.start !== at) return [];
  if (!isTitle(text, first) && !roleWords.professions.has(first.word)) return [];
  return parseTitles(context, i, rule).roles.map((role) => ({ ...role, isOver }));
}
