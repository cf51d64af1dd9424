import { describe, expect, it } from 'vitest';
import { toArticleText } from '../../../seed/article/article.ts';
import { wordsOfArticle } from '../../../seed/article/words.ts';
import { aliasBehind } from '../../../seed/names/aliases/alias-behind.ts';
import { aliasEntries, leadsAt } from '../../../seed/names/aliases/alias-leads.ts';
import { parseText } from '../../../seed/read/read.ts';
import { found } from '../../support/analysed.ts';
import { mentionsIn } from '../../support/mentions-in.ts';

const named = (text: string) => {
  const [entities, mentions] = [mentionsIn(text, { withEntity: true }), mentionsIn(text)];
  return mentions.map((mention, i) => `${mention.replace(/: .*, /, ' (')}) = ${entities[i]}`);
};

const AROUND = 'Le reste du texte est une phrase assez longue pour être lue comme un paragraphe.';

/** What a lead with what follows it gives the two words that open the sentence; null where nothing does. */
function aliasIn(sentence: string): string | null {
  const raw = parseText('a.txt', 'a.txt', Buffer.from(`Une page\n\n${sentence}. ${AROUND}\n`));
  const run = wordsOfArticle(toArticleText(raw)).find(({ run: { text } }) =>
    text.startsWith(sentence.slice(0, 9)),
  );
  if (run === undefined) throw new RangeError('the sentence is no run');
  const name = /^(?:Agence des marées|\S+ [^\s,،]+)/u.exec(sentence)?.[0] ?? '';
  for (const at of run.words.keys())
    for (const { lead, next } of leadsAt(run.words, at)) {
      const span = aliasBehind(run.run.text, run.words, next, lead, name);
      const [first, last] = [run.words[span?.from ?? -1], run.words[(span?.next ?? 0) - 1]];
      if (first !== undefined && last !== undefined) return run.run.text.slice(first.start, last.end);
    }
  return null;
}

describe('the patterns of aliases.yaml', () => {
  it.each(aliasEntries.flatMap(({ finds }) => finds))('find: %s', (example) => {
    expect(aliasIn(example.replaceAll('_', ''))).toBe(/_(.+)_/u.exec(example)?.[1]);
  });

  it.each(aliasEntries.flatMap(({ leaves }) => leaves))('leave: %s', (example) => {
    expect(aliasIn(example)).toBeNull();
  });
});

describe('another name that a text gives to somebody', () => {
  it.each([
    ['dit', 'Jean-Marc Carvanel, dit « Le Druide », a soutenu le projet.', 'Le Druide'],
    [
      'an initiative’s words behind it',
      'Jean-Marc Carvanel, surnommé « Le Druide », une initiative en tête, rit.',
      'Le Druide',
    ],
    ['alias', 'Jean-Marc Carvanel, alias Jimmy Brulon, a parlé.', 'Jimmy Brulon'],
    ['an age between', 'Jean-Marc Carvanel, 54 ans, dit « Le Druide », a parlé.', 'Le Druide'],
    ['English', 'Jean-Marc Carvanel, better known as “The Wizard”, launched the plan.', 'The Wizard'],
    ['the true name behind', '« Le Druide », de son vrai nom Jean-Marc Carvanel, a chanté.', 'Le Druide'],
    ['a name without quotes before', 'Le rappeur Snako (alias Jean-Marc Carvanel) a chanté.', 'Snako'],
  ])('is hers, and no initiative: %s', (_, sentence, alias) => {
    const text = `${sentence} Hier ${alias} a encore ri.`;
    expect(named(text).filter((one) => one.includes('= Jean-Marc Carvanel'))).toHaveLength(3);
    expect(found(text, 'PERSON')).toHaveLength(1);
    expect([...found(text, 'INITIATIVE'), ...found(text, 'ORGANISATION')]).toEqual([]);
  });

  it('is the surname of birth with the given name', () => {
    expect(named('Nadia Brelaz, née Tazi, a parlé. On aime Nadia Tazi, et Omar Tazi.')).toEqual([
      'Nadia Brelaz (given-name) = Nadia Brelaz',
      'Tazi (alias) = Nadia Brelaz',
      'Nadia Tazi (repeated) = Nadia Brelaz',
      'Omar Tazi (given-name) = Omar Tazi',
    ]);
  });

  it('makes one of whom the world knows by the other name', () => {
    expect(named('Aurore Carvanel, dite George Sand, a écrit. On aime Carvanel.')).toEqual([
      'Aurore Carvanel (given-name) = George Sand',
      'George Sand (alias) = George Sand',
      'Carvanel (surname) = George Sand',
    ]);
  });

  it.each([
    ['a newspaper that says it', 'Nadia Brelaz, dit « Le Monde », est partie.'],
    ['another who says it', '« Oui », dit Nadia Brelaz, dit Omar Tazi.'],
    ['what she says', 'Nadia Brelaz dit « non » à la guerre. Nadia Brelaz dit Oui.'],
    ['where she was born', 'Nadia Brelaz, née à Rabat, a parlé.'],
  ])('is none in %s', (_, text) => {
    expect(named(text).filter((one) => one.includes('(alias)'))).toEqual([]);
  });
});

describe('another name that a text gives to a body', () => {
  it.each([
    ['L’Agence nationale des lagunes, ci-après « l’Agence », a lancé un plan.', 'Agence'],
    [
      'L’Agence nationale des lagunes (dénommée « Lagunea »), un projet de ville, a ouvert. Lagunea rit.',
      'Lagunea',
    ],
    ['L’Agence nationale des lagunes, ou ANL, a parlé. L’ANL est là.', 'ANL'],
  ])('is no other: %s', (text, alias) => {
    expect(found(text, 'ORGANISATION')).toEqual(['Agence nationale des lagunes: named-body']);
    expect(found(text, 'INITIATIVE')).toEqual([]);
    expect(named(text)).toContain(`${alias} (alias) = Agence nationale des lagunes`);
  });

  it('is read in Arabic where quotes show it', () => {
    expect(named('وقال البنك الدولي، المعروف باسم «البنك الكبير»، إن البنك الكبير هنا.')).toEqual([
      'البنك الدولي (known-name) = Banque mondiale',
      'البنك الكبير (alias) = Banque mondiale',
      'البنك الكبير (repeated) = Banque mondiale',
    ]);
  });
});

describe('an acronym that the text defines', () => {
  it.each([
    "L’Agence des Brelaz du Littoral (ABL) a parlé. L’ABL est là. L'ABL rit. Selon l’avis d’ABL, le chef de l'ABL est là.",
    'The Agency for Brelaz Lakes (ABL) said so. The ABL was there, and at the ABL they laughed.',
  ])('is found by its definition, and no article is part of it: %s', (text) => {
    const acronyms = mentionsIn(text).slice(1);
    expect(acronyms.length).toBeGreaterThan(2);
    expect(new Set(acronyms)).toEqual(new Set(['ABL: ORGANISATION, acronym']));
  });
});
