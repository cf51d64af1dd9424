/**
 * French text as it is set: no line ends behind « or before » : ; ? !, whichever space the source has there. Nothing gets
 * longer or shorter, so offsets hold.
 */
export const typeset = (text: string): string =>
  text.replace(/(?<=«)[ \u2000-\u200a]|[ \u2000-\u200a](?=[»:;?!])/g, '\u00a0');
