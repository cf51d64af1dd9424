/** By the mark that opens quotes, what closes them: French, English, German ones, and those of typewriters. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '«': /»/u,
  // A typewriter's mark and a printer's stand side by side in many a text.
  '"': /["”]/u,
  '“': /[”"]/u,
  '„': /[“”]/u,
  '‹': /›/u,
  // An apostrophe has a letter behind it.
  '‘': /’(?!\p{L})/u,
  '<': />>/u,
  "'": /''/u,
  // « ‘’ Rivage ’’ »: two apostrophes make one mark.
  '’': /[‘’]’/u,
};
const OPENED = /^[\s,:(]*(?:(?:‘’|’’|[«"“„‹‘]|<<|'')\s*)+$/u;
const OPENS = /[«"“„‹]|<<|''|[‘’]’|\s‘/u;
const CLOSED = /^\s*(?:(?:[»”"›’“]|>>|'')\s*)+/u;

/** Whether quotes open somewhere between two words. */
export const opensQuotes = (gap: string): boolean => OPENS.test(gap);

/**
 * What closes the quotes that open directly before a word, with `gap` before it; of doubled ones, « « Rivage » », what
 * closes the inner: none of them is part of a name. Null where no quotes open.
 */
export function closingOf(gap: string): RegExp | null {
  // « l‘eau »: an apostrophe.
  if (gap === '‘' || !OPENED.test(gap)) return null;
  return CLOSING[gap.trimEnd().at(-1) ?? ''] ?? null;
}

/** What stands behind the closing marks that the gap begins with; null where none does. */
export function behindClosing(gap: string): string | null {
  const [marks] = CLOSED.exec(gap) ?? [];
  return marks === undefined ? null : gap.slice(marks.length);
}
