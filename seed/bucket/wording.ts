import type { Wording } from './told-faults.ts';

/** Editors read French or English; what is to be mended is said in English. */
export const UNREADABLE_TEXTS: Wording = {
  subject: (faults) => `Kiosque: ${faults === 1 ? 'a text' : `${faults} texts`} cannot be read`,
  before: [
    'Ces textes n’ont pas pu être lus. Ce qui en était publié le reste ; tous les autres textes sont publiés.',
    'These texts cannot be read. What was published of them stays; every other text is published.',
  ].join('\n'),
  after: [
    'Corrigez-les et chargez-les à nouveau sous le même nom.',
    'Mend them and upload them again under the same name.',
  ].join('\n'),
};

export const FAULTY_CATALOGUE: Wording = {
  subject: () => 'Kiosque: the catalogue has a fault, nothing is published until it is mended',
  before: [
    'Une faute dans le catalogue : rien de nouveau n’est publié avant qu’elle soit corrigée.',
    'The catalogue has a fault: nothing new is published until it is mended.',
  ].join('\n'),
  after: [
    'Corrigez ce fichier et chargez-le à nouveau : les textes en attente sont publiés dans le quart d’heure, ceux de plus d’une demi-heure quand on les redonne (redrive).',
    'Mend this file and upload it again: texts that wait are published within a quarter of an hour, those of more than half an hour ago when they are redriven.',
  ].join('\n'),
};
