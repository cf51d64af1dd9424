import { expect, it } from 'vitest';
import { readPageText } from '../../support/pages.ts';

const PROSE =
  'Trois moulins tournent depuis un an au-dessus du lac, et leurs propriétaires sont les habitants. Chacun a mis ce qu’il pouvait.';

it.each(['h1', 'h2'])('a page in a .txt has the title and the text without their tags: %s', (heading) => {
  const { title, paragraphs } = readPageText(
    `<!DOCTYPE html>\n<div class="article">\n<${heading} class="t">Le village qui vend son vent</${heading}>\n<p>${PROSE}</p>\n<p>${PROSE} Un <b>quatrième</b> suit.</p>\n</div>\n`,
  );
  expect(title).toBe('Le village qui vend son vent');
  expect(paragraphs).toEqual([PROSE, `${PROSE} Un <b>quatrième</b> suit.`]);
});

it('a line that was stretched to the width of a column stays one', () => {
  const line = `Mme  Lucienne   Abgrel,   présidente  de  l’Union  des  passeurs,  a  annoncé  la  fête. ${PROSE} ${PROSE}`;
  expect(readPageText(`La fête déménage\n\n${line}\n`).paragraphs).toEqual([line]);
});
