/** One byte of UTF-8, two, three, four; one that JSON writes with six. */
const CHARACTERS = ['a', 'é', 'م', '新', '𝕏', '\u0001', '"'];
/** What one text may have. */
const MOST = 199_000;

const BASE = 'Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.';

const ROLES = [
  'directeur général',
  'président',
  'secrétaire général',
  'vice-président',
  'porte-parole',
  'directeur',
  'directeur adjoint',
  'représentant',
  'directeur exécutif',
  'coordinateur',
];

/**
 * Every text of which one dimension is as large as a text may make it: a line, a sentence, a name, a title, many of each;
 * each in characters of every size.
 */
export function hostileTexts(): { readonly kind: string; readonly text: string }[] {
  return CHARACTERS.flatMap((character) =>
    Object.entries(textsOf(character)).map(([kind, text]) => ({
      kind: `${kind} of ${JSON.stringify(character)}`,
      text: text.slice(0, MOST).toWellFormed(),
    })),
  );
}

function textsOf(character: string): Readonly<Record<string, string>> {
  const filled = (length: number) => character.repeat(Math.floor(length / character.length));
  const many = (sentence: (i: number) => string): string => {
    let text = `${BASE}\n\n`;
    for (let i = 0; text.length < MOST - 2_000; i++) text += sentence(i);
    return text;
  };
  return {
    'one long line': `${BASE}\n\n${filled(MOST - 500)}`,
    'one long line of sentences': many((i) => `${filled(1 + ((i * 37) % 900))}. Le `),
    'a mention in each long sentence': many(() => `${filled(900)} Karim Benali ${filled(80)}. `),
    'ten roles in long sentences': many(
      (i) =>
        `Karim Benali, ${ROLES[i % ROLES.length]} de l’Agence du Numérique (ADN), a parlé ${filled(890)}. `,
    ),
    'one role in many long sentences': many(
      () => `Karim Benali, directeur général de l’Agence du Numérique (ADN), a parlé ${filled(890)}. `,
    ),
    'a long name': `${BASE}\n\nM. Karim ${filled(MOST - 1_000)} Benali a parlé. L’Agence ${filled(300)} (ABC) aussi.`,
    'many names': many((i) => `M. Karim N${filled(3)}${i} Benali${i} a parlé. `),
    'spellings of one name': many((i) => `M. Karim Ben${'-'.repeat(1 + (i % 500))}Ali Benali a parlé. `),
    'a long front matter': `---\ntitle: "${'新'.repeat(290)}"\nauthor: "${'新'.repeat(190)}"\nsource: "${'新'.repeat(190)}"\n---\n${BASE}`,
    'a long first line': `${filled(5_000)}\n\n${BASE}`,
  };
}
