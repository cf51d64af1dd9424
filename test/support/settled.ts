import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Question } from '../../seed/editor/question.ts';
import type { EntityKind, EntityRecord } from '../../store/records.ts';
import { built } from './built.ts';
import { editableContent } from './content.ts';

export interface SettledFolder {
  readonly records: readonly EntityRecord[];
  readonly questions: readonly Question[];
}

/**
 * Who is who over texts of one paragraph each, without a catalogue but for the files that are given. A text may begin with
 * front matter.
 */
export async function settled(
  paragraphs: readonly string[],
  catalogue: Readonly<Record<string, string>> = {},
): Promise<SettledFolder> {
  const content = await editableContent({ copySeed: false });
  onTestFinished(() => content.remove());
  const files = { 'people.yaml': '', 'organisations.yaml': '', 'initiatives.yaml': '', ...catalogue };
  for (const [file, text] of Object.entries(files)) await writeFile(join(content.catalogue, file), text);
  for (const [i, paragraph] of paragraphs.entries()) {
    const [, matter = '', body = ''] = /^(---\n.*?\n---\n)?(.*)$/s.exec(paragraph) ?? [];
    await content.edit(`${i}.txt`, `${matter}Les nouvelles du jour en bref\n\n${body}\n`);
  }
  const { items, questions } = await built(content);
  const records = new Map(
    items
      .filter(({ pk, sk }) => pk.startsWith('e') && sk === 'RECORD')
      .map(({ doc }): EntityRecord => JSON.parse(doc))
      .map((record) => [record.id, record]),
  );
  return { records: [...records.values()], questions };
}

/** « Ministère de la Santé PT », sorted. */
export const namesOf = ({ records }: SettledFolder, kind: EntityKind): string[] =>
  records
    .filter((record) => record.kind === kind)
    .map(({ name, country }) => (country === undefined ? name : `${name} ${country}`))
    .sort();
