import { wordAt } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Mention } from '../../names/mention.ts';
import type { FoundRole } from './role.ts';
import type { RunContext } from './sentence-context.ts';
import { parseTitles } from './titles-in-a-row.ts';

const { isTitle } = roleWords;
const PARTICIPLE =
  '(?:nommée?|désignée?|élue?|réélue?|promue?|reconduite?|confirmée?|named|appointed|elected|re-elected)';
const ADVERBS =
  "(?:(?:jusqu['’](?:ici|alors|à\\sprésent)|également|aussi|actuellement|toujours|désormais|officiellement|par\\sailleurs|depuis\\s\\d{4}|also|now|unanimously)\\s+)*";
const OFFICE =
  "(?:(?:au|le)\\sposte\\sde\\s+|comme\\s+|en\\squalité\\sde\\s+|aux?\\sfonctions?\\sde\\s+|as\\s+|(?:le\\snouveau|la\\snouvelle|le|la|the)\\s+|l['’])?";
const STATE = `(?:(?:a|avait|has)\\s+été|vient\\s+d['’]être|(?:en\\s)?(?:est|était)|sera|reste|demeure|devient|deviendra|occupe|occupait|has\\sbeen|is|was|becomes)`;
const ASIDE = '(?:,\\s[^,.;]{1,40},)?';
/** When it was: « lundi », « en mars ». */
const WHEN =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|en\\s\\p{L}+|on\\s\\p{L}+)\\s+)?';

/** « X a été nommé directeur général de la Caisse », « X, 52 ans, était jusqu’ici directeur », « X, qui devient président » */
const APPOINTED = new RegExp(
  `^${ASIDE}(?:,?\\s(?:qui|who))?\\s+${STATE}\\s+${ADVERBS}(?:${PARTICIPLE}\\s+)?${ADVERBS}${WHEN}${OFFICE}`,
  'u',
);
/** « Nadia Untel nommée directrice de l’Office » */
const PARTICIPLE_BEHIND = new RegExp(`^,?\\s+${PARTICIPLE}\\s+${WHEN}${OFFICE}`, 'u');
/** « a nommé lundi X directeur général », « la nomination de X au poste de directrice » */
const APPOINTING =
  /(?:nomm|désign|élu|élisent|promu|reconduit|nomination|désignation|élection|appoint|named|elect)\p{L}*\s(?:[^.;:!?]{0,40}\s)?(?:d['’]|de\s)?$/iu;
const IN_OFFICE =
  /^\s+(?:(?:au\sposte|aux\sfonctions|en\squalité|à\sla\sfonction)\sd(?:e\s|['’])|comme\s|as\s(?:its\s)?)?/u;
const PRONOUN = new Set(['il', 'elle', 'he', 'she']);
const LONGEST_LEAD = 90;

/** What a verb says of the person: that they were named, or are, something. */
export function byVerb(context: RunContext, person: Mention): FoundRole[] {
  const { text } = context;
  const behind = text.slice(person.end, person.end + LONGEST_LEAD + 60);
  const lead = (APPOINTED.exec(behind) ?? PARTICIPLE_BEHIND.exec(behind))?.[0];
  if (lead !== undefined) return titlesAt(context, person.end + lead.length, 'role-by-appointment');
  const before = text
    .slice(Math.max(0, person.start - LONGEST_LEAD), person.start)
    .replace(/(?:M|Dr|Pr)\.\s$|(?:Mme|Mlle|du Dr|du Pr)\s$/u, '');
  const office = IN_OFFICE.exec(behind)?.[0] ?? '';
  if (office.trim() === '' && !APPOINTING.test(before)) return [];
  if (office.trim() !== '' && !/poste|fonction/.test(office) && !APPOINTING.test(before)) return [];
  return titlesAt(context, person.end + office.length, 'role-by-appointment');
}

/** « Il est également vice-président de Y »: of the person last named. */
export function ofPronouns(
  context: RunContext,
  lastPerson: (start: number) => Mention | undefined,
): { person: Mention; roles: FoundRole[] }[] {
  const { text, words } = context;
  return words.flatMap((word) => {
    if (!word.startsSentence || !PRONOUN.has(word.word)) return [];
    const lead = APPOINTED.exec(text.slice(word.end, word.end + LONGEST_LEAD))?.[0];
    if (lead === undefined) return [];
    const person = lastPerson(word.start);
    const roles = person === undefined ? [] : titlesAt(context, word.end + lead.length, 'role-of-pronoun');
    return person === undefined || roles.length === 0 ? [] : [{ person, roles }];
  });
}

function titlesAt(context: RunContext, at: number, rule: FoundRole['rule']): FoundRole[] {
  const { words, text } = context;
  const i = wordAt(words, at);
  const first = words[i];
  if (first === undefined || first.start !== at || !isTitle(text, first)) return [];
  return parseTitles(context, i, rule).roles;
}
