/** Kinds of initiatives, of events and works, and how a name of one is introduced. */
export const OF_INITIATIVES = [
  // They begin the name of an initiative whose noun is small: « Mille filets pour le Zem », « Un élève, un livre ».
  'nameOpenings',
  // Such a name goes on over these to a noun without article, « Lagunes sans frontières », or with one, « pour le Zem ».
  'barePrepositions',
  'purposePrepositions',
  // Kinds of initiatives.
  'initiativeHeads',
  // Kinds of initiatives at the end of a name; and those of them that count in every text.
  'trailingInitiatives',
  'foreignInitiatives',
  // Between its kind and its name: « le projet pilote Lagunes ».
  'pilots',
  // With these alone behind it an initiative has no name: « le Plan d’action », « le Programme pilote ».
  'genericInitiatives',
  // What an initiative does: behind its name « de soutien scolaire » says what it is for and is no part of it.
  'actionNouns',
  // Kinds of events: what is named behind them is none of the three types.
  'eventHeads',
  // What is called so is a work or an event: « un rapport intitulé « … » ».
  'workHeads',
  // Kinds of bodies, and of initiatives, of which a name in quotes follows: « l’association « Lune vivante » ».
  'quotedBodyHeads',
  'quotedHeads',
  // These as well, less surely: what they name may be a competition alone.
  'weakQuotedHeads',
  // They introduce a name: « un programme baptisé … ».
  'namers',
  // « une campagne sur « Les … »: between a kind and a quote they say that nothing is called so.
  'quoteCutters',
  // « un plan de sauvegarde »: such a kind has no name.
  'indefinites',
  // « l’opération lancée en 2019 »: a year behind one of these is a date.
  'datingWords',
  // « Lagunes, un programme », « Lagunes, leur projet »: behind a name they begin to explain it.
  'explaining',
  // « À Rabat, un programme … », « pour Brelaz, un plan … »: a place or a party stands before the clause, no name.
  'clauseOpenings',
  // « , le programme qui », « , le plan maison »: behind a kind they go on with what explains a name.
  'describing',
  // « l’opération pour la saison 2026 »: behind « pour » they make a date of what follows.
  'yearNouns',
  // « avec Untel, le programme »: whom somebody is with.
  'companions',
  // « , les deux programmes »: no verb, though a clause may end with one.
  'smallNumbers',
  // « l’analyste politique Untel », « référendum d’initiative partagée »: kinds that are often something else.
  'adjectivesToo',
  'aimsToo',
  // What may be no undertaking: a label sells records, a programme is on screen, a platform is a company's.
  'recordLabels',
  'shows',
  'platforms',
] as const;
