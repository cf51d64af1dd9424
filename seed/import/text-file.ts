import type { Page } from './page.ts';

const FIELDS = ['title', 'date', 'language', 'category', 'author', 'source', 'url'] as const;

/** What stands below is the article alone: nothing of it is taken for furniture. */
const BODY = 'body: whole';

/** Such a value means in YAML what it says, wherever it stands. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .,’'()/+&«»–-]*$/u;
/** What some program that reads YAML takes for no text. */
const OTHERWISE = /^(?:true|false|yes|no|on|off|null|y|n|[\d.,+_-]+)$/i;

/** A text for the content folder: front matter of what is known, an empty line, the paragraphs. Lines end with LF. */
export function textFile(page: Page): string {
  const fields = FIELDS.flatMap((field) => {
    const value = page[field];
    return value === null ? [] : [`${field}: ${field === 'date' ? value : scalar(value)}`];
  });
  return `---\n${[...fields, BODY].join('\n')}\n---\n\n${page.paragraphs.join('\n\n')}\n`;
}

/** JSON’s strings are YAML’s. */
const scalar = (value: string): string =>
  PLAIN.test(value) && !OTHERWISE.test(value) && value === value.trim() ? value : JSON.stringify(value);
