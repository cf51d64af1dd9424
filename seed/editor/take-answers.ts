import { join } from 'node:path';
import { slugify, slugSuffix } from '../../store/ids.ts';
import { fold } from '../../text/fold.ts';
import { ContentError } from '../read/content-error.ts';
import { readBytes } from '../read/read.ts';
import { CATALOGUE_FILES, type CatalogueEntry, type NameForm, readCatalogue } from './catalogue.ts';
import { CatalogueEdit } from './catalogue-edit.ts';
import { REJECTED_FIELDS, readRejections } from './rejections.ts';
import { type Answered, formatReview, REVIEW_FILE, readReview, replaceFile } from './review-file.ts';

/**
 * Makes of every answer in the review file what it says: an entry, an alias, or a rejection. All of them or, where one
 * cannot be followed, none: then it throws ContentError. Returns how many there were.
 */
export async function takeAnswers(folder: string): Promise<number> {
  const { answered, open } = await readReview(folder);
  if (answered.length === 0) return 0;
  const edit = new CatalogueEdit(folder);
  const catalogue = new Map<string, Known>((await readCatalogue(folder)).map((entry) => [entry.key, entry]));
  for (const answer of answered) await follow(answer, edit, catalogue, join(folder, REVIEW_FILE));
  const changed = edit.texts();
  await check(folder, changed);
  // The questions last: stopped in between, their answers are taken again and change nothing.
  for (const [file, text] of [...changed, [REVIEW_FILE, formatReview(open)] as const]) {
    await replaceFile(join(folder, file), text);
  }
  return answered.length;
}

/** What following an answer has to know of an entry. */
type Known = Pick<CatalogueEntry, 'key' | 'kind' | 'forms' | 'formerly'>;
const certain = (value: string): NameForm => ({ value, language: null, doubtful: null });

/** Makes of one answer the edits that it asks for, and keeps `catalogue` as it will be. Throws ContentError. */
async function follow(
  { about, kind, name, acronym, other, key, answer }: Answered,
  edit: CatalogueEdit,
  catalogue: Map<string, Known>,
  file: string,
): Promise<void> {
  const catalogueFile = CATALOGUE_FILES[kind];
  const refuse = (reason: string) => new ContentError(file, null, `answer to "${name}": ${reason}`);
  const owner = (form: string) =>
    [...catalogue.values()].find((entry) => entry.forms.some(({ value }) => fold(value) === fold(form)));
  const addEntry = async (ofName: string, ofAcronym: string | null, ofKind = kind): Promise<string> => {
    const own = owner(ofName);
    if (own !== undefined && own.kind !== ofKind)
      throw refuse(`it is a name of the entry ${own.key} in ${CATALOGUE_FILES[own.kind]}`);
    if (own !== undefined) return own.key;
    const newKey = freeKey(ofName, catalogue);
    await edit.addEntry(CATALOGUE_FILES[ofKind], newKey, ofName, ofAcronym);
    catalogue.set(newKey, { key: newKey, kind: ofKind, forms: [certain(ofName)], formerly: [] });
    return newKey;
  };
  const refuseName = async (): Promise<void> => {
    if (about === 'new-entity') return edit.reject(REJECTED_FIELDS[kind], name);
    // Else a spelling so alike would be taken for the other's all the same.
    if (other !== null) await edit.reject('different', [name, other]);
    // It was the catalogue that kept the rules from it: left alone they would publish it as whatever they take it for.
    if (about === 'doubtful-alias' && answer === 'reject') await edit.reject('names', name);
  };
  const addAlias = async (ofKey: string): Promise<void> => {
    const entry = catalogue.get(ofKey);
    if (entry === undefined || entry.kind !== kind)
      throw refuse(`there is no entry ${ofKey} in ${catalogueFile}`);
    const own = owner(name);
    if (own !== undefined && own.key !== ofKey) throw refuse(`it is a name of the entry ${own.key} already`);
    if (own === undefined) await edit.addAlias(catalogueFile, ofKey, name);
    catalogue.set(ofKey, { ...entry, forms: [...entry.forms, certain(name)] });
  };
  if (about === 'doubtful-alias') {
    const entry = catalogue.get(key ?? '');
    if (key === null || entry === undefined || entry.kind !== kind)
      throw refuse(`there is no entry ${key ?? ''} in ${catalogueFile}`);
    await edit.removeAlias(catalogueFile, key, name);
    const forms = entry.forms.filter(({ value }) => fold(value) !== fold(name));
    catalogue.set(key, { ...entry, forms });
  }
  if (answer === 'reject') await refuseName();
  else if (answer === 'accept') {
    if (other === null) await addEntry(name, acronym);
    else await addAlias(key ?? (await addEntry(other, null)));
  } else if ('mergeInto' in answer) await addAlias(answer.mergeInto);
  else {
    if (other !== null) await refuseName();
    await addEntry(name, acronym, answer.isOneOf);
  }
}

function freeKey(name: string, catalogue: ReadonlyMap<string, Known>): string {
  const taken = new Set([...catalogue.values()].flatMap(({ key, formerly }) => [key, ...formerly]));
  const plain = slugify(name) || `entry-${slugSuffix(fold(name))}`;
  if (!taken.has(plain)) return plain;
  for (let n = 2; ; n++) if (!taken.has(`${plain}-${n}`)) return `${plain}-${n}`;
}

/** Reads the catalogue as it would be. */
async function check(folder: string, changed: ReadonlyMap<string, string>): Promise<void> {
  const read = async (path: string) => {
    const text = [...changed].find(([file]) => join(folder, file) === path)?.[1];
    return text === undefined ? readBytes(path) : Buffer.from(text);
  };
  try {
    await readCatalogue(folder, read);
    await readRejections(folder, read);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ContentError(join(folder, REVIEW_FILE), null, `the answers go against ${error}`);
  }
}
