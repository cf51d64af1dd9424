/** Stands between two paragraphs of a body. No mention and no receipt crosses it. */
export const PARAGRAPH_JOIN = '\n\n';
