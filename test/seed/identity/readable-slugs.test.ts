import { expect, it } from 'vitest';
import { slugify } from '../../../store/ids.ts';

it.each([
  ['الوزيرة تعلن عن برنامج جديد في الرباط', 'lwzyrh-tln-n-brnmj-jdyd-fy-lrbt'],
  ['وزارة الانتقال الرقمي وإصلاح الإدارة', 'wzrh-lntql-lrqmy-wslh-ldrh'],
  ['Η υπουργός ανακοίνωσε το πρόγραμμα', 'i-ypoyrgos-anakoinose-to-programma'],
  ['Правительство объявило о новой программе', 'pravitelstvo-obyavilo-o-novoy-programme'],
  ['新闻报道说这个项目很好', 'xin-wen-bao-dao-shuo-zhe-ge-xiang-mu-hen-hao'],
  ['대한민국 정부', 'dae-han-min-gug-jeong-bu'],
  ['ⵜⴰⵎⴰⵣⵉⵖⵜ ⵏ ⵍⵎⵖⵔⵉⴱ', 'tamazight-n-lmghrib'],
  ['٢٠٢٦ : الأخبار', '2026-lkhbr'],
  ['2026 год', '2026-god'],
])('a title without Latin letters has an address that can be read: %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

it.each([
  ['Le Maroc élu au comité exécutif', 'le-maroc-elu-au-comite-executif'],
  ['Œuvres et ß', 'oeuvres-et-ss'],
  ['COVID في المغرب', 'covid'],
  ['La société OOO Ромашка', 'la-societe-ooo'],
  ['2026', '2026'],
  ['… !', ''],
  ['un '.repeat(60), Array.from({ length: 27 }, () => 'un').join('-')],
])('an address made of Latin letters stays what it was: %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

it('is cut between words, also where every character is one', () => {
  expect(slugify('新闻'.repeat(500))).toMatch(/^(xin-wen-)+xin$|^(xin-wen-)*xin-wen$/);
  expect(slugify('新闻'.repeat(500)).length).toBeLessThanOrEqual(80);
  // Thai has no blanks between words.
  expect(slugify('ข่าวประเทศไทย'.repeat(20))).toMatch(/^khawpraethsaithy.{64}$/);
});
