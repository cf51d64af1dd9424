import type { Stands } from './turns.ts';

/**
 * The turns of phrase that code asks for: where each stands, and the flags of its pattern. The words are in
 * `<language>/turns.yaml`, and in `page-turns.yaml` what a page has around an article. A new one is a line here.
 */
export const TURNS = {
  // Of a line of a page, made plain: in small letters, without accents.
  // « il y a 3 heures », « 2 days ago »
  relativeDate: ['anywhere', 'u'],
  // « Lu 34 fois », « 12 commentaires », « 3 min read »
  counted: ['behind', 'u'],
  // « 1 € = 10,85 DH »
  rate: ['behind', 'u'],
  // « FR EN العربية »
  languages: ['whole', 'u'],
  // « Sport is sponsored by »
  sponsored: ['before', 'u'],
  copyright: ['behind', 'u'],
  // Of a picture: « (DR) », « photo : X »
  credit: ['anywhere', 'u'],
  // « Tél. 05 », « P.O. Box 12 »
  contact: ['anywhere', 'u'],
  // « Vous êtes ici : »
  breadcrumbLabel: ['behind', 'u'],
  // « Communiqué – Report de la session »
  documentLabel: ['behind', 'u'],
  // « 12 mars 2026 à 10:24 »: the hour behind a date.
  timeBehind: ['behind', 'u'],
  // « Lomé, le 12 mars », « Lomé (Togo), on 12 March », « Publié le 12 mars »: before a date.
  placeBeforeDate: ['whole', 'u'],
  articleBeforeDate: ['whole', 'u'],
  // What may stand before a date without making another thing of it.
  linkBeforeDate: ['whole', 'u'],
  // What a line counts that stands below an article.
  comments: ['anywhere', 'u'],

  // Of a line as it stands.
  // « – in Économie », « Publié dans Politique », « Rubrique : Économie »
  filedUnder: ['anywhere', 'u'],
  filedBefore: ['before', 'iu'],
  // « (avec AFP) »
  withAgency: ['whole', 'u'],
  // « Publié le 9 juillet », « il y a 3 heures »
  datedTeaser: ['whole', 'iu'],
  // « 12 commentaires », « Vos réactions (3) »
  commentCount: ['whole', 'iu'],
  // « … Lire la suite »
  readOn: ['anywhere', 'iu'],
  // « Lieu : », « Horaires : »: what an event says of itself.
  eventLabel: ['behind', 'iu'],
  // A link to the page before.
  previousPage: ['behind', 'u'],
  // « à 10h24 » behind a date
  timeOfStamp: ['behind', 'u'],
  // « Lomé, le 12 mars », « Saint-Louis du Sénégal »: before a day, and between the words of a place.
  beforeDay: ['anywhere', 'u'],
  placeLink: ['anywhere', 'u'],
  // « Awa Ndiaye, à Dakar », « le Dr Awa Ndiaye »: around the name of who wrote.
  placeOfWriter: ['anywhere', 'u'],
  beforeWriter: ['behind', 'iu'],
  // Between two names of a byline: « et », « (avec ».
  nextWriter: ['anywhere', 'u'],
  withWriter: ['anywhere', 'u'],
  honorificOfWriter: ['anywhere', 'u'],
  particleOfWriter: ['anywhere', 'u'],
  // « About Coast Agency »: a heading above what the sender says of itself.
  aboutSender: ['whole', 'u'],
  // In capitals: what the second half of a headline begins with, and the first ends with.
  headlineGoesOn: ['behind', 'u'],
  headlineLeadsOn: ['before', 'u'],
  // In small letters: what no line of its own begins with.
  lineGoesOn: ['behind', 'u'],

  // Offices: « ancien directeur », « directeur de 1971 à 1995 », « pendant huit ans ».
  pastBefore: ['before', 'iu'],
  spanBehind: ['behind', 'u'],
  lastedBehind: ['behind', 'u'],
  // « Évincé en novembre de son poste de »
  leftBefore: ['before', 'iu'],
  // « a nommé lundi X », « X devient présidente et Y »
  appointingBefore: ['before', 'iu'],
  becameBefore: ['before', 'u'],
  // « succède à X au poste de »: before whom somebody follows.
  succeedsBefore: ['before', 'iu'],
  // « nommée par X directrice »: before whom somebody is appointed by.
  appointedByBefore: ['before', 'iu'],
  // « Lorsqu’ », « puisqu’ »: before a pronoun that is told of in a clause of its own.
  subordinateBefore: ['before', 'iu'],
  // « (2006-2019) » behind a name: when an office was held.
  yearsBehindName: ['behind', 'u'],
  honorificBefore: ['before', 'u'],
  namesOffice: ['anywhere', 'u'],
  // « le premier dirigeant à rencontrer le pape »
  firstTo: ['anywhere', 'u'],
  // « Le directeur du port est X », « Le poste de directeur revient à X »
  isBefore: ['before', 'u'],
  goesToBefore: ['before', 'u'],
  // What a title leans on its body with.
  prepositionBefore: ['before', 'u'],
  // « X, l’un des porte-parole », « X, 3e vice-président »
  oneOf: ['behind', 'iu'],
  ordinal: ['whole', 'u'],
  // « X, à l’époque directeur de Y »
  atThatTime: ['behind', 'iu'],
  // « directrice générale »: an office that somebody has in a house alone.
  // « Au titre du Ministère de la Pêche : »: above those whom it appoints.
  headsAppointments: ['whole', 'iu'],
  ofHouse: ['behind', 'iu'],
  // The endings of verbs of which several are the subject.
  verbOfSeveral: ['before', 'u'],
  // « programmatrice en chef », « editor-in-chief »
  inChief: ['behind', 'iu'],
  headsIt: ['behind', 'u'],
  // « « Oui », a-t-il dit »
  saysIt: ['anywhere', 'u'],
  ministerTitle: ['behind', 'iu'],

  // What rules about relations write as {of}, {to}, {the}, {kind}, and between the names of {others}.
  ofName: ['anywhere', 'u'],
  toName: ['anywhere', 'u'],
  articleOfName: ['anywhere', 'u'],
  kindOfName: ['anywhere', 'u'],
  andName: ['anywhere', 'u'],
  // « le président de X »: before and behind what belongs to another.
  complementBefore: ['before', 'iu'],
  complementBehind: ['behind', 'u'],
  // « ce programme », « le programme », « l’initiative »
  thisOne: ['anywhere', 'iu'],
  theOne: ['anywhere', 'iu'],
  elidedThe: ['anywhere', 'iu'],
  // A sentence without one of these says of no body that it is part of another.
  partOf: ['anywhere', 'iu'],

  // « X, 34 ans », « X, née en 1955 »
  ageBehind: ['behind', 'u'],
  bornBehind: ['behind', 'u'],
  participleBehind: ['behind', 'u'],
  // What a title begins with, and whose title it is not: « et la directrice ».
  articleOfTitle: ['behind', 'iu'],
  andOfTitle: ['behind', 'iu'],
  // Before a country that is no part of a body’s name, and before one that stands beside it.
  countryLink: ['before', 'iu'],
  countryTie: ['behind', 'u'],
  placeTie: ['anywhere', 'u'],
  articleOfTask: ['before', 'u'],
  // « Atlas Composites SA »
  legalForm: ['before', 'u'],
  // « l’Union sahélienne pour la période »: behind a name that a longer reading goes on over.
  runsOn: ['behind', 'u'],
  // « X, 34 ans, dite »
  ageBetween: ['whole', 'u'],
} as const satisfies Readonly<Record<string, readonly [Stands, 'u' | 'iu']>>;

export type TurnName = keyof typeof TURNS;
