import { chromeLexicon } from './chrome-words.ts';
import type { Line } from './lines.ts';
import { anyOf, plain } from './match-phrases.ts';

/** A form that was filled in: its fields stand behind labels. */

const behind = (labels: readonly string[]) => new RegExp(`^${anyOf(labels)}\\s?:\\s{1,3}(?=\\S)`);
const TITLE = behind(chromeLexicon.titleLabels);
const TEXT = behind(chromeLexicon.textLabels);
/** A label tells only where the text begins with one. */
const LINES_OF_A_FORM = 6;
const LONGEST_LABEL = 30;

/** The lines without « Titre : » and « Texte : » before them, where one of the first lines says « Titre : ». */
export function withoutLabels(lines: readonly Line[]): readonly Line[] {
  const isForm = lines.slice(0, LINES_OF_A_FORM).some(({ text }) => TITLE.test(head(text)));
  if (!isForm) return lines;
  return lines.map((line) => {
    const title = TITLE.exec(head(line.text))?.[0];
    const label = (title ?? TEXT.exec(head(line.text))?.[0])?.length ?? 0;
    const isLabelled = line.isLabelled || title !== undefined;
    return label === 0
      ? line
      : { ...line, text: line.text.slice(label), start: line.start + label, isLabelled };
  });
}

const head = (text: string): string => plain(text.slice(0, LONGEST_LABEL));
