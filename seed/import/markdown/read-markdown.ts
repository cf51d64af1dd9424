import { Marked } from 'marked';
import { fold } from '../../../text/fold.ts';
import { parsePage } from '../html/dom.ts';
import { plainText } from '../html/plain-text.ts';
import { ImportError } from '../import-error.ts';
import { oneLine } from '../one-line.ts';
import { firstStated, type Page } from '../page.ts';
import { splitFrontMatter } from './front-matter.ts';
import { dayOfName, isDraft, statedIn } from './stated.ts';

/** A marked of our own: settings of another use do not reach it. */
const marked = new Marked({ gfm: true });

/**
 * A Markdown file of another system. The title is what its front matter says, or its first heading, which then stands no
 * second time above the text. Throws ImportError, for a draft too.
 *
 * @param name of the file: it may begin with the day of publication
 */
export function readMarkdown(markdown: string, name: string): Page {
  const { fields, text } = splitFrontMatter(markdown);
  if (isDraft(fields))
    throw new ImportError('DRAFT', 'is a draft: take « draft » out of its front matter first');
  const document = parsePage(marked.parse(withoutTemplates(text), { async: false }));
  const heading = document.querySelector('h1') ?? document.querySelector('h2');
  const stated = firstStated(statedIn(fields), { date: dayOfName(name) });
  const title = stated.title ?? oneLine(heading?.textContent, 300);
  const paragraphs = plainText(document.body ?? document.documentElement);
  const [first = ''] = paragraphs;
  if (title !== null && fold(first) === fold(title)) paragraphs.shift();
  if (paragraphs.length === 0) throw new ImportError('NO_ARTICLE', 'has no text');
  return { ...stated, title, paragraphs };
}

/** Programs in the text, which their own tool would have run: none of them is text, what stands between a pair of them is. */
const withoutTemplates = (text: string): string =>
  text
    // Liquid, Nunjucks, Hugo's shortcodes.
    .replace(/\{%-?[^{}]{0,500}-?%\}|\{\{[<%]?[^{}]{0,500}[>%]?\}\}|\{#[^{}]{0,500}#\}/g, '')
    // Kramdown's attributes.
    .replace(/^\{:[^{}\n]{0,200}\}[ \t]*$|\{:[^{}\n]{0,200}\}/gm, '')
    // MDX: imports and exports of one line.
    .replace(
      /^(?:import\s[^\n]{1,300}\sfrom\s+|import\s+|export\s+(?:const|default)\s)["'{[\w][^\n]{0,500}$/gm,
      (line) => (/from\s+["'][^"'\n]+["'];?\s*$|^import\s+["']|^export\s/.test(line) ? '' : line),
    )
    // Where a feed's excerpt ends.
    .replace(/<!--\s*(?:more|excerpt|truncate)\s*-->/gi, '');
