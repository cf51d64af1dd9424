import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTold } from '../../../seed/editor/told.ts';
import { reasonIn, ruleIn, TOLD_LANGUAGES } from '../../../seed/editor/told-in.ts';

const seed = join(import.meta.dirname, '../../../seed');

/** The rules by which names are found, as code and lexicon name them. */
async function rulesOfNames(): Promise<Set<string>> {
  const code = (await readdir(join(seed, 'names'), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = await Promise.all(code.map((file) => readFile(join(seed, 'names', file), 'utf8')));
  const lexicon = ['fr/rules', 'fr/people', 'en/people'];
  const yamls = await Promise.all(
    lexicon.map((file) => readFile(join(seed, `lexicon/${file}.yaml`), 'utf8')),
  );
  const fitted = await readFile(join(seed, 'lexicon/confidences.yaml'), 'utf8');
  return new Set([
    ...texts.flatMap((text) => [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule = '']) => rule)),
    ...texts.flatMap((text) => [...text.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, rule = '']) => rule)),
    ...yamls.flatMap((text) => [...text.matchAll(/\brule: ([a-z-]+)/g)].map(([, rule = '']) => rule)),
    ...[...fitted.matchAll(/^ {2}\w+ ([a-z-]+) \d/gm)].map(([, rule = '']) => rule),
  ]);
}

describe('what an editor is told', () => {
  it('has words for every rule that finds a name', async () => {
    const rules = await rulesOfNames();
    expect(rules.size).toBeGreaterThan(40);
    expect([...rules].filter((rule) => readTold().rules[rule] === undefined)).toEqual([]);
  });

  it('of a sign that no rule is names the sign', () => {
    expect(ruleIn(readTold(), 'fr', 'at-company-noun')).toContain('« at-company-noun »');
  });

  it('says what contradicts in each language, countries by their names there', () => {
    const reason = { about: 'nationality', values: ['GN', 'SN'] } as const;
    expect(TOLD_LANGUAGES.map((language) => reasonIn(readTold(), language, reason))).toEqual([
      'Les nationalités diffèrent : Guinée, Sénégal.',
      'Nationalities differ: Guinea, Senegal.',
    ]);
    const trades = { about: 'trade', values: ['office', 'sport'] } as const;
    expect(reasonIn(readTold(), 'fr', trades)).toBe('Les métiers diffèrent : fonction publique, sport.');
  });

  it('says what an editor wrote in the language of the page, or in the one that there is', () => {
    const doubtful = (said: Record<string, string>) => ({ about: 'doubtful', said }) as const;
    const both = doubtful({ fr: 'Mal traduit.', en: 'Mistranslated.' });
    expect(TOLD_LANGUAGES.map((language) => reasonIn(readTold(), language, both))).toEqual([
      'Mal traduit.',
      'Mistranslated.',
    ]);
    expect(reasonIn(readTold(), 'fr', doubtful({ und: 'Mistranslated.\n' }))).toBe('Mistranslated.');
  });
});
