import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { MAX_SENTENCE_CHARACTERS, splitSentences } from '../../../seed/article/sentences.ts';
import { formatError } from '../../../server/errors/format-error.ts';
import { shorten } from '../../../text/shorten.ts';

/** At every place of a pair: the second one is cut through by what counts code units. */
const SHIFTS = ['', 'x'];

it.each(SHIFTS)('a sentence without a blank is cut between characters, behind « %s »', (shift) => {
  const text = shift + '😀'.repeat(2_000);
  const sentences = splitSentences(text, 'fr');
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
  for (const { text: piece, start } of sentences) {
    expect(piece.isWellFormed()).toBe(true);
    expect(piece.length).toBeLessThanOrEqual(MAX_SENTENCE_CHARACTERS);
    expect(text.slice(start, start + piece.length)).toBe(piece);
  }
});

it.each(SHIFTS)('so is a title or a summary, behind « %s »', (shift) => {
  expect(shorten(shift + '😀'.repeat(200), 160).isWellFormed()).toBe(true);
});

it.each(SHIFTS)('and so is the message of an error, behind « %s »', (shift) => {
  const error = new GraphQLError(shift + '😀'.repeat(400), { extensions: { code: 'BAD_USER_INPUT' } });
  const { message } = formatError(error.toJSON(), error);
  expect(message.length).toBeLessThanOrEqual(300);
  expect(message).toMatch(/😀…$/u);
  expect(message.isWellFormed()).toBe(true);
});
