/** A bar of the plot: a contestant's milliseconds for one query. */
export interface Bar {
  readonly name: string;
  readonly query: string;
  readonly ms: number;
}

const COLOURS = ['#0b5fa5', '#5aa9e6', '#9aa5b1', '#c8553d', '#e9b44c', '#6b8f71', '#7a5c99'];
const [WIDTH, ROW, TOP, LEFT] = [760, 15, 46, 250];

/** Bars by query, one colour for each contestant, as an SVG that needs no script and no font of its own. */
export function plot(title: string, bars: readonly Bar[]): string {
  const names = [...new Set(bars.map(({ name }) => name))];
  const queries = [...new Set(bars.map(({ query }) => query))];
  const most = Math.max(...bars.map(({ ms }) => ms));
  const scale = (WIDTH - LEFT - 60) / most;
  let y = TOP;
  const rows: string[] = [];
  for (const query of queries) {
    rows.push(`<text x="8" y="${y + 11}" font-weight="bold">${escaped(query)}</text>`);
    y += ROW + 2;
    for (const { name, ms } of bars.filter((bar) => bar.query === query)) {
      const colour = COLOURS[names.indexOf(name) % COLOURS.length] ?? '#000';
      rows.push(
        `<text x="${LEFT - 8}" y="${y + 11}" text-anchor="end">${escaped(name)}</text>`,
        `<rect x="${LEFT}" y="${y + 2}" width="${(ms * scale).toFixed(1)}" height="${ROW - 4}" fill="${colour}"/>`,
        `<text x="${(LEFT + ms * scale + 5).toFixed(1)}" y="${y + 11}">${ms.toFixed(2)}</text>`,
      );
      y += ROW;
    }
    y += 8;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 6}" font-family="system-ui, sans-serif" font-size="11" fill="#1c2733">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="22" font-size="14" font-weight="bold">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
