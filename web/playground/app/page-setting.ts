/** What the page says in `<meta name="kiosque-NAME" content="…">`: a script cannot be inlined under the CSP. */
export function pageSetting(name: string): string {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="kiosque-${name}"]`);
  if (meta === null) throw new Error(`The page has no <meta name="kiosque-${name}">`);
  return meta.content;
}
