import { describe, expect, it } from 'vitest';
import { bodyOf, imported, PARAGRAPHS, page } from '../../support/imported.ts';

const TITLE = 'Une passerelle au-dessus de l’oued';
const H1 = `<h1>${TITLE}</h1>`;
const SITE = '<meta property="og:site_name" content="Le Quotidien du Sud">';
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
/** What an extractor leaves of a page: all of it stands in the article’s own element. */
const around = (above: string, below = '', head = SITE): string =>
  page({ head: `<title>${TITLE}</title>${head}` }).replace(
    /<div>(.*)<\/div><\/article>/s,
    (_, body) => `${H1}<div>${above}${body}${below}</div></article>`,
  );

describe('above the first paragraph of a page', () => {
  it.each([
    ['a line of publication', p('Publié le 12 mars 2026 à 18h30, mis à jour le 13 mars 2026')],
    ['trail and tags', '<ul><li>Région</li><li>Sidi Brahim</li></ul>'],
    ['what stands above a title that stands there again', p('2026-03-12 | 18:30', 'Très lu', TITLE)],
    ['the author', p('Salma Bennouna')],
  ])('%s is no part of the text', (_, above) => {
    expect(bodyOf(imported(around(above)))).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('a lead and a place stay', () => {
    const lead = 'Onze ans après la première pétition';
    expect(bodyOf(imported(around(p(lead, 'Sidi Brahim –'))))).toBe(
      [lead, 'Sidi Brahim –', ...PARAGRAPHS].join('\n\n'),
    );
  });

  it.each([
    ['Mohloka Mpesane', 'Mohloka Mpesane'],
    ['Salma Bennouna/Yann Le Goff', 'Salma Bennouna, Yann Le Goff'],
  ])('« %s » is the author where the page states the site alone', (line, author) => {
    const site = `${SITE}<meta name="author" content="Le Quotidien du Sud">`;
    const raw = imported(around(p(line), '', site));
    expect(raw.frontMatter.author).toBe(author);
    expect(bodyOf(raw)).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('a name is a line as any other where another author is stated', () => {
    const stated = `${SITE}<meta name="author" content="Yann Le Goff">`;
    const raw = imported(around(p('Salma Bennouna'), '', stated));
    expect(raw.frontMatter.author).toBe('Yann Le Goff');
    expect(bodyOf(raw)).toContain('Salma Bennouna');
  });
});

describe('below the last paragraph of a page', () => {
  it.each([
    [
      'tags and counters',
      p('Région', 'oued', 'passerelle', 'école', 'Suivant', 'Un autre titre du jour', '0', '0'),
    ],
    [
      'a window of whoever reads elsewhere',
      p(
        'Vous pouvez lire Le Monde sur un seul appareil à la fois',
        'Ce message s’affichera ailleurs.',
        'Pourquoi ce message s’affiche-t-il ? Parce que ce compte est ouvert sur une autre machine.',
      ),
    ],
  ])('%s are no part of the text', (_, below) => {
    expect(bodyOf(imported(around('', below)))).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('a signature, a place and a list stay', () => {
    const below = `${p('Ont voté pour :')}<ul><li>Nadia Sebti</li><li>Omar Filali</li></ul>${p('Salma Bennouna')}`;
    expect(bodyOf(imported(around('', below)))).toMatch(/– Nadia Sebti\n– Omar Filali\n\nSalma Bennouna$/);
  });
});

describe('what a page states', () => {
  it('as its title with the name of the site behind it leads to the heading without, not to a subtitle', () => {
    const head = `${SITE}<meta property="og:title" content="${TITLE} - Le Quotidien du Sud"><meta itemprop="headline" content="… onze ans après la pétition">`;
    const raw = imported(page({ head, above: `${H1}<h1>… onze ans après la pétition</h1>` }));
    expect(raw.frontMatter.title).toBe(TITLE);
  });

  it.each([
    ['Le Quotidien du Sud', undefined],
    ['culture_cinema', undefined],
    ['Société, Une, Fil info, Société, Une, Fil info', 'Société'],
    ['Sciences, environnement', 'Sciences, environnement'],
  ])('as its section, « %s », is %s', (stated, category) => {
    const head = `<title>${TITLE}</title>${SITE}<meta property="article:section" content="${stated}">`;
    expect(imported(page({ head, above: H1 })).frontMatter.category).toBe(category);
  });
});
