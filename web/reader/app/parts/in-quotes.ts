/** The quotation marks of a language: around what is quoted, and around what is quoted within. */
export interface QuotationMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** What a text may stand in as a whole. */
const WHOLE = /^(?:«([^«»]*)»|“([^“”]*)”|"([^"]*)")$/;
const INNER = /«\s*([^«»]*?)\s*»|“([^“”]*)”/g;

/** A text in quotation marks: those that it has around it already are not doubled, those within it become the inner ones. */
export function inQuotes(text: string, { outer, inner }: QuotationMarks): string {
  const given = text.trim();
  const [, a, b, c] = WHOLE.exec(given) ?? [];
  const bare = (a ?? b ?? c ?? given).trim();
  const within = bare.replace(INNER, (_, one?: string, other?: string) => inner.join(one ?? other ?? ''));
  return outer.join(within);
}
