import * as v from 'valibot';
import type { EntityKind } from '../../../store/records.ts';
import { ofWord } from '../../../text/of-word.ts';
import type { Word } from '../../article/words.ts';
import { readLexicon } from '../../lexicon/lexicon.ts';

const FOLLOWS = ['name', 'quoted', 'surname', 'initials'] as const;

const schema = v.array(
  v.strictObject({
    leads: v.array(v.string()),
    of: v.array(v.picklist(['PERSON', 'ORGANISATION', 'INITIATIVE'])),
    follows: v.picklist(FOLLOWS),
    turns: v.optional(v.literal('true')),
    finds: v.optional(v.array(v.string()), []),
    leaves: v.optional(v.array(v.string()), []),
  }),
);

/** The entries of all `aliases.yaml`, with the examples that are their tests. */
export const aliasEntries = readLexicon('aliases', schema);

/** « dit », « de son vrai nom », « known as »: words between a name and another name of the same. */
export interface Lead {
  readonly steps: readonly { readonly words: readonly string[]; readonly isOptional: boolean }[];
  readonly of: readonly EntityKind[];
  readonly follows: (typeof FOLLOWS)[number];
  /** Whether the other name may stand before: « Le Druide, alias Untel ». */
  readonly mayTurn: boolean;
}

const ACCENT = /[é]/u;
const byFirstWord = new Map<string, Lead[]>();
for (const { leads, of, follows, turns } of aliasEntries)
  for (const text of leads) {
    const steps = text.split(' ').map((step) => {
      const isOptional = step.endsWith('?');
      return { words: (isOptional ? step.slice(0, -1) : step).split('|'), isOptional };
    });
    const lead: Lead = { steps, of, follows, mayTurn: turns !== undefined };
    const required = steps.findIndex(({ isOptional }) => !isOptional);
    for (const word of steps.slice(0, required + 1).flatMap(({ words }) => words)) {
      const folded = word.replace(/é/gu, 'e');
      byFirstWord.set(folded, [...(byFirstWord.get(folded) ?? []), lead]);
    }
  }

const BETWEEN = /^(?:\s+|[-‑’']|\.\s?)$/u;

interface LeadAt {
  readonly lead: Lead;
  readonly next: number;
}
/** Of nearly every word. */
const NONE: readonly LeadAt[] = [];

const leadsFrom = ofWord((word) => byFirstWord.get(word) ?? null);

/** The leads that stand at the word, each with the first word behind it. */
export function leadsAt(words: readonly Word[], at: number): readonly LeadAt[] {
  const first = words[at];
  const leads = first === undefined ? null : leadsFrom(first);
  if (leads === null) return NONE;
  return leads.flatMap((lead) => {
    const next = endOfLead(lead, words, at);
    return next === null ? [] : [{ lead, next }];
  });
}

function endOfLead({ steps }: Lead, words: readonly Word[], from: number): number | null {
  let at = from;
  for (const step of steps) {
    const word = words[at];
    const isHere =
      word !== undefined &&
      (at === from || BETWEEN.test(word.gap)) &&
      step.words.some((one) => (ACCENT.test(one) ? word.raw.toLowerCase() === one : word.word === one));
    if (isHere) at += 1;
    else if (!step.isOptional) return null;
  }
  return at;
}
