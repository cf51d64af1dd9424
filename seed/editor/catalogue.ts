import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { jsonBytes } from '../../store/fitting.ts';
import { entityId } from '../../store/ids.ts';
import { ENTITY_KINDS, type EntityId, type EntityKind } from '../../store/records.ts';
import { fold } from '../../text/fold.ts';
import { ContentError } from '../read/content-error.ts';
import { countryCode } from '../read/country-code.ts';
import { lineAt } from '../read/line-at.ts';
import { decode, readBytes } from '../read/read.ts';
import { fieldsOf, lineOfText, mapping, parseYaml, webAddress } from '../read/yaml.ts';
import { checkTogether } from './catalogue-as-a-whole.ts';
import { SETTINGS_FILE } from './folder-settings.ts';
import { FORGOTTEN_FILE } from './forgotten.ts';
import type { Said } from './question.ts';
import { REJECTED_FILE } from './rejections.ts';
import { REVIEW_FILE } from './review-file.ts';

/** A form under which an entity is found in texts. */
export interface NameForm {
  readonly value: string;
  readonly language: string | null;
  /** Why it is believed, where it is not certain. */
  readonly doubtful: Said | null;
}

/** An id under which rules published an entity before an editor, or another spelling, made it one with this one. */
export interface FormerFound {
  readonly id: EntityId;
  readonly name: string | null;
  readonly keys: readonly string[];
}

/** An entity that an editor vouches for. seed/catalogue/README.md describes the fields. */
export interface CatalogueEntry {
  readonly key: string;
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly acronym: string | null;
  /** ISO 3166-1 alpha-2; none where it belongs to no country or nobody has said so. */
  readonly country?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Every form, canonical name first, then acronym, labels and aliases. */
  readonly forms: readonly NameForm[];
  readonly parent: EntityId | null;
  readonly sameAs: readonly string[];
  readonly formerly: readonly string[];
  /** Ids under which its names were published as found, each with those names' keys and the name it had. */
  readonly formerFound?: readonly FormerFound[];
  /** Of an entity that rules found: what makes its forms one. */
  readonly foundAs?: readonly string[];
}

export const CATALOGUE_FILES = {
  PERSON: 'people.yaml',
  ORGANISATION: 'organisations.yaml',
  INITIATIVE: 'initiatives.yaml',
} as const satisfies Record<EntityKind, string>;

const keySchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key has only small letters, digits and hyphens'),
  v.maxLength(80, 'a key has at most 80 characters'),
);
const name = v.pipe(
  lineOfText(300),
  v.check((value) => fold(value) !== '', 'must have a letter or a digit'),
);
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is no language tag: write fr, ar or en'));
/** Said in one language, or in several by their tags. */
const said = v.union(
  [v.string(), v.record(languageTag, v.string())],
  'must be a text, or texts by language: fr, en',
);
const entrySchema = fieldsOf({
  name,
  kind: v.optional(lineOfText(50)),
  acronym: v.optional(name),
  country: v.optional(countryCode),
  labels: v.optional(v.record(languageTag, name)),
  aliases: v.optional(
    v.array(
      v.union([name, fieldsOf({ name, doubtful: v.optional(said) })], 'must be a name, or name and doubtful'),
      'must be a list',
    ),
  ),
  parent: v.optional(keySchema),
  sameAs: v.optional(v.array(webAddress, 'must be a list of web addresses')),
  formerly: v.optional(v.array(keySchema, 'must be a list of keys')),
});
const fileSchema = v.pipe(mapping('must be entries, each under its key'), v.record(keySchema, entrySchema));
type Entry = v.InferOutput<typeof entrySchema>;

/**
 * Reads the three files of a catalogue folder; one that is missing is empty. Throws ContentError.
 *
 * @param read gives a file's bytes, null where there is none: to see what a catalogue would be before it is written
 */
export async function readCatalogue(folder: string, read = readBytes): Promise<CatalogueEntry[]> {
  await refuseOtherFiles(folder);
  const files = await Promise.all(
    ENTITY_KINDS.map(async (kind) => {
      const path = join(folder, CATALOGUE_FILES[kind]);
      const text = decode(path, (await read(path)) ?? new Uint8Array());
      const entries = Object.entries(parseYaml(path, text, fileSchema)).map(([key, entry]) =>
        toEntry(key, kind, entry),
      );
      return entries.map((entry) => {
        const line = lineOfKey(text, entry.key);
        checkSize(entry, path, line);
        return { entry, file: path, line };
      });
    }),
  );
  const all = files.flat();
  checkTogether(all);
  return all.map(({ entry }) => entry);
}

/** A file that nobody would read is a slip of its name: `organisations.yml`, `persons.yaml`. Folders that are missing have none. */
async function refuseOtherFiles(folder: string): Promise<void> {
  const known: readonly string[] = [
    ...Object.values(CATALOGUE_FILES),
    REJECTED_FILE,
    REVIEW_FILE,
    SETTINGS_FILE,
    FORGOTTEN_FILE,
  ];
  const files = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new ContentError(folder, null, `cannot be read (${cause.code ?? 'unknown error'})`);
  });
  const other = files.find((file) => /^[^.].*\.ya?ml$/i.test(file) && !known.includes(file));
  if (other !== undefined)
    throw new ContentError(join(folder, other), null, `is not read: its files are ${known.join(', ')}`);
}

/** Of JSON: as much as fits into an item beside what texts say. */
const LONGEST_ENTRY_BYTES = 100_000;

function checkSize({ key, ...entry }: CatalogueEntry, file: string, line: number): void {
  const bytes = jsonBytes(entry);
  if (bytes <= LONGEST_ENTRY_BYTES) return;
  const [has, most] = [bytes, LONGEST_ENTRY_BYTES].map((n) => n.toLocaleString('en'));
  throw new ContentError(
    file,
    line,
    `"${key}" has ${has} bytes of names, labels and addresses, more than the ${most} of one entity: take some out`,
  );
}

function toEntry(key: string, kind: EntityKind, entry: Entry): CatalogueEntry {
  const certain = (value: string, language: string | null = null): NameForm => ({
    value,
    language,
    doubtful: null,
  });
  const forms = [
    certain(entry.name),
    ...(entry.acronym === undefined ? [] : [certain(entry.acronym)]),
    ...Object.entries(entry.labels ?? {}).map(([language, label]) => certain(label, language)),
    ...(entry.aliases ?? []).map((alias) =>
      typeof alias === 'string'
        ? certain(alias)
        : { value: alias.name, language: null, doubtful: saidOf(alias.doubtful) },
    ),
  ];
  return {
    key,
    id: entityId(key),
    kind,
    name: entry.name,
    acronym: entry.acronym ?? null,
    ...(entry.country === undefined ? {} : { country: entry.country }),
    labels: entry.labels ?? {},
    forms: forms.filter((form, i) => forms.findIndex((other) => other.value === form.value) === i),
    parent: entry.parent === undefined ? null : entityId(entry.parent),
    sameAs: entry.sameAs ?? [],
    formerly: entry.formerly ?? [],
  };
}

const saidOf = (doubtful: v.InferOutput<typeof said> | undefined): Said | null =>
  doubtful === undefined ? null : typeof doubtful === 'string' ? { und: doubtful } : doubtful;

const lineOfKey = (text: string, key: string): number =>
  lineAt(text, Math.max(0, text.search(new RegExp(`^(["']?)${key}\\1\\s*:`, 'm'))));
