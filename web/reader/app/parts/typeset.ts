/**
 * French text as it is set: no line ends behind « or before » : ; ? !, whichever space the source has there. Nothing gets
 * longer or shorter, so offsets hold.
 */
export const typeset = (text: string): string => text.replace(/(?<=«) | (?=[»:;?!])/g, '\u00a0');
