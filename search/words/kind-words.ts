/**
 * What a reader puts before a name, or what texts do, of which the name itself has nothing. Moderate. Folded, in lines of words
 * with a blank between: they are taken apart when the first query asks.
 */
export type KindWords = Readonly<Record<'PERSON' | 'ORGANISATION' | 'INITIATIVE', readonly string[]>>;
