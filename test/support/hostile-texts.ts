import type { Random } from '../../bench/random.ts';

/** One byte of UTF-8, two, three, four; one that JSON writes with six. */
const CHARACTERS = ['a', 'é', 'م', '新', '𝕏', '\u0001', '"'];
/** What one text may have. */
const MOST = 199_000;

const BASE = 'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.';

/** A text whose one dimension is as large as a text may make it: a line, a sentence, a name, a title, many of each. */
export function hostileText(random: Random): { readonly kind: string; readonly text: string } {
  const { pick, below } = random;
  const character = pick(CHARACTERS);
  const filled = (length: number) => character.repeat(Math.floor(length / character.length));
  const many = (sentence: (i: number) => string): string => {
    let text = '';
    for (let i = 0; text.length < MOST - 2_000; i++) text += sentence(i);
    return text;
  };
  const kinds: Readonly<Record<string, () => string>> = {
    'one long line': () => `${BASE}\n\n${filled(MOST - 500)}`,
    'one long line of sentences': () => `${BASE}\n\n${many(() => `${filled(1 + below(900))}. Le `)}`,
    'one mention in each long sentence': () =>
      `${BASE}\n\n${many(() => `${filled(900)} Karim Benali ${filled(80)}. `)}`,
    'roles in long sentences': () =>
      `${BASE}\n\n${many((i) => `Le directeur général ${filled(40)} n${i}, Karim Benali, a parlé ${filled(850)}. `)}`,
    'a long title of office': () =>
      `${BASE}\n\n${many((i) => `Karim Benali, ministre de la Santé de ${'la Région de '.repeat(8)}Zone${i} et des Affaires, a parlé. `)}`,
    'a long name': () =>
      `${BASE}\n\nM. Karim ${filled(MOST - 1_000)} Benali a parlé. L’Agence ${filled(300)} (ABC) aussi.`,
    'many names': () => `${BASE}\n\n${many((i) => `M. Karim N${filled(3)}${i} Benali${i} a parlé. `)}`,
    'spellings of one name': () =>
      `${BASE}\n\n${many((i) => `M. Karim Ben${'-'.repeat(1 + (i % 500))}Ali Benali a parlé. `)}`,
    'a long front matter': () =>
      `---\ntitle: "${pick(['é', '新', '𝕏']).repeat(140)}"\nauthor: "${'新'.repeat(190)}"\ncategory: "${'新'.repeat(90)}"\nsource: "${'新'.repeat(190)}"\n---\n${BASE}`,
    'a long first line': () => `${filled(5_000)}\n\n${BASE}`,
  };
  const kind = pick(Object.keys(kinds));
  return { kind: `${kind} of ${JSON.stringify(character)}`, text: (kinds[kind]?.() ?? BASE).slice(0, MOST) };
}
