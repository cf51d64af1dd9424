import { readFileSync } from 'node:fs';

/** The hand-made annotation of the five texts; its rules are in test/fixtures/gold/README.md. */
interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface GoldMention extends Span {
  readonly entity: string;
  readonly type: string;
  readonly level: string;
  readonly zone: 'title' | 'body' | 'excluded' | 'chrome';
  readonly tier: 'core' | 'optional';
}
interface GoldRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly certainty: string;
}
export interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly title: (Span & { readonly clean: string }) | null;
  readonly derivedTitle: { readonly accepted: readonly string[] } | null;
  readonly category: Span | null;
  readonly body: { readonly start: number; readonly end: number };
  readonly mentions: readonly GoldMention[];
  readonly roles: readonly {
    readonly person: string;
    readonly organisation: string | null;
    readonly title: string;
  }[];
  readonly relations: readonly GoldRelation[];
  readonly chrome: readonly Span[];
  readonly decoys: readonly Span[];
}
interface GoldEntity {
  readonly id: string;
  readonly type: string;
  readonly tier: 'core' | 'optional';
  readonly acceptedTypes: readonly string[];
}
interface Gold {
  readonly entities: readonly GoldEntity[];
  readonly articles: readonly GoldArticle[];
}

export const gold: Gold = JSON.parse(
  readFileSync(new URL('../fixtures/gold/gold.json', import.meta.url), 'utf8'),
);

export const rawText = (file: string): string =>
  readFileSync(new URL(`../../seed/articles/${file}`, import.meta.url), 'utf8');

/** Which catalogue entry is which entity of the annotation. */
export const goldOf: Readonly<Record<string, string>> = {
  'amal-el-fallah-seghrouchni': 'person:amal-el-fallah-seghrouchni',
  'salem-ben-mohammed-al-malik': 'person:salem-ben-mohammed-al-malik',
  'kais-hammami': 'person:kais-hammami',
  'abdallah-derradji': 'person:abdallah-derradji',
  'mohammed-vi': 'person:mohammed-vi',
  icesco: 'org:icesco',
  'icesco-centre-prospective-ia': 'org:icesco-centre-prospective-ia',
  'ministere-transition-numerique-maroc': 'org:mtnra-ma',
  dco: 'org:dco',
  pnud: 'org:pnud',
  'pnud-bureau-pays-arabes': 'org:pnud-bureau-pays-arabes',
  unesco: 'org:unesco',
  // No catalogue lists it: a rule finds it.
  'assemblee-generale-des-nations-unies': 'org:agnu',
  'maroc-numerique-developpement-durable': 'init:d4sd',
  'numerisation-developpement-durable': 'init:numerisation-developpement-durable',
  'charte-riyad-intelligence-artificielle': 'init:charte-riyad',
  'new-knowledge-university': 'init:new-knowledge-university',
  'maroc-digital-2030': 'init:maroc-digital-2030',
  'ai-made-in-morocco': 'init:ai-made-in-morocco',
  'instituts-al-jazari': 'init:instituts-al-jazari',
};
