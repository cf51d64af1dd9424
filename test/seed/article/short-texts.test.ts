import { describe, expect, it } from 'vitest';
import { contentIn } from '../../../seed/read/content.ts';
import { built } from '../../support/built.ts';
import { contentFolder } from '../../support/content-folder.ts';
import { readPageText } from '../../support/pages.ts';

const paragraphsUnder = (title: string, text: string) =>
  readPageText(`---\ntitle: ${title}\n---\n${text}\n`).paragraphs;

describe('below a title that front matter gives, a short text keeps', () => {
  it.each([
    ['its only sentence', 'Un séisme a frappé la ville de Fès.'],
    ['its only line, which ends in no full stop', 'Un séisme a frappé la ville de Fès ce matin'],
    ['its only line in Arabic', 'وصل الوزير إلى الرباط صباح الثلاثاء.'],
    ['its only line in Chinese', '新闻报道说这个项目很好。'],
    ['a few words', 'Ni morts ni blessés.'],
  ])('%s', (_, line) => {
    expect(paragraphsUnder('Séisme à Fès', line)).toEqual([line]);
  });

  it.each([
    ['short', 'Un séisme a frappé la ville de Fès ce matin.', 'Le ministre est venu.'],
    [
      'Arabic',
      'وصل الوزير إلى الرباط صباح الثلاثاء.',
      'وقال الوزير إن البرنامج الجديد سيبدأ في الشهر المقبل بالتعاون مع الجماعات المحلية والجهات الأخرى.',
    ],
  ])('its first paragraph, %s, above a second', (_, ...lines) => {
    expect(paragraphsUnder('Séisme', lines.join('\n\n'))).toEqual(lines);
  });
});

describe('below a title that front matter gives, no text is', () => {
  it('the same title, repeated with or without its full stop', () => {
    const lines = ['Un séisme a frappé la ville de Fès.', 'Le ministre est venu sur les lieux.'];
    expect(paragraphsUnder('Un séisme a frappé la ville de Fès', lines.join('\n\n'))).toEqual(lines.slice(1));
  });

  it('the headline of a page that was copied with its menu', () => {
    const page = `Accueil | Actualités | Contact\nUn séisme a frappé la ville de Fès.\n\nLe ministre est venu sur les lieux mardi, avec les secours et les médecins de la province.`;
    expect(paragraphsUnder('Séisme à Fès', page)).toEqual([page.split('\n').at(-1)]);
  });
});

it('a title above nothing but buttons is no article: the file is named', async () => {
  await using folder = await removable({
    'a.txt': '---\ntitle: Séisme à Fès\n---\nPartager sur Facebook\nImprimer\n',
    'b.txt':
      'Un séisme a frappé la ville de Fès mardi matin, sans faire ni morts ni blessés, dit la ministre.\n',
  });
  const { faults, summary } = await built(await contentIn(folder.path));
  expect(faults.map(({ path }) => path)).toEqual(['a.txt']);
  expect(summary.articles).toBe(1);
});

async function removable(files: Readonly<Record<string, string>>) {
  const folder = await contentFolder(files);
  return { ...folder, [Symbol.asyncDispose]: () => folder.remove() };
}
