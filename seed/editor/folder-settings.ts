import { join } from 'node:path';
import * as v from 'valibot';
import { countryCode } from '../read/country-code.ts';
import { decode, readBytes } from '../read/read.ts';
import { fieldsOf, parseYaml } from '../read/yaml.ts';

/** What holds for every text of a folder: a file of its catalogue. */
export const SETTINGS_FILE = 'folder.yaml';

export interface FolderSettings {
  /** ISO 3166-1 alpha-2, of ministries, councils and courts that a text names without a country; null where it says none. */
  readonly country: string | null;
}

const schema = fieldsOf({ country: v.optional(countryCode) });

/** Reads the file; one that is missing says nothing. Throws ContentError. */
export async function readFolderSettings(folder: string): Promise<FolderSettings> {
  const file = join(folder, SETTINGS_FILE);
  const bytes = await readBytes(file);
  if (bytes === null) return { country: null };
  return { country: parseYaml(file, decode(file, bytes), schema).country ?? null };
}
