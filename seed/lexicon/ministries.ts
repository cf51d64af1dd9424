import * as v from 'valibot';
import { isThere, LANGUAGES, readLexicon } from './lexicon.ts';

const pattern = v.pipe(
  v.string(),
  v.transform((source) => new RegExp(`^${source}`, 'iu')),
);
const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);
const schema = v.strictObject({
  title: pattern,
  body: v.string(),
  before: v.string(),
  ties: words,
  portfolio: v.pipe(
    v.string(),
    v.transform((source) => new RegExp(`^${source}$`, 'iu')),
  ),
  territories: words,
  finds: v.record(v.string(), v.string()),
  leaves: v.array(v.string()),
});

/** By what titles each language means a ministry, and what it is called; `<language>/ministries.yaml`. */
export const ministries = LANGUAGES.filter((language) => isThere(`${language}/ministries`)).map((language) =>
  readLexicon(`${language}/ministries`, schema),
);
