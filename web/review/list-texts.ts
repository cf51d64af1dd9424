import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkArticle, findTwins, orFault } from '../../seed/analysis/text-faults.ts';
import { toArticleText } from '../../seed/article/article.ts';
import { type Content, readContentFolder } from '../../seed/read/content.ts';
import { ContentError } from '../../seed/read/content-error.ts';
import { lookAt } from '../../seed/read/look.ts';
import { readText } from '../../seed/read/read.ts';
import type { ArticleId } from '../../store/records.ts';
import { type ToldFault, tellFault } from './tell-fault.ts';

/** A text, or a subfolder that nobody can look into, as the list of texts shows it. */
export interface ListedText {
  /** Inside the folder, `/` between folders. */
  readonly path: string;
  /** Why there is no article of it; null where there is one. */
  readonly fault: ToldFault | null;
}

/** What a text is by itself. */
interface Judged {
  /** What the system said of the file then. */
  readonly look: string;
  readonly statedId: ArticleId | null;
  readonly fault: string | null;
}

/** Lists the texts of a folder. Throws ContentError where there is none. */
export type ListTexts = (content: Content) => Promise<readonly ListedText[]>;

/** The server answers others for as long as this at the latest. */
const LONGEST_TURN_MS = 20;

/** What is said of a text is remembered until its file changes: 20,000 are read once, not with each look at the list. */
export function openTextList(): ListTexts {
  let known: ReadonlyMap<string, Judged> = new Map();
  return async (content) => {
    const { texts, unreadable } = await readContentFolder(content.articles);
    const listed: ListedText[] = unreadable.map(({ path, code }) => ({
      path: `${path}/`,
      fault: tellFault(
        content,
        `cannot be read (${code}): its texts are left out; allow it to be read, or move it away`,
      ),
    }));
    const now = new Map<string, Judged>();
    const twins = findTwins();
    let turn = performance.now();
    for (const path of texts) {
      const look = (await lookAt(content.articles, path)) ?? '';
      const before = known.get(join(content.articles, path));
      const text = before?.look === look && !look.startsWith('?') ? before : judge(content, path, look);
      now.set(join(content.articles, path), text);
      const fault = twins.ofName(path) ?? text.fault ?? twins.ofId(path, text.statedId);
      listed.push({ path, fault: fault === null ? null : tellFault(content, fault) });
      if (performance.now() - turn < LONGEST_TURN_MS) continue;
      await setImmediate();
      turn = performance.now();
    }
    known = now;
    return listed;
  };
}

function judge({ articles }: Content, path: string, look: string): Judged {
  const file = join(articles, path);
  try {
    const text = orFault(file, () => toArticleText(readText(articles, path)));
    checkArticle(file, text);
    return { look, statedId: text.statedId, fault: null };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // The list says of which file.
    return { look, statedId: null, fault: error.message };
  }
}
