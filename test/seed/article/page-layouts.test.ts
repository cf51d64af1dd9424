import { expect, it } from 'vitest';
import { layOut } from '../../../bench/page-layouts.ts';
import { readPageText } from '../../support/pages.ts';

const PAGES = 150;

// The layouts and words are ours; a failure names the layouts of the pages that were misread.
it('of pages in layouts put together by chance the article is found', () => {
  const misread: Record<'title' | 'date' | 'author' | 'lacks' | 'has', string[]> = {
    title: [],
    date: [],
    author: [],
    lacks: [],
    has: [],
  };
  for (let seed = 1; seed <= PAGES; seed++) {
    const { page, title, paragraphs, date, author, layout } = layOut(seed);
    const found = readPageText(page);
    if (found.title !== title) misread.title.push(layout);
    if (found.publishedAt !== date) misread.date.push(layout);
    if (found.author?.toLowerCase() !== author.toLowerCase()) misread.author.push(layout);
    if (paragraphs.some((text) => !found.paragraphs.includes(text))) misread.lacks.push(layout);
    if (found.paragraphs.some((text) => !paragraphs.includes(text))) misread.has.push(layout);
  }
  const atMost = (kind: keyof typeof misread, share: number) =>
    expect(misread[kind].length / PAGES, `${kind}\n${misread[kind].join('\n')}`).toBeLessThanOrEqual(share);
  atMost('title', 0.02);
  atMost('date', 0);
  atMost('author', 0.1);
  atMost('lacks', 0);
  atMost('has', 0.02);
});
