/** Folded. */
export const STOP_WORDS =
  'the of and to in for on at by with from as is are was were be been an or that this its it'.split(' ');
