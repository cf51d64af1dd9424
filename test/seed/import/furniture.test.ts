import { describe, expect, it } from 'vitest';
import { toArticleText } from '../../../seed/article/article.ts';
import { withoutFurniture } from '../../../seed/import/without-furniture.ts';
import { BODY, imported, PARAGRAPHS, page } from '../../support/imported.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;

describe('of what an extractor leaves in an article', () => {
  it.each([
    ['the credit of a picture', ['Salma Bennouna, photo : AFP']],
    [
      'a heading of other articles and their links',
      ['Lire aussi', 'Un atelier pour les vélos', 'Le lac rouvert'],
    ],
    ['a line of a paywall', ['Pour lire la suite']],
    ['buttons', ['Partager', 'Imprimer']],
  ])('%s goes', (_, lines) => expect(withoutFurniture([FIRST, ...lines, SECOND])).toEqual([FIRST, SECOND]));

  it.each([
    ['a row of numbers', '1 545 500 EUROS'],
    ['a minute', '95’'],
    ['an item', '– douze arbres replantés sur la berge'],
    ['a subheading', 'Un chantier de huit mois'],
  ])('%s stays', (_, line) => expect(withoutFurniture([FIRST, line, SECOND])).toEqual([FIRST, line, SECOND]));
});

it('what was imported is read whole', () => {
  const article = [FIRST, '95’', '1 545 500 EUROS', SECOND, THIRD].map((text) => `<p>${text}</p>`).join('');
  const raw = imported(page({ above: '<h1>Une passerelle</h1>' }).replace(BODY, article));
  expect(raw.frontMatter.body).toBe('whole');
  expect(toArticleText(raw).paragraphs).toEqual([FIRST, '95’', '1 545 500 EUROS', SECOND, THIRD]);
});

describe('of a day that programs state', () => {
  const dated = (stated: string, shown: string) =>
    imported(
      `<html lang="fr"><head><meta property="article:published_time" content="${stated}"></head><body>
<p>jeudi, 13 mars 2026</p><article><h1>Une passerelle au-dessus de l’oued</h1>${shown}${BODY}</article></body></html>`,
    ).frontMatter.date;
  it.each([
    [
      'the line that readers see is right where it is a day off',
      '2026-03-11T23:10:00Z',
      '<p>Publié le 12 mars 2026</p>',
      '2026-03-12',
    ],
    ['a short one as well', '2026-03-11T23:10:00Z', '<p>jeudi 12.03.26</p>', '2026-03-12'],
    [
      'the day on which the page was read counts nothing where another line shows it',
      '2026-03-12T10:00:00Z',
      '<p>12/03/2026 10:00</p>',
      '2026-03-12',
    ],
  ])('%s', (_, stated, shown, right) => expect(dated(stated, shown)).toBe(right));
});
