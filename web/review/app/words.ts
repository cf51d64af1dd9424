import type { ShownQuestion } from '../desk.ts';

export const KINDS = { PERSON: 'Personne', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const;
export const CLASSES = { PERSON: 'person', ORGANISATION: 'organisation', INITIATIVE: 'initiative' } as const;

/** What is asked, and what each answer means. */
export function asked({ about, name, other, kind }: ShownQuestion) {
  const a =
    kind === 'PERSON' ? 'une personne' : kind === 'ORGANISATION' ? 'une organisation' : 'une initiative';
  if (about === 'new-entity')
    return {
      question: `« ${name} » est-ce ${a} ?`,
      accept: 'Oui, l’ajouter',
      reject: 'Non, ce n’en est pas une',
    };
  if (about === 'probable-merge')
    return {
      question: `« ${name} » est-ce « ${other ?? ''} » ?`,
      accept: 'Oui, c’est la même',
      reject: 'Non, elles sont deux',
    };
  return {
    question: `« ${name} » désigne-t-il « ${other ?? ''} » ?`,
    accept: 'Oui, c’est son nom',
    reject: 'Non, retirer ce nom',
  };
}
