import { describe, it } from 'vitest';
import { type AroundText, byName, checkAround } from '../../support/around-a-text.ts';

const EN_TITLE = 'Fisheries: a programme to guard the coasts';
const EN_BODY = [
  'The Ministry of Fisheries on Tuesday presented a programme to guard the coasts in Agadir, worth 40 million dirhams and run by an agency that was set up for it.',
  'The programme will start in three ports. “We want to see results before the end of the year,” said the minister in front of the fishermen.',
  'A first evaluation will be published in spring, before the programme is extended to the whole Atlantic coast.',
];
const english = (above: string, below = '') => `${above}\n\n${EN_BODY.join('\n\n')}\n\n${below}`;

const ENGLISH: readonly AroundText[] = [
  {
    name: 'an American date',
    page: english(
      `Home / News / Press releases\n${EN_TITLE}\nMarch 12, 2026\nShare this page`,
      'For more information, please contact the press office.\nRelated news\nA port reopens',
    ),
    date: '2026-03-12',
  },
  {
    name: 'a British date, a byline and tags',
    page: english(
      `News\n${EN_TITLE}\nBy Nora Sebti | 12 March 2026 | 3 min read`,
      'Tags: fisheries, coasts\nShare on X\n© 2026 Ministry of Fisheries. All rights reserved.',
    ),
    date: '2026-03-12',
    author: 'Nora Sebti',
  },
  {
    name: 'for immediate release',
    page: english(
      `FOR IMMEDIATE RELEASE\n${EN_TITLE}\nThursday, March 12, 2026`,
      '###\nAbout the Coast Agency\nThe Coast Agency was founded in 2024. It guards the coasts of the country.\nMedia contact: Nora Sebti, nora@coast.example',
    ),
    date: '2026-03-12',
  },
  {
    name: 'a dateline',
    page: english(EN_TITLE).replace('The Ministry', 'AGADIR, 12 March 2026 – The Ministry'),
    body: [`AGADIR, 12 March 2026 – ${EN_BODY[0]}`, ...EN_BODY.slice(1)],
    date: '2026-03-12',
  },
  {
    name: 'published and updated',
    page: english(
      `${EN_TITLE}\nPublished on 12 Mar 2026 · Last updated 14 Mar 2026`,
      'Notes to editors\nThe programme is the third of its kind since 2010. The first two were run with the FAO.',
    ),
    date: '2026-03-12',
  },
];

describe('in English', () => {
  it.each(byName(ENGLISH))('%s', (_, page) => checkAround({ title: EN_TITLE, body: EN_BODY, ...page }));
});
