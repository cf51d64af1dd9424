/** Small words by what they do; rules say `wordsIn('of', 'definite')`. */
export const SMALL_WORDS = [
  // A sentence of the language has several of them, and one of the others that are told apart has none.
  'tellingLanguage',
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
  // Behind « défendu », « comparé »: then the participle is no part of a name.
  'agentOpenings',
  // An English name goes on over these: « School of Public Health ».
  'complementOpenings',
  // Days and months: « the Lake Zem Trust on Monday ».
  'calendar',
  // « l’École de médecine d’Orvalle aux États-Unis »: with a country behind them they say where.
  'placePrepositions',
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
] as const;
