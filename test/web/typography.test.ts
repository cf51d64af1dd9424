import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../web/reader/app/messages/messages.ts';
import { typeset } from '../../web/reader/app/parts/typeset.ts';
import { fr as desk } from '../../web/review/app/words/fr.ts';

/** Everything that messages say: of what is a function, what it says of a name, a number, a question. */
function saidBy(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(saidBy);
  if (typeof value === 'function')
    return [
      [3, true],
      ['Guichet voisin', 'reject'],
      ...['new-entity', 'probable-merge', 'doubtful-alias'].map((about) => [
        { about, name: 'Guichet voisin', other: 'Guichet', kind: 'INITIATIVE' },
      ]),
    ].flatMap((given) => {
      try {
        return saidBy(value(...given));
      } catch {
        // It is about something else.
        return [];
      }
    });
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(saidBy);
  return [];
}

describe('what the pages say in French', () => {
  it.each([
    ['the reader', MESSAGES.fr],
    ['the editor’s page', desk],
  ])('has a space that no line ends at inside « » and before : ; ? ! % (%s)', (_, messages) => {
    const said = saidBy(messages);
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((text) => /« |[^\u00a0]»| [:;?!%](?:\s|$)|«(?!\u00a0)/.test(text))).toEqual([]);
    expect(said.filter((text) => /[\p{L}\d»][:;?!](?:\s|$)/u.test(text))).toEqual([]);
  });
});

describe('what is quoted has one pair of quotation marks', () => {
  it.each([
    ['Charte de Riyad', '«\u00a0Charte de Riyad\u00a0»', '“Charte de Riyad”'],
    ['« Charte de Riyad »', '«\u00a0Charte de Riyad\u00a0»', '“Charte de Riyad”'],
    ['"Charte de Riyad"', '«\u00a0Charte de Riyad\u00a0»', '“Charte de Riyad”'],
    [' “Charte” ', '«\u00a0Charte\u00a0»', '“Charte”'],
    ['la « Charte » de Riyad', '«\u00a0la “Charte” de Riyad\u00a0»', '“la ‘Charte’ de Riyad”'],
    ['« Charte » et « Appel »', '«\u00a0“Charte” et “Appel”\u00a0»', '“‘Charte’ et ‘Appel’”'],
  ])('%s', (text, french, english) => {
    expect(MESSAGES.fr.search.found(text)).toBe(french);
    expect(MESSAGES.en.search.found(text)).toBe(english);
    expect(MESSAGES.fr.impliedBy(text)).toBe(`Impliqué par la fonction ${french}`);
    expect(MESSAGES.fr.wrong.person(text, '')).toContain(french);
    expect(desk.given(text, 'reject')).toBe(`${french}\u00a0: rejeté`);
  });
});

it.each([
  'le « bilan » : oui ?',
  'le «\u2009bilan\u2009»\u2009: oui\u2009?',
  'le «\u00a0bilan\u202f»\u202f: oui\u00a0?',
])('a text is set without growing: %j', (text) => {
  expect(typeset(text)).toHaveLength(text.length);
  expect(typeset(text)).not.toMatch(/«[ \u2009]|[ \u2009][»:?]/);
});
