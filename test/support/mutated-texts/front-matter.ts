import type { Random } from '../../../bench/random.ts';

const LINES = [
  'title: Un titre',
  'title: Maroc : un bilan',
  'title: "jamais fermé',
  "title: 'l'eau'",
  'title: [un, titre]',
  'title: {un: titre}',
  'title: |\n  Un titre\n  en deux lignes',
  'title: >-\n  Un titre',
  'title: *ancre',
  'title: &a Un titre',
  'title: !!binary R0lGODlhDAAMAIQAAP',
  'title: !!js/function "function(){}"',
  'title:',
  'title: ~',
  'title: أخبار اليوم',
  'title: \u202E\u0301',
  'title: 👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  'title: ...',
  'title: --',
  'Title: Un titre',
  '"title": Un titre',
  'date: 2026-07-01',
  'date: 2026-13-45',
  'date: 2026-7-1 10:00:00 +01',
  'date: 0000-00-00',
  'date: hier',
  'language: fr',
  'language: AR-ma',
  'language: français',
  'language: x',
  'category: Économie',
  'author: "A, B & C"',
  'source: \u0001',
  'source: __proto__',
  'url: https://example.org/a',
  'url: javascript:alert(1)',
  'id: a0123456789abcdef',
  'id: axyz',
  '__proto__: x',
  'constructor: x',
  'toString: x',
  '<<: {title: x}',
  '? clé\n: valeur',
  '? [a, b]\n: valeur',
  '? {a: b}\n: valeur',
  '- a\n- b',
  'tags: [a, [b, [c]]]',
  '\ttitle: tab',
  '  title: indented',
  '# un commentaire',
  '%YAML 1.2',
  '...',
  'null: x',
  '1: x',
  ': x',
  'x',
  '@x: y',
  'a: b: c: d',
  'a: !<tag:x> y',
  'draft: true # commentaire',
] as const;
const DEEP = 20_000;
const LONG = 50_000;

/** Front matter as no editor should write it: odd YAML, never closed, closed twice, behind blank lines. */
export function oddFrontMatter({ pick, below, chance }: Random): string {
  const lines = Array.from({ length: 1 + below(5) }, (): string => pick(LINES));
  if (chance(0.05))
    lines.push(`tags: ${pick(['[', '{a: ', '- ', '? ', '!', '&a ', '"', '['])}`.repeat(1 + below(20)));
  if (chance(0.1)) lines.push(`tags: ${pick(['[', '{a: ', '- ', '? '] as const).repeat(below(DEEP))}`);
  if (chance(0.1)) lines.push(`title: ${'x'.repeat(below(LONG))}`);
  if (chance(0.05)) lines.push(...Array.from({ length: below(3_000) }, (_, i) => `field${i}: ${i}`));
  const opening = chance(0.15)
    ? pick(['\n\n---\n', '\uFEFF---\n', '+++\n', '---toml\n', '{\n', '--- \n', '----\n'])
    : '---\n';
  const closing = chance(0.15) ? pick(['', '----\n', ' ---\n', '+++\n', '---\n---\n', '---']) : '---\n';
  return `${opening}${lines.join('\n')}\n${closing}`;
}
