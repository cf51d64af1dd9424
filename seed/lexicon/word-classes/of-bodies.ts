/** Kinds of bodies, and what stands in their names. */
export const OF_BODIES = [
  // Inside the name of an organisation or initiative these do not count: « Organisation de la coopération numérique »
  // is « Organisation de coopération numérique ».
  'particles',
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
  // Kinds of bodies where they stand at the end of a name or before « of », « for »; and those of them that no other
  // language has, which count in every text.
  'trailingHeads',
  'foreignHeads',
  // Written in capitals, but no organisations.
  'notAcronyms',
  // Adjectives of other endings than those of endings.yaml.
  'adjectives',
  // With one of these alone behind it, « conseil d’administration », a body has no name.
  'genericComplements',
  // Behind these a year is a date and no part of the name of a body.
  'yearLeads',
  // « et surtout », « et parmi »: what « et » leads to is no part of the name.
  'openingsOfAnother',
  // « le ministère de la région du Bas-Vernay » has no portfolio.
  'areas',
  // « le Port autonome » is a body, « Port Louis » a town: only with an adjective behind them they are heads.
  'adjectivalHeads',
  // « la Croix-Rouge »
  'redCrossColours',
  // « dans le Groupe C » of a tournament: behind these one or two letters are no name.
  'letteredHeads',
  // « le Parti sahélien et Place publique » are two.
  'partyHeads',
  // « de l’Afrique de l’Ouest et du Centre »: behind these « Centre » is none.
  'directions',
  // « le Centre des monuments »: behind these a word that is also a name is the word, where it goes on in small letters.
  'beforeNouns',
  // « ministre de l’Action »: between the office and its portfolio.
  'beforePortfolios',
  // « sortant », « démissionnaire », « de l’époque »: when a body was so, which ends its name.
  'endsBodies',
] as const;
