import { expect, it } from 'vitest';
import { readPageText } from '../../support/pages.ts';

const LINES = [
  '96’',
  'Fin du match à Brévonne.',
  '1 545 500 EUROS',
  'Reportage du journal de la vallée',
  'Nous contacter : la permanence du club ouvre le mardi',
  'Les joueurs de la vallée ont tenu une heure à dix, devant trois mille personnes venues à pied, à vélo et en barque.',
  'Lire aussi',
  'Un atelier pour les vélos',
];

it('a text that front matter calls whole keeps every line, whatever it looks like', () => {
  const { title, paragraphs, publishedAt } = readPageText(
    `---\ntitle: Brévonne tient bon\ndate: 2026-03-12\nbody: whole\n---\n\n${LINES.join('\n\n')}\n`,
  );
  expect(title).toBe('Brévonne tient bon');
  expect(publishedAt).toBe('2026-03-12');
  expect(paragraphs).toEqual(LINES);
});

it('one that it only gives a title is a page as any other', () => {
  const { paragraphs } = readPageText(`---\ntitle: Brévonne tient bon\n---\n\n${LINES.join('\n\n')}\n`);
  expect(paragraphs).not.toContain('Un atelier pour les vélos');
});

it('a whole text without a title gets one from its first sentence', () => {
  const article = readPageText(`---\nbody: whole\n---\n${LINES[5]}\n`);
  expect(article.titleIsDerived).toBe(true);
  expect(article.title).toContain('Les joueurs de la vallée');
});

it('any other word there is a fault that says what to write', () =>
  expect(() => readPageText('---\nbody: clean\n---\nUn texte.\n')).toThrow(
    /^body: is not known: write whole, or leave it out$/,
  ));

it.each(['*', '-', '–', '•'])('such a title begins behind the mark of a list: %s', (mark) => {
  const article = readPageText(
    `---\nbody: whole\n---\n${mark} Le bac ferme lundi.\n${mark} Le pont ouvre mardi.\n`,
  );
  expect([article.title, article.paragraphs[0]]).toEqual([
    'Le bac ferme lundi',
    `${mark} Le bac ferme lundi.`,
  ]);
});
