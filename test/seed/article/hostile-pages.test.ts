import { expect, it } from 'vitest';
import { readPageText } from '../../support/pages.ts';

const LIMIT = 199_000;
const HOSTILE: Readonly<Record<string, string>> = {
  'one line': 'La ministre a dit. '.repeat(LIMIT / 19),
  'short lines': 'a\n'.repeat(LIMIT / 2),
  'lines of two words': 'ab cd\r\n'.repeat(LIMIT / 7),
  capitals: 'LA\n'.repeat(LIMIT / 3),
  blanks: `a${' '.repeat(LIMIT)}b`,
  'blanks before a capital': `a${' '.repeat(LIMIT)}B`,
  'blanks in a line with a tag': `a${' '.repeat(LIMIT)}B<p>c`,
  'tags inside a line': `a${'<p>'.repeat(LIMIT / 3)}b`,
  'tags at the end of a line': `a${'<p>'.repeat(LIMIT / 3)}`,
  bullets: '• ab\n'.repeat(LIMIT / 5),
  steps: 'Accueil > '.repeat(LIMIT / 10),
  'headings of other articles': 'Lire aussi\nabc\n'.repeat(LIMIT / 15),
  dates: 'Agadir, le 12 mars 2026 (MAP) - a\n'.repeat(LIMIT / 35),
};

it.each(Object.entries(HOSTILE))('takes a time that grows with the text alone: %s', (_, text) => {
  const started = performance.now();
  readPageText(text);
  expect(performance.now() - started).toBeLessThan(5_000);
});
