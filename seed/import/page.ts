/** What a source says of itself. Null where it says nothing; one line each. */
export interface Stated {
  readonly title: string | null;
  /** `yyyy-mm-dd`, in the zone of whoever wrote it. */
  readonly date: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly category: string | null;
  readonly author: string | null;
  /** The name of the source: a paper, an institution. */
  readonly source: string | null;
  /** Begins with http:// or https://. */
  readonly url: string | null;
}

/** A page as it is imported. */
export interface Page extends Stated {
  /** Of one line each, but for items of a list and lines of a verse, which stand below one another. */
  readonly paragraphs: readonly string[];
}

/** For each field what the first says that says anything. */
export function firstStated(...from: readonly Partial<Stated>[]): Stated {
  const first = <Field extends keyof Stated>(field: Field): string | null =>
    from.find((one) => one[field] != null)?.[field] ?? null;
  return {
    title: first('title'),
    date: first('date'),
    language: first('language'),
    category: first('category'),
    author: first('author'),
    source: first('source'),
    url: first('url'),
  };
}
