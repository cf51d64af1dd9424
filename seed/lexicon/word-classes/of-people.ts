/** In and around names of people, and their titles. */
export const OF_PEOPLE = [
  // They stand before a person's name.
  'honorifics',
  // Of these there are two or more names: « MM. Untel et Tel ».
  'pluralHonorifics',
  // With one of these a surname alone names a person: « Mme Berrada ».
  'surnameHonorifics',
  // They belong to the surname that follows.
  'surnameParticles',
  // Of noble names: « Robert de Niro »; behind two words « de Bouaké » says where.
  'aristocratic',
  // Between given name and surname they are found in persons' names alone: « Sidi Ould Brahim ».
  'nameParticles',
  // Capitalised words that are no part of a person's name.
  'neverInPersonNames',
  // Places alone begin with them: « Hassi Ben Untel ».
  'opensPlaces',
  // « Assurément », « Rappelons »: with a capital they open a sentence, and end the name before them.
  'opensSentences',
  // A person's name behind one of these is the name of a place, a prize or a law, not the person.
  'eponyms',
  // These as well, where an article stands before them: « la frégate Untel », « la marque Untel ».
  'eponymsWithArticle',
  // Of them those with an accent as participles have it: « lycée », but « placé », « garé ».
  'accentedNouns',
  // « à sa place partira Luc Untel »: whose they are said to be names no street.
  'seats',
  // « directrice pour les Balkans et la mer Noire »: with its name a region.
  'waters',
  // « son coéquipier en club Untel »: behind it a kind is not that of what follows.
  'withoutArticle',
  // Places begin with them as well as people: « Sidi Ifni », « Moulay Bousselham ».
  'placeOpenings',
  // Before the title that somebody is introduced with: « l’ancien ministre », « whose director ».
  'titleOpenings',
  // Titles that are held in a company: what stands behind « de » is one.
  'companyTitles',
  // Titles that are held in a body: two capitalised words behind « de » are its name.
  'headsOfBodies',
  // Of the namers those by which people are called.
  'personNamers',
  // « cet Untel-là », « Châtillon-sous-Bois »: no syllable of a surname.
  'notTails',
  // « anti-Macron », « ex-RDA »: they stand before anybody’s name with a hyphen.
  'prefixes',
  // Bodies that are named after nobody: a person's name behind them is another name.
  'neverEponymous',
  // « l’attaquant du club Karim Untel »: a person's name behind these is a player's.
  'bodiesOfPlayers',
  // « le ministre de la Ville Untel », « le secrétaire d’État aux Transports Untel »: what stands behind these is a portfolio.
  'officesOfState',
  // « 52 ans »: behind a number they make an age of it.
  'withYears',
  // « a également ajouté », « s’est dit »: before a verb of speech.
  'saidWith',
  // They tell the gender of a title.
  'masculineArticles',
  'feminineArticles',
  // « ministre d’État, chargé de », « ministre de la Santé, de passage à »: what goes on with a portfolio, and what does not.
  'ministerOffices',
  'inCharge',
  'noPortfolios',
  // Before a further title of one person: « préfet, puis directeur ».
  'furtherTitles',
  // They stay small inside a name that people write in capitals: « DE LA CRUZ » is « de la Cruz ».
  'smallInNames',
  // Lands whose names people bear more often than bodies do.
  'givenCountries',
] as const;
