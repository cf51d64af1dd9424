import { expect, it } from 'vitest';
import { readingOf } from '../../text/reading.ts';

const read = (text: string, marks: readonly string[] = []): string => {
  const otherwise = marks.map((mark) => ({
    by: '',
    start: text.indexOf(mark),
    end: text.indexOf(mark) + mark.length,
  }));
  return readingOf(text, { keepsHyphen: () => false, otherwise }).text;
};

it.each([
  ['un\u2028\tdeux', 'un deux'],
  ['un\u0085 \t deux', 'un deux'],
  ['un \u200b deux', 'un deux'],
  ['un     deux\ttrois', 'un     deux\ttrois'],
  ['Marie\u2012Claire et Pierre\u2212Noël, l\u201beau', 'Marie-Claire et Pierre-Noël, l’eau'],
  ['l’Agence (A.L.E.) et l’A.L.E. prévient', 'l’Agence (ALE) et l’ALE prévient'],
  ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
  ['l’<EM>eau</EM><BR/>douce</H2>', 'l’eau douce '],
])('« %s » is read as « %s »', (text, words) => expect(read(text)).toBe(words));

it.each([
  ['Bennani\u00a0(1), et Dupont (2),', ['\u00a0(1)', ' (2)'], 'Bennani, et Dupont,'],
  ['Bennani\u00a0 (1), et Dupont', [' (1)'], 'Bennani , et Dupont'],
  ['Bennani1, et\u00a0Dupont2', ['1', '2'], 'Bennani, et Dupont'],
])('marks of notes in « %s » are passed over whole', (text, marks, words) =>
  expect(read(text, marks)).toBe(words),
);
