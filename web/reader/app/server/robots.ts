/** Everything may be read; where it all stands. */
export const robots = (origin: string) => ({
  status: 200,
  type: 'text/plain; charset=utf-8',
  body: `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`,
  cacheControl: 'public, max-age=3600',
});
