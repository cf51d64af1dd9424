import { type Contradiction, type Reason, saidIn } from './question.ts';

/** The languages in which an editor is told. */
export const TOLD_LANGUAGES = ['fr', 'en'] as const;
export type ToldLanguage = (typeof TOLD_LANGUAGES)[number];
type Words = Readonly<Record<ToldLanguage, string>>;

/** What an editor is told: the texts of told.yaml. */
export interface Told {
  readonly reasons: Readonly<Record<Contradiction['about'], Words>>;
  readonly values: Readonly<Record<string, Words>>;
  readonly rules: Readonly<Record<string, Words>>;
  readonly signs: Words;
}

/** Why something is asked, in a sentence. What an editor wrote in one language alone stays in it. */
export function reasonIn(told: Told, language: ToldLanguage, reason: Reason): string {
  if (reason.about === 'doubtful') return saidIn(reason.said, language).replace(/\s+/g, ' ').trim();
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const named = reason.values.map((value) => {
    if (typeof value === 'number') return String(value);
    if (/^[A-Z]{2}$/.test(value)) return countries.of(value) ?? value;
    return told.values[value]?.[language] ?? value;
  });
  return told.reasons[reason.about][language].replace('{values}', named.join(', '));
}

/** What a rule saw in the text; a sign, which has no words of its own, by its name. */
export const ruleIn = (told: Told, language: ToldLanguage, rule: string): string =>
  told.rules[rule]?.[language] ?? told.signs[language].replace('{rule}', rule);
