import { join } from 'node:path';
import * as v from 'valibot';
import { ENTITY_KINDS } from '../../store/records.ts';
import { formKey } from '../lexicon/form-key.ts';
import { decode, readBytes } from '../read/read.ts';
import { fieldsOf, lineOfText, parseYaml } from '../read/yaml.ts';
import { type Forgotten, nobodyForgotten, readForgotten } from './forgotten.ts';

/** What an editor refused: a file of the catalogue folder. */
export const REJECTED_FILE = 'rejected.yaml';

export interface Rejections {
  /** Keys (see `formKey`) of names that are nobody's, wherever a rule finds them. One refused as any kind has a key of each. */
  readonly names: readonly string[];
  /** Keys of two names each that are two entities', however alike they are. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Who asked never to be published again. */
  readonly forgotten: Forgotten;
}

export const noRejections: Rejections = { names: [], pairs: [], forgotten: nobodyForgotten };

const names = v.optional(v.array(lineOfText(300), 'must be a list of names'), []);
const rejectedSchema = fieldsOf({
  /** Nobody's, whatever kind of thing a rule takes it for. */
  names,
  people: names,
  organisations: names,
  initiatives: names,
  different: v.optional(
    v.array(
      v.tuple([lineOfText(300), lineOfText(300)], 'must be two names: [one, other]'),
      'must be a list of pairs of names',
    ),
    [],
  ),
});
type Rejected = v.InferOutput<typeof rejectedSchema>;

export const REJECTED_FIELDS = {
  PERSON: 'people',
  ORGANISATION: 'organisations',
  INITIATIVE: 'initiatives',
} as const;

/** Reads the file; one that is missing rejects nothing. Throws ContentError. */
export async function readRejections(folder: string, read = readBytes): Promise<Rejections> {
  const file = join(folder, REJECTED_FILE);
  const bytes = await read(file);
  const forgotten = await readForgotten(folder);
  if (bytes === null) return { ...noRejections, forgotten };
  return { ...toRejections(parseRejected(file, decode(file, bytes))), forgotten };
}

const parseRejected = (file: string, text: string): Rejected => parseYaml(file, text, rejectedSchema);

const toRejections = (rejected: Rejected): Omit<Rejections, 'forgotten'> => ({
  names: ENTITY_KINDS.flatMap((kind) =>
    [...rejected.names, ...rejected[REJECTED_FIELDS[kind]]].map((name) => formKey(kind, name)),
  ),
  pairs: ENTITY_KINDS.flatMap((kind) =>
    rejected.different.map(([one, other]) => [formKey(kind, one), formKey(kind, other)] as const),
  ),
});

/** Tells for two lists of keys whether an editor called any of the one and any of the other different. */
export function partedBy({
  pairs,
}: Pick<Rejections, 'pairs'>): (a: readonly string[], b: readonly string[]) => boolean {
  const parted = new Set(pairs.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  return (a, b) => parted.size > 0 && a.some((one) => b.some((other) => parted.has(`${one}\n${other}`)));
}
