/**
 * Of the link to the fonts' style sheet. It is for print, so that nothing waits for it, until the page has been painted: a
 * browser that begins with three fonts shows the first letters a third later than one that begins with its own.
 */
export const FONTS_ID = 'fonts';
