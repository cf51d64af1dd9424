/** What `npm run import` makes texts of. */
const PAGE = /\.(?:html?|xhtml|shtml|md|markdown|mdown|mkd|mdx)$/i;

export const isPageName = (name: string): boolean => PAGE.test(name);

/** The name of the text that a page becomes: `page.html` is `page.txt`, and so is a `page.html.txt` that a browser saved. */
export const textNameOf = (name: string): string =>
  `${name.replace(/\.txt$/i, '').replace(PAGE, '') || 'page'}.txt`;
