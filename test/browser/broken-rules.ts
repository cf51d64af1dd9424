import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what axe-core holds for good practice beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds wrong on a page as it stands: a line for each place, with its rule and its selector. Parts that one of
 * the selectors `except` finds are not looked at.
 */
export async function brokenRules(page: Page, except: readonly string[]): Promise<readonly string[]> {
  // Evaluated, not loaded: a page's policy allows no script of another origin.
  await page.evaluate(axe.source);
  const context = JSON.stringify({ include: [['html']], exclude: except.map((selector) => [selector]) });
  const options = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
  const found: unknown = await page.evaluate(
    `axe.run(${context}, ${options}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any, all }) => [id, help, target.join(' '), [...any, ...all].map((c) => c.message).join(' ')].join(' | '))))`,
  );
  if (!Array.isArray(found)) throw new Error('axe-core gave no list');
  return found.map(String);
}
