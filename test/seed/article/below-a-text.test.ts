import { describe, it } from 'vitest';
import { type AroundText, byName, checkAround } from '../../support/around-a-text.ts';

const BELOW: readonly AroundText[] = [
  {
    name: 'tags, share and related headlines',
    below:
      'Mots-clés : pêche, côtes\nPartager :\nFacebook\nArticles similaires\nLe port de Safi rouvre ses quais aux navires marchands\n10 mars 2026\nUne flotte neuve pour Dakhla',
  },
  {
    name: 'headlines that end like sentences',
    below:
      'Dans la même rubrique\n\nLa flotte de Dakhla sera renouvelée au cours des trois prochaines années, a annoncé mardi le ministère.\n\nLe port de Safi rouvre.',
  },
  {
    name: 'a block for the press',
    below: 'Contact presse :\nNawal Sebti – Tél. : +212 5 37 00 00 00\nnawal.sebti@peche.example',
  },
  {
    name: 'a line for the press',
    below: 'Pour plus d’informations, veuillez contacter la cellule de communication au 05 37 00 00 00.',
  },
  {
    name: 'a note to the editors',
    below:
      'Note aux rédactions\nLe programme est le troisième de ce genre depuis 2010. Les deux premiers ont été menés avec la FAO.',
  },
  {
    name: 'what the sender says of itself',
    below:
      'À propos de l’Agence des côtes\nCréée en 2024, l’Agence des côtes surveille 3 500 kilomètres de littoral. Elle emploie 200 personnes dans dix ports.',
  },
  {
    name: 'a mark of the end',
    below:
      '-Fin-\nLe ministère de la Pêche gère les ressources de la mer. Il compte douze directions régionales.',
  },
  { name: 'stars and a source', below: '***\nSource : MAP', source: 'MAP' },
  {
    name: 'comments',
    below:
      'Commentaires (2)\nKarim\nBravo pour ce programme que nous attendions depuis longtemps. Espérons qu’il sera suivi.\nLaisser un commentaire\nVotre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués.',
  },
  {
    name: 'the articles before and behind',
    below: '← Précédent\nLe port de Safi rouvre ses quais\nSuivant →\nUne flotte neuve pour Dakhla',
  },
  {
    name: 'the most read, with numbers',
    below: 'Les plus lus\n1. Le port de Safi rouvre ses quais\n2. Une flotte neuve pour Dakhla',
  },
  { name: 'a file to download', below: 'Télécharger le PDF (2 Mo)\nImprimer\nHaut de page' },
  {
    name: 'a newsletter',
    below:
      'Inscrivez-vous à notre newsletter pour recevoir chaque semaine l’essentiel de l’actualité de la pêche.\nJe m’abonne',
  },
  {
    name: 'rights and credits of the site',
    below: '© 2026 Ministère de la Pêche – Tous droits réservés\nMentions légales | Plan du site',
  },
  {
    name: 'unknown furniture',
    below:
      'Nos réseaux partenaires\n• Pêcheurs du Souss : l’assemblée\n• Armateurs du Sud : le congrès\nReçu fiscal - Rapport annuel',
  },
  {
    name: 'teasers of other articles',
    below:
      'À lire également\nLe port de Safi rouvre ses quais\nLe port de Safi, fermé depuis janvier par la tempête, a rouvert ses quais lundi en présence du… Lire la suite',
  },
  {
    name: 'a place and a date of signing',
    below: 'Fait à Agadir, le 12 mars 2026\nLe service de presse',
    date: '2026-03-12',
  },
  { name: 'a stamp below the text', below: 'Publié le 12 mars 2026 à 10:24\nPartager', date: '2026-03-12' },
  {
    name: 'a date of another article',
    below: 'Lire aussi\nLe port de Safi rouvre ses quais\nPublié le 10 mars 2026',
    date: null,
  },
  { name: 'initials of the writers', below: 'ns/kb\nAutres dépêches\n14h20 Bouznika : un congrès s’ouvre' },
  {
    name: 'a question about the page',
    below: 'Cet article vous a-t-il été utile ? Oui / Non\nVous avez aimé cet article ? Partagez-le !',
  },
  { name: 'pages of an archive', below: '1 2 3 … 12 Suivant\nRetour à la liste' },
  { name: 'attached files and counters', below: 'Pièces jointes (2)\nVu 1 204 fois' },
];

describe('below a text', () => {
  it.each(byName(BELOW))('%s', (_, page) => checkAround(page));
});
