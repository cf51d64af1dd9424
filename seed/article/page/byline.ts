import { plain } from './match-phrases.ts';
import { BYLINE, DONE, NOBODY } from './publication-words.ts';

const NAME =
  /^(?:(?:M|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|du|la|le|el|al|ben|bin|ould|von|van)\s)*\p{Lu}[\p{L}'’.-]*){1,4}/u;

/** The line with stretches of it accounted for. */
export const mask = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let masked = text;
  for (const { start, end } of spans)
    masked = masked.slice(0, start) + DONE.repeat(end - start) + masked.slice(end);
  return masked;
};

/** Who a line says wrote the text. The author is a person: an office or an account is none. */
export function bylineIn(line: string, masked: string): { author: string | null; masked: string } | null {
  const match = BYLINE.exec(masked);
  if (match?.groups?.who === undefined) return null;
  const start = match.index + match[0].length;
  const name = NAME.exec(line.slice(start, start + match.groups.who.length))?.[0].trim() ?? null;
  const isPerson = name !== null && isName(name);
  const isNobody = !isPerson && NOBODY.has(/^[a-z]+'?/.exec(match.groups.who)?.[0] ?? '');
  // « Par ACAP le 4 mai 2026 »: beside a date any name is that of a source.
  const isSource =
    masked.includes(DONE) &&
    /^\p{Lu}\S{1,20}(?:\s\S{1,20}){0,3}\s*(?:\0|$)/u.test(lineOver(line, masked, start));
  if (!isPerson && !isNobody && !isSource) return null;
  const end = start + (isPerson ? name.length : match.groups.who.length);
  return { author: isPerson ? name : null, masked: mask(masked, [{ start: match.index, end }]) };
}

/** « Awa Ndiaye, à Dakar – Publié le … »: a person’s name that opens a line which says when its text was published. */
export function nameOf(
  line: string,
  part: { readonly start: number; readonly text: string } | undefined,
): string | null {
  if (part === undefined || part.start > 2) return null;
  const text = line.slice(part.start, part.start + part.text.length);
  return NAME.exec(text)?.[0] === text && isName(text) ? text : null;
}

const isName = (name: string): boolean => !name.split(/[\s'’]/).some((word) => NOBODY.has(plain(word)));

/** The line from `start` on, with what is accounted for left out. */
const lineOver = (line: string, masked: string, start: number): string =>
  line.slice(start, masked.indexOf(DONE, start) < 0 ? line.length : masked.indexOf(DONE, start));
