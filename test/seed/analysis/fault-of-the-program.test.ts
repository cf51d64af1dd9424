import { afterEach, expect, it } from 'vitest';
import { analyseTexts } from '../../../seed/analysis/analyse-texts.ts';
import { readHere } from '../../../seed/analysis/read-texts.ts';
import { buildMatcher, type Matcher } from '../../../seed/names/matcher.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { Notes } from '../../../seed/read/folder-notes.ts';
import { contentFolder } from '../../support/content-folder.ts';

const ARTICLE =
  'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.\n';

let folder: Awaited<ReturnType<typeof contentFolder>> | undefined;
afterEach(async () => folder?.remove());

it('what goes wrong in one text names that text, and the others are analysed', async () => {
  folder = await contentFolder({ 'a.txt': ARTICLE, 'b.txt': ARTICLE, 'c.txt': ARTICLE });
  const whole = buildMatcher([]);
  let asked = 0;
  // Fails at the second text alone, as a rule may that meets what nobody thought of.
  const matcher: Matcher = {
    ...whole,
    get root() {
      asked += 1;
      if (asked === 2) throw new RangeError('out of reach');
      return whole.root;
    },
  };
  const faults: string[] = [];
  const paths: string[] = [];
  const content = await contentIn(folder.path);
  for await (const { path, outcome } of analyseTexts(
    content,
    { matcher, country: null },
    readHere,
    () => {},
    new Notes(),
  ))
    if (outcome.fault === null) paths.push(path);
    else faults.push(outcome.fault.message);
  expect(faults).toEqual([
    expect.stringContaining('is more than Kiosque can read (RangeError: out of reach)'),
  ]);
  expect(paths).toHaveLength(2);
});
