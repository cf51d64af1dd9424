import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { ContentError } from '../../read/content-error.ts';

/** The form of a gold file: test/fixtures/gold/README.md says what counts. Offsets are into the raw file. */
const span = { text: v.string(), start: v.number(), end: v.number() };
const article = v.object({
  file: v.string(),
  title: v.nullable(v.object({ ...span, clean: v.optional(v.string()) })),
  derivedTitle: v.optional(v.nullable(v.object({ accepted: v.array(v.string()) }))),
  date: v.optional(v.nullable(v.object({ published: v.nullable(v.string()) }))),
  body: v.object({
    start: v.number(),
    end: v.number(),
    excludes: v.optional(v.array(v.object({ start: v.number(), end: v.number() }))),
    startAlt: v.optional(v.array(v.number())),
  }),
  mentions: v.array(
    v.object({
      ...span,
      entity: v.string(),
      type: v.string(),
      level: v.string(),
      zone: v.string(),
      tier: v.string(),
    }),
  ),
  roles: v.array(
    v.object({
      person: v.string(),
      organisation: v.nullable(v.string()),
      title: v.string(),
      start: v.number(),
      end: v.number(),
      /** Whether the text says that it is over; where nothing is said, the annotation leaves it open. */
      past: v.optional(v.boolean()),
      /** Neither demanded nor held against. */
      optional: v.optional(v.boolean()),
    }),
  ),
  relations: v.optional(
    v.array(
      v.object({ subject: v.string(), predicate: v.string(), object: v.string(), certainty: v.string() }),
    ),
  ),
});
const goldSchema = v.object({
  entities: v.array(
    v.object({
      id: v.string(),
      type: v.string(),
      tier: v.string(),
      canonical: v.optional(v.nullable(v.string())),
      acronym: v.optional(v.nullable(v.string())),
      acceptedTypes: v.optional(v.array(v.string())),
    }),
  ),
  articles: v.array(article),
});
export type Gold = v.InferOutput<typeof goldSchema>;
export type GoldArticle = v.InferOutput<typeof article>;

/** Throws an error that says what is wrong with the file. */
export async function readGold(file: string): Promise<Gold> {
  const json = await readFile(file, 'utf8').catch(() => {
    throw new ContentError(
      file,
      null,
      'cannot be read: it holds the annotation, in the form of test/fixtures/press/develop/gold.json',
    );
  });
  try {
    return v.parse(goldSchema, JSON.parse(json));
  } catch (cause) {
    throw new ContentError(file, null, `is no annotation: ${cause instanceof Error ? cause.message : cause}`);
  }
}
