/** Of the element that loads the script: `data-fonts` is the style sheet of the fonts, which nothing asks for before the first paint. */
export const START_ID = 'start';
