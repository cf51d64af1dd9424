import { inQuotes } from '../../../reader/app/parts/in-quotes.ts';
import type { Words } from './words.ts';

const quoted = (text: string): string => inQuotes(text, { outer: ['“', '”'], inner: ['‘', '’'] });
const A = { PERSON: 'a person', ORGANISATION: 'an organisation', INITIATIVE: 'an initiative' } as const;
const ANOTHER = {
  PERSON: 'another person',
  ORGANISATION: 'another organisation',
  INITIATIVE: 'another initiative',
} as const;
const GIVEN: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  person: A.PERSON,
  organisation: A.ORGANISATION,
  initiative: A.INITIATIVE,
};

export const en: Words = {
  other: { language: 'fr', name: 'Français' },
  navigation: 'Review',
  questions: 'Questions',
  texts: 'Texts',
  kinds: { PERSON: 'Person', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' },
  title: 'Review',
  nothingWaits: 'Nothing waits for an answer',
  heading: 'What Kiosque is not sure about',
  links: (n) => (n === 1 ? '1 link' : `${n} links`),
  sure: (percent) => `${percent}% sure`,
  asked({ about, name, other, kind }) {
    if (about === 'new-entity')
      return { question: `Is ${quoted(name)} ${A[kind]}?`, accept: 'Yes, add it', reject: 'No, it is not' };
    if (about === 'probable-merge')
      return {
        question: `Is ${quoted(name)} the same as ${quoted(other ?? '')}?`,
        accept: 'Yes, the same',
        reject: 'No, they are two',
      };
    return {
      question: `Does ${quoted(name)} mean ${quoted(other ?? '')}?`,
      accept: 'Yes, it is a name of it',
      reject: 'No, take this name off',
    };
  },
  isOneOf: (kind, isOther) => `It is ${(isOther ? ANOTHER : A)[kind]}`,
  merge: 'It is another name of…',
  mergeField: 'Entry of the catalogue',
  mergeGo: 'Merge',
  mergeNone: 'Choose an entry of the catalogue.',
  keys: [
    ['j k', 'next, previous'],
    ['a', 'accept'],
    ['r', 'reject'],
    ['m', 'merge'],
    ['p o i', 'it is a person, an organisation, an initiative'],
    ['u', 'undo the last answer'],
  ],
  given: (name, answer) => `${quoted(name)}: ${GIVEN[answer] ?? answer.replace('merge into', 'merged into')}`,
  written: 'Written into the catalogue; the list is brought up to date.',
  undo: (given) => `Undo the last answer (${given})`,
  undone: (name) => `${quoted(name)} waits again: the catalogue is as it was.`,
  writtenInto: (folder) => `Answers are written into ${folder}.`,
  isKiosques: (command) =>
    `This is the catalogue that comes with Kiosque, whose files git tracks: “${command}” puts them back.`,
  foundBy: 'Sign:',
  facts: { language: 'language', published: 'date', category: 'section', author: 'author', source: 'source' },
  leftOut: 'Left out:',
  statements: 'What the text states',
  relations: {
    LEADS: 'leads',
    LAUNCHED: 'launched',
    PARTNER: 'is a partner of',
    PARTICIPATES: 'takes part in',
    PART_OF: 'is part of',
  },
  notes: {
    asked: 'not published: a question waits for an answer',
    refused: 'not published: rejected',
    doubtful: 'doubtful form',
  },
  refusals: {
    EARLIER_START: 'The server was started anew: load the page again.',
    WAITS_NO_LONGER: 'This question waits no longer: load the page again.',
    NO_SUCH_TEXT: 'This text is not, or no longer, in the folder: go back to the list.',
    NOTHING_TO_UNDO: 'No answer was given since the start.',
  },
  noServer: 'The server does not answer: run npm start again, then load the page anew.',
  failed: 'The server could not do it: the terminal in which npm start runs says why.',
  answeredAlready: (name) =>
    `${quoted(name)} had its answer already: this one did not count, and the list is up to date.`,
  tooSoon: (times) =>
    times === 1
      ? 'A key came before that was written: it did not count.'
      : `${times} keys came before that was written: they did not count.`,
  textsCounted: (texts, faulty) =>
    `${texts === 1 ? '1 text' : `${texts} texts`}${faulty === 0 ? '' : `, ${faulty} of them without an article`}`,
};
