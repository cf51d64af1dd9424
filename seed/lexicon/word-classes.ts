/**
 * The classes that a word may belong to, in `<language>/words.yaml`. Patterns write one as <class>. A new class is a
 * line here; a word joins it in the file of its language.
 */
export const WORD_CLASSES = [
  // A sentence of the language has several of them, and one of the others that are told apart has none.
  'tellingLanguage',
  // Small words by what they do; rules say `wordsIn('of', 'definite')`.
  'definite',
  'indefinite',
  'demonstratives',
  'possessives',
  'of',
  'ofThe',
  'toThe',
  'for',
  'and',
  // In names: « José Luis Rodríguez de la Fuente ».
  'spanishArticles',
  'beforeSpanishArticles',
  // Arabic letters that are written onto the word behind them: « و », « ب ».
  'attached',
  // « une charte signée par »
  'agents',
  // « un centre de recherche sur »
  'subjects',
  // Before a place: « à Dakar », « near Kisumu ».
  'locatives',
  // Before the house that somebody is of: « analyste chez ».
  'houseOf',

  // Capitalised at the start of a sentence, but no part of the name behind them.
  'functionWords',
  // A name of several words goes on over these, when another word of it follows.
  'connectives',
  // A name ends before one of these: verbs and turns that follow a subject.
  'ends',
  // Inside the name of an organisation or initiative these do not count: « Organisation de la coopération numérique »
  // is « Organisation de coopération numérique ».
  'particles',

  // They begin the name of an initiative whose noun is small: « Mille filets pour le Zem », « Un élève, un livre ».
  'nameOpenings',
  // Such a name goes on over these to a noun without article, « Lagunes sans frontières », or with one, « pour le Zem ».
  'barePrepositions',
  'purposePrepositions',
  // Behind « défendu », « comparé »: then the participle is no part of a name.
  'agentOpenings',
  // An English name goes on over these: « School of Public Health ».
  'complementOpenings',
  // Days and months: « the Lake Zem Trust on Monday ».
  'calendar',

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
  // A person's name behind one of these is the name of a place, a prize or a law, not the person.
  'eponyms',
  // These as well, where an article stands before them: « la frégate Untel », « la marque Untel ».
  'eponymsWithArticle',
  // Of them those with an accent as participles have it: « lycée », but « placé », « garé ».
  'accentedNouns',
  // « son coéquipier en club Untel »: behind it a kind is not that of what follows.
  'withoutArticle',
  // Places begin with them as well as people: « Sidi Ifni », « Moulay Bousselham ».
  'placeOpenings',

  // Kinds of organisations. In running text they are often written small (« le ministère de … », « le bureau
  // régional … »); capitalised and alone, « l’Organisation » takes up the one named before.
  'heads',
  // Kinds of bodies that are named with a capital, or small before a proper name.
  'organisationHeads',
  // Bodies that a unit of belongs to: only with more than the head is one of them an organisation.
  'bareHeads',
  // Kinds of bodies that are portfolios as well: « ministère de l’Administration territoriale ».
  'portfolioWords',
  // Ministries and their ministers; marks between a ministry and its portfolio: « ministère délégué chargé du Budget ».
  'ministries',
  'ministryMarks',
  // Before the title that somebody is introduced with: « l’ancien ministre », « whose director ».
  'titleOpenings',
  // Before a portfolio, which is no body: « ministre de la Coopération », « en charge de l’Administration ».
  'ministerWords',
  // What is named by portfolios in a row: « Ministère de l’Économie, des Finances et du Plan ».
  'portfolioHeads',
  // With the name of a country alone behind them they are bodies: « l’Ambassade de France ».
  'countryHeads',
  // « Haut-Commissariat au Plan »: their names go on over « à »; « Centre de recherche sur les algues »: over « sur ».
  'objectHeads',
  'subjectLeads',
  // « Laboratoire Temps, Mondes, Cités »: capitalised words in a row are what it is about.
  'themedHeads',
  // Units of a body, which have their reach in their name; of them those that it makes a name of when written small.
  'unitHeads',
  'reachHeads',
  // « la Croix-Rouge », « le Croissant-Rouge ».
  'redCross',
  // Kinds that are no part of the name behind them: « le groupe Attijari » is « Attijari ».
  'namelessHeads',
  // First words of towns of two words: « New York », « Porto Novo ».
  'townOpenings',
  // Kinds that are named in small letters before a proper name: « le groupe Attijari », « la start-up Zelij ».
  'companyHeads',
  // Behind a name they say that it is a company.
  'companyMarks',
  // Titles that are held in a company: what stands behind « de » is one.
  'companyTitles',
  // Titles that are held in a body: two capitalised words behind « de » are its name.
  'headsOfBodies',
  // Kinds of bodies where they stand at the end of a name or before « of », « for »; and those of them that no other
  // language has, which count in every text.
  'trailingHeads',
  'foreignHeads',
  // Written in capitals, but no organisations.
  'notAcronyms',

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

  // Adjectives of other endings than those of endings.yaml.
  'adjectives',
  // With one of these alone behind it, « conseil d’administration », a body has no name.
  'genericComplements',

  // Verbs of speech, as they follow a name (« X a déclaré », « X explique ») or precede it (« souligne X »).
  'speechVerbs',
  // Verbs of speech that companies and bodies seldom are the subject of: they show a person.
  'personVerbs',
  // « dirigée par X », « un comité que préside X »: who directs is a person.
  'agentVerbs',
  // What is said of a person alone: « X a été nommé », « succède à X ».
  'appointmentVerbs',
  'successionVerbs',
  // « qui préside la fondation », « que dirige X », « sous la conduite de X ».
  'presidingVerbs',
  'leadVerbs',
  'leadNouns',
  // « a déclaré », « has said »; what may stand between a speaker and the verb: « pour sa part », « également ».
  'auxiliaries',
  'asides',
  // « une campagne sur « Les … »: between a kind and a quote they say that nothing is called so.
  'quoteCutters',
  // « un plan de sauvegarde »: such a kind has no name.
  'indefinites',
  // « l’opération lancée en 2019 »: a year behind one of these is a date.
  'datingWords',
  // Of the namers those by which people are called.
  'personNamers',
  // « Lagunes, un programme », « Lagunes, leur projet »: behind a name they begin to explain it.
  'explaining',
  // « À Rabat, un programme … », « pour Brelaz, un plan … »: a place or a party stands before the clause, no name.
  'clauseOpenings',
  // « , le programme qui », « , le plan maison »: behind a kind they go on with what explains a name.
  'describing',
  // « Alu 4.0 est un programme »
  'copulas',
  // Behind these an article goes on with a name; else it opens another phrase.
  'articleLeads',
  // Behind these a year is a date and no part of the name of a body.
  'yearLeads',
  // « et surtout », « et parmi »: what « et » leads to is no part of the name.
  'openingsOfAnother',
  // « le ministère de la région du Bas-Vernay » has no portfolio.
  'areas',
  // « cet Untel-là », « Châtillon-sous-Bois »: no syllable of a surname.
  'notTails',
  // « anti-Macron », « ex-RDA »: they stand before anybody’s name with a hyphen.
  'prefixes',
  // Bodies that are named after nobody: a person's name behind them is another name.
  'neverEponymous',
  // « l’École de médecine d’Orvalle aux États-Unis »: with a country behind them they say where.
  'placePrepositions',
  // « le Port autonome » is a body, « Port Louis » a town: only with an adjective behind them they are heads.
  'adjectivalHeads',
  // « la Croix-Rouge »
  'redCrossColours',
  // « dans le Groupe C » of a tournament: behind these one or two letters are no name.
  'letteredHeads',
  // « l’attaquant du club Karim Untel »: a person's name behind these is a player's.
  'bodiesOfPlayers',
  // « le Parti sahélien et Place publique » are two.
  'partyHeads',
  // « l’opération pour la saison 2026 »: behind « pour » they make a date of what follows.
  'yearNouns',
  // « le ministre de la Ville Untel », « le secrétaire d’État aux Transports Untel »: what stands behind these is a portfolio.
  'officesOfState',
  // « pendant huit ans », « depuis trois saisons »: a time ends with one of these.
  'spansOfTime',
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
  // Articles in one with « de » and « à »; « auprès du »: what stands behind is another's.
  'contracted',
  'withOthers',
  // « Y, dont il est président »
  'whose',
  // Articles of one thing alone.
  'definiteOfOne',
  'or',
  'reflexives',
  // « le Centre des monuments »
  'ofSeveral',
  'pronouns',
  'relatives',
  // « avec Untel, le programme »: whom somebody is with.
  'companions',
  // « de l’Afrique de l’Ouest et du Centre »: behind these « Centre » is none.
  'directions',
  // « le Centre des monuments »: behind these a word that is also a name is the word, where it goes on in small letters.
  'beforeNouns',
  // « ministre de l’Action »: between the office and its portfolio.
  'beforePortfolios',
  // « , les deux programmes »: no verb, though a clause may end with one.
  'smallNumbers',
  // « l’analyste politique Untel », « référendum d’initiative partagée »: kinds that are often something else.
  'adjectivesToo',
  'aimsToo',
  // They stay small inside a name that people write in capitals: « DE LA CRUZ » is « de la Cruz ».
  'smallInNames',
  // What may be no undertaking: a label sells records, a programme is on screen, a platform is a company's.
  'recordLabels',
  'shows',
  'platforms',
  // Lands whose names people bear more often than bodies do.
  'givenCountries',
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];
