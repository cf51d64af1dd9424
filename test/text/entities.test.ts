import { expect, it } from 'vitest';
import { oneLine } from '../../seed/import/one-line.ts';
import { withCharacters } from '../../text/entities.ts';
import { readingOf } from '../../text/reading.ts';

const RULES = { keepsHyphen: () => false, otherwise: [] };
const read = (text: string): string => readingOf(withCharacters(text).text, RULES).text;

it.each([
  ['Paul&#8203;ine', 'Pauline'],
  ['Mo&zwnj;ha', 'Moha'],
  ['Ka&shy;rim', 'Karim'],
  ['Jean&#8209;Paul', 'Jean-Paul'],
  ['Jean&#8209;&Eacute;ric', 'Jean-Éric'],
  ['a&#8201;b', 'a b'],
  ['a &nbsp; b', 'a b'],
  ['a&#x3000;b', 'a b'],
  ['a&#13;&#10;b', 'a b'],
  ['pro&shy;&#10;gramme', 'programme'],
  ['d&#700;Alverra et d&#39;eau', "d’Alverra et d'eau"],
  ['Sow&sup2;, Diop', 'Sow, Diop'],
  ['l&#146;eau &#150; &#156;uvre', 'l’eau – œuvre'],
  ['&#128167; de l&rsquo;eau', '💧 de l’eau'],
])('« %s » is read as the characters are', (text, words) => expect(read(text)).toBe(words));

it.each(['R&D; 3 & 4', '&valueOf; et &toString;', '&#0; &#xD800; &#1114112; &#9999999;', 'AT&T; P&G'])(
  'what is no entity stays: « %s »',
  (text) => expect(withCharacters(text).text).toBe(text),
);

it('leads back to the entity', () => {
  const text = 'M.&nbsp;&Eacute;ric d&#39;Alverra &amp; fils';
  const { text: read, inText } = withCharacters(text);
  const { start, end } = inText(read.indexOf('Éric'), read.indexOf(' &'));
  expect(text.slice(start, end)).toBe('&Eacute;ric d&#39;Alverra');
});

it.each([
  ['&Eacute;cole d&#039;&oelig;uvre', "École d'œuvre"],
  ['L&amp;#8217;eau', 'L’eau'],
  ['VILLE FERM&EACUTE;E', 'VILLE FERMéE'],
  ['Un&#10;deux&#1;trois', 'Un deux trois'],
  ['&constructor; &valueof;', '&constructor; &valueof;'],
])('a stated value « %s » says the same on one line', (value, line) =>
  expect(oneLine(value, 100)).toBe(line),
);
