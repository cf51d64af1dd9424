import type { Reason } from '../../../../seed/editor/question.ts';
import {
  type Told,
  type ToldLanguage,
  reasonIn as wordsOfReason,
  ruleIn as wordsOfRule,
} from '../../../../seed/editor/told-in.ts';
import { typeset } from '../../../reader/app/parts/typeset.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

export const CLASSES = { PERSON: 'person', ORGANISATION: 'organisation', INITIATIVE: 'initiative' } as const;

export const language: ToldLanguage = document.documentElement.lang === 'en' ? 'en' : 'fr';
const told: Told = JSON.parse(document.getElementById('told')?.textContent ?? '{}');

/** In the language of the page. */
export const words: Words = { fr, en }[language];
export const reasonIn = (reason: Reason): string => typeset(wordsOfReason(told, language, reason));
export const ruleIn = (rule: string): string => typeset(wordsOfRule(told, language, rule));
