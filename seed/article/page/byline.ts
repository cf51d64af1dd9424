import { turn, turnSource } from '../../lexicon/turns.ts';
import { isNameOfPerson, namesAt } from './person-names.ts';
import { BYLINE, DONE, NOBODY } from './publication-words.ts';

/** The line with stretches of it accounted for. */
export const mask = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let masked = text;
  for (const { start, end } of spans)
    masked = masked.slice(0, start) + DONE.repeat(end - start) + masked.slice(end);
  return masked;
};

/** Behind a name: what its bearer is, where and for whom. A full stop or a bar ends it. */
const ROLE = new RegExp(
  `^(?:\\s?[,(]|\\s(?=\\p{Lu}?\\p{L}+s?\\s${turnSource('placeOfWriter')}\\s)|\\s?[-–—]\\s)\\s?(?=[\\p{L}(])[^|\0•·]{2,110}`,
  'u',
);
/** « le Dr », « notre envoyée spéciale »: before a name. */
const BEFORE_A_NAME = turn('beforeWriter');

/**
 * Who a line says wrote the text: one name, or several with « , » between them. The author is a person: an office or an
 * account is none.
 */
export function bylineIn(line: string, masked: string): { author: string | null; masked: string } | null {
  const match = BYLINE.exec(masked);
  if (match?.groups?.who === undefined) return null;
  const label = match.index + match[0].length;
  const start = label + (BEFORE_A_NAME.exec(line.slice(label))?.[0].length ?? 0);
  const until = masked.indexOf(DONE, start) < 0 ? line.length : masked.indexOf(DONE, start);
  const people = namesAt(line.slice(start, until));
  const isNobody = people === null && NOBODY.has(/^[a-z]+'?/.exec(match.groups.who)?.[0] ?? '');
  // « Par ACAP le 4 mai 2026 », « 4 mai 2026, par radiokiosque »: beside a date any name is that of a source.
  const isSource =
    masked.includes(DONE) &&
    (/^\p{Lu}\S{1,20}(?:\s\S{1,20}){0,3}\s*$/u.test(line.slice(start, until)) ||
      (masked.startsWith(DONE) && /^\S{2,30}$/u.test(line.slice(start).trim())));
  if (people === null && !isNobody && !isSource) return null;
  const named = start + (people?.end ?? match.groups.who.length);
  const role = people === null ? '' : (ROLE.exec(line.slice(named, until))?.[0] ?? '');
  const end = named + role.length;
  return { author: people?.names.join(', ') ?? null, masked: mask(masked, [{ start: match.index, end }]) };
}

/** « Awa Ndiaye, à Dakar – Publié le … », « 12 mars 2026 | Awa Ndiaye »: a name beside a date. */
export function nameOf(
  line: string,
  part: { readonly start: number; readonly text: string } | undefined,
): string | null {
  if (part === undefined) return null;
  const text = line.slice(part.start, part.start + part.text.length);
  const found = namesAt(text);
  if (found === null || found.end !== text.length) return null;
  return part.start <= 2 || isNameOfPerson(text) ? found.names.join(', ') : null;
}
