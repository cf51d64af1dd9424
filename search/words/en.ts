import type { KindWords } from './kind-words.ts';

/** Folded. */
export const STOP_WORDS =
  'the of and to in for on at by with from as is are was were be been an or that this its it'.split(' ');

export const BEFORE_NAMES: KindWords = {
  PERSON: ['doctor minister professor president king writer singer coach founder'],
  ORGANISATION: ['company firm group association organization organisation party team'],
  INITIATIVE: ['project program programme initiative plan strategy campaign platform award summit'],
};
