import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { explainText } from '../../../seed/commands/explain.ts';
import { seedContent } from '../../../seed/read/content.ts';
import { editableContent } from '../../support/content.ts';

const PAGE = `Aller au contenu principal
Accueil

Une réunion sur les ports à Rabat

Publié le 3 mars 2026

M. Kais Hammami a reçu Mme Nadia Lahlimi, directrice de l’Agence des ports, avant la session de l’Assemblée générale.

Partager sur Facebook
`;

async function explain(isColoured = false): Promise<string> {
  const content = await editableContent({ copySeed: false });
  onTestFinished(() => content.remove());
  await content.edit('reunion.txt', PAGE);
  return explainText(content, 'reunion.txt', isColoured);
}

it('shows each mention in its place, with entity, rule and confidence, and what was left out', async () => {
  expect(await explain()).toBe(`reunion.txt: language fr, published 2026-03-03, category –, author –, source –
  ✂ Aller au contenu principal
  ✂ Accueil

TITLE Une réunion sur les ports à Rabat
  ✂ Publié le 3 mars 2026

M. [Kais Hammami]1 a reçu Mme [Nadia Lahlimi]2, directrice de l’[Agence des ports]3, avant la session de l’[Assemblée générale]4.
      1. person Kais Hammami (catalogue, 1.00)
      2. person Nadia Lahlimi (honorific, 0.99)
      3. organisation Agence des ports (named-body, 0.94)
      4. organisation Assemblée générale (named-body, 0.55, not published: asked in the review)
  ✂ Partager sur Facebook

ROLE Nadia Lahlimi: directrice, Agence des ports
  « M. Kais Hammami a reçu Mme Nadia Lahlimi, directrice de l’Agence des ports, avant la session de l’Assemblée générale. »`);
});

it('has the same words in colour', async () => {
  const coloured = await explain(true);
  expect(coloured).not.toBe(await explain());
  expect(stripVTControlCharacters(coloured)).toBe(await explain());
});

it('finds a file of the content folder by its name and by its path', async () => {
  const file = '002_4bb6cc350da165da.txt';
  const byName = await explainText(seedContent, file, false);
  expect(byName).toMatch(/^TITLE \(derived\) Le mardi, à Rabat/m);
  expect(await explainText(seedContent, join(seedContent.articles, file), false)).toBe(byName);
});
