import { inQuotes } from '../../../reader/app/parts/in-quotes.ts';
import type { Words } from './words.ts';

const quoted = (text: string): string => inQuotes(text, { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] });
const A = { PERSON: 'une personne', ORGANISATION: 'une organisation', INITIATIVE: 'une initiative' } as const;
const ANOTHER = {
  PERSON: 'une autre personne',
  ORGANISATION: 'une autre organisation',
  INITIATIVE: 'une autre initiative',
} as const;
const GIVEN: Readonly<Record<string, string>> = {
  accept: 'accepté',
  reject: 'rejeté',
  person: A.PERSON,
  organisation: A.ORGANISATION,
  initiative: A.INITIATIVE,
};

export const fr: Words = {
  other: { language: 'en', name: 'English' },
  navigation: 'Relecture',
  questions: 'Questions',
  texts: 'Textes',
  kinds: { PERSON: 'Personne', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' },
  title: 'Relecture',
  nothingWaits: 'Rien n’attend de réponse',
  heading: 'Ce dont Kiosque n’est pas sûr',
  links: (n) => (n < 2 ? `${n} lien` : `${n} liens`),
  sure: (percent) => `sûr à ${percent} %`,
  asked({ about, name, other, kind }) {
    if (about === 'new-entity')
      return {
        question: `${quoted(name)}, est-ce ${A[kind]} ?`,
        accept: 'Oui, l’ajouter',
        reject: kind === 'PERSON' ? 'Non, ce n’est personne' : 'Non, ce n’en est pas une',
      };
    if (about === 'probable-merge')
      return {
        question: `${quoted(name)}, est-ce ${quoted(other ?? '')} ?`,
        accept: kind === 'PERSON' ? 'Oui, c’est la même personne' : 'Oui, c’est la même',
        reject: 'Non, il y en a deux',
      };
    return {
      question: `${quoted(name)} désigne-t-il ${quoted(other ?? '')} ?`,
      accept: 'Oui, c’est son nom',
      reject: 'Non, retirer ce nom',
    };
  },
  isOneOf: (kind, isOther) => `C’est ${(isOther ? ANOTHER : A)[kind]}`,
  merge: 'C’est un autre nom de…',
  mergeField: 'Entrée du catalogue',
  mergeGo: 'Fusionner',
  mergeNone: 'Choisissez une entrée du catalogue.',
  keys: [
    ['j k', 'suivante, précédente'],
    ['a', 'accepter'],
    ['r', 'rejeter'],
    ['m', 'fusionner'],
    ['p o i', 'c’est une personne, une organisation, une initiative'],
    ['u', 'annuler la dernière réponse'],
  ],
  given: (name, answer) =>
    `${quoted(name)} : ${GIVEN[answer] ?? answer.replace('merge into', 'fusionné avec')}`,
  written: 'Écrit dans le catalogue ; la liste se met à jour.',
  undo: (given) => `Annuler la dernière réponse (${given})`,
  undone: (name) => `${quoted(name)} attend de nouveau : le catalogue est comme avant.`,
  writtenInto: (folder) => `Les réponses sont écrites dans ${folder}.`,
  isKiosques: (command) =>
    `C’est le catalogue livré avec Kiosque, dont git suit les fichiers : « ${command} » les remet comme ils étaient.`,
  foundBy: 'Indice :',
  facts: { language: 'langue', published: 'date', category: 'rubrique', author: 'auteur', source: 'source' },
  leftOut: 'Laissé de côté :',
  statements: 'Ce que le texte affirme',
  relations: {
    LEADS: 'dirige',
    LAUNCHED: 'a lancé',
    PARTNER: 'est partenaire de',
    PARTICIPATES: 'participe à',
    PART_OF: 'fait partie de',
  },
  notes: {
    asked: 'pas publié : une question attend une réponse',
    refused: 'pas publié : rejeté',
    doubtful: 'forme douteuse',
  },
  refusals: {
    EARLIER_START: 'Le serveur a redémarré : rechargez la page.',
    WAITS_NO_LONGER: 'Cette question n’attend plus de réponse : rechargez la page.',
    NO_SUCH_TEXT: 'Ce texte n’est pas, ou plus, dans le dossier : revenez à la liste.',
    NOTHING_TO_UNDO: 'Aucune réponse n’a été donnée depuis le démarrage.',
  },
  noServer: 'Le serveur ne répond pas : relancez npm start, puis rechargez la page.',
  failed: 'Le serveur n’a pas pu le faire : le terminal où tourne npm start dit pourquoi.',
  answeredAlready: (name) =>
    `${quoted(name)} avait déjà sa réponse : celle-ci n’a pas compté, et la liste est à jour.`,
  tooSoon: (times) =>
    times < 2
      ? 'Une touche est venue avant que ce soit écrit : elle n’a pas compté.'
      : `${times} touches sont venues avant que ce soit écrit : elles n’ont pas compté.`,
  textsCounted: (texts, faulty) =>
    `${texts < 2 ? `${texts} texte` : `${texts} textes`}${faulty === 0 ? '' : `, dont ${faulty} sans article`}`,
};
