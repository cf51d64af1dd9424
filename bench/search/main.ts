import { measureKnownItems } from './known-items.ts';
import { measureSynthetic } from './synthetic.ts';

/**
 * `npm run bench:search -- [ARTICLES] [FOLDER]`: what the index costs and how near its order is to the exact one, over so
 * many synthetic articles (10,000); with a folder of texts, how often a page is found by words of it, beside MiniSearch and
 * PostgreSQL.
 */
const [first = '10000', folder] = process.argv.slice(2);
const articles = Number(first);
const print = (line: string): void => console.log(line);

if (Number.isNaN(articles)) await measureKnownItems(first, print);
else {
  print(`${articles.toLocaleString('en')} synthetic articles of 269 words`);
  print('');
  print('| | |');
  print('|---|---|');
  await measureSynthetic(articles, print);
  if (folder !== undefined) await measureKnownItems(folder, print);
}
