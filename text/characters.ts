/**
 * What characters are, for everyone who reads texts: sources of character classes, to be put between square brackets of
 * a pattern. Nothing is ever taken out of a raw text, as offsets lead into it: these say what to look past.
 */

/** Seen by nobody: soft hyphen, zero width, marks of direction, byte order mark. */
export const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
/** Within a line: blanks of any width, no-break or not, and tabs. */
export const BLANK = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** What ends a line, CR LF aside, which is one end. */
export const LINE_END = '\\n\\r\\u0085\\u2028\\u2029\\f\\v';
/** Between the parts of one word. */
export const HYPHEN = '\\-\\u2010\\u2011\\u00ad\\ufe63\\uff0d';
/** What people and programs write for a hyphen between two letters: other hyphens, dashes, the minus. */
export const FOR_HYPHEN = '\\u2010-\\u2013\\u2043\\u2212\\ufe58\\ufe63\\uff0d';
/** Between a word and the one that it leans on. */
export const APOSTROPHE = "'\\u2019\\u2018\\u02bc\\u00b4`\\uff07";
/** What is written for it between two letters, itself aside. */
export const FOR_APOSTROPHE = '\\u2018\\u201b\\u02b9\\u02bb\\u02bc\\u2032\\u00b4`\\ua78c\\uff07';

/**
 * Whether a text has a character of a class, told by a table that fills as characters are met: a pattern asks of each
 * character which of many ranges it is in.
 */
export function hasAnyOf(characters: string): (text: string) => boolean {
  const isOne = new RegExp(`[${characters}]`);
  const [NO, YES] = [1, 2];
  const known = new Uint8Array(0x10000);
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (known[unit] === 0) known[unit] = isOne.test(String.fromCharCode(unit)) ? YES : NO;
      if (known[unit] === YES) return true;
    }
    return false;
  };
}

const IS_AROUND = new RegExp(`[\\s${INVISIBLE}]`);
/** Without blanks and invisible characters at its ends. Counted by hand: a pattern takes quadratic time for a row of blanks. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && IS_AROUND.test(text.charAt(start))) start += 1;
  while (end > start && IS_AROUND.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
