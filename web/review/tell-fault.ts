import { readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import * as v from 'valibot';
import { catalogueToWrite } from '../../seed/editor/own-catalogue.ts';
import type { ToldLanguage } from '../../seed/editor/told-in.ts';
import { type Content, seedContent } from '../../seed/read/content.ts';
import { parseYaml } from '../../seed/read/yaml.ts';

/** A fault in what an editor wrote, in each language of the page. */
export type ToldFault = Readonly<Record<ToldLanguage, string>>;

const schema = v.array(v.strictObject({ en: v.string(), fr: v.string() }));

interface Sentence {
  readonly en: RegExp;
  readonly fr: string;
}

/**
 * Says what is wrong with a file as the page shows it: in French, too, and with the way to the file inside the folder, not
 * on this machine.
 *
 * @param said what the commands print of it, a fault a line: `FILE:LINE: what is wrong: what to do`
 */
export function tellFault(content: Content, said: string): ToldFault {
  const lines = said.split('\n').map((line) => withoutPlace(content, line));
  return { en: lines.join('\n'), fr: lines.map((line) => inFrench(line) ?? unknown(line)).join('\n') };
}

/** The catalogue's folder as the page names it: by the folder of the texts, which whoever started the server knows. */
export function shownCatalogue(content: Content): string {
  const folder = catalogueToWrite(content);
  return folder === seedContent.catalogue
    ? 'seed/catalogue'
    : `${basename(content.articles)}/${basename(folder)}`;
}

/** Paths inside the folder of the texts; that of the folder itself is its name. */
function withoutPlace({ articles, catalogue }: Content, line: string): string {
  return line
    .replaceAll(catalogue + sep, 'catalogue/')
    .replaceAll(articles + sep, '')
    .replaceAll(articles, basename(articles));
}

const unknown = (line: string): string => `Ce qui ne va pas, en anglais : ${line}`;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

let sentences: readonly Sentence[] | null = null;

function readSentences(): readonly Sentence[] {
  const file = join(import.meta.dirname, 'faults.yaml');
  sentences ??= parseYaml(file, readFileSync(file, 'utf8'), schema).map(({ en, fr }) => ({
    en: new RegExp(`^${en.split('{}').map(literally).join('(.+?)')}$`, 's'),
    fr,
  }));
  return sentences;
}

/** Null for what faults.yaml does not know. */
function inFrench(line: string): string | null {
  for (const { en, fr } of readSentences()) {
    const found = en.exec(line);
    if (found === null) continue;
    const about = found.slice(1).map((one) => inFrench(one) ?? one);
    return fr.replaceAll('{}', () => about.shift() ?? '');
  }
  // `FILE:LINE: what` and `field: what`.
  const [, where, number, what = ''] = /^(.+?)(?::(\d+))?: (.+)$/s.exec(line) ?? [];
  const told = where === undefined ? null : inFrench(what);
  return told === null ? null : `${where}${number === undefined ? '' : `, ligne ${number}`} : ${told}`;
}
