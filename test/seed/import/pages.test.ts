import { describe, expect, it } from 'vitest';
import { toArticleText } from '../../../seed/article/article.ts';
import { BODY, bodyOf, imported, PARAGRAPHS, page } from '../../support/imported.ts';

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const TITLE = 'Une passerelle au-dessus de l’oued';
const H1 = `<h1>${TITLE}</h1>`;

describe('a page becomes a text', () => {
  it('with the paragraphs of its article alone, each of which is a receipt’s verbatim ground', () => {
    const raw = imported(page({ head: `<title>${TITLE} | Le Quotidien du Sud</title>`, above: H1 }));
    expect(bodyOf(raw)).toBe(PARAGRAPHS.join('\n\n'));
    const { title, paragraphs, runs } = toArticleText(raw);
    expect({ title, paragraphs }).toEqual({ title: TITLE, paragraphs: PARAGRAPHS });
    for (const { text, sourceStart } of runs)
      expect(raw.text.slice(sourceStart, sourceStart + text.length)).toBe(text);
  });

  it('with what JSON-LD says, in a graph, by reference and in lists', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Un site', inLanguage: 'fr-FR' },
        { '@type': 'Person', '@id': '#p1', name: 'Salma Bennouna' },
        {
          '@type': ['NewsArticle'],
          headline: TITLE,
          datePublished: '2026-03-12T23:40:00+01:00',
          author: [{ '@id': '#p1' }, { '@type': 'Person', name: 'Yann Le Goff' }],
          publisher: { '@type': 'Organization', name: 'Le Quotidien du Sud' },
          articleSection: ['Région', 'Sud'],
          mainEntityOfPage: { '@id': 'https://quotidien.example/passerelle' },
        },
      ],
    };
    expect(imported(page({ head: jsonLd(graph), above: H1 })).frontMatter).toEqual({
      body: 'whole',
      title: TITLE,
      date: '2026-03-12',
      language: 'fr',
      category: 'Région',
      author: 'Salma Bennouna, Yann Le Goff',
      source: 'Le Quotidien du Sud',
      url: 'https://quotidien.example/passerelle',
    });
  });

  it('with the JSON-LD of its own article, not of another that the page shows', () => {
    const other = { '@type': 'Article', headline: 'Un autre titre du jour', datePublished: '2020-01-01' };
    const own = { '@type': 'Article', headline: TITLE, datePublished: '2026-03-12' };
    expect(imported(page({ head: jsonLd([other, own]), above: H1 })).frontMatter.date).toBe('2026-03-12');
  });

  it('with JSON-LD that a content system broke, where it can be mended', () => {
    const broken = `<script type="application/ld+json"><!-- {"@type":"Article","headline":"${TITLE}","author":"Salma
Bennouna","datePublished":"2026-03-12",} --></script>`;
    expect(imported(page({ head: broken, above: H1 })).frontMatter).toMatchObject({
      date: '2026-03-12',
      author: 'Salma Bennouna',
    });
  });

  it('with what OpenGraph says', () => {
    const head = `<meta property="og:title" content="Une passerelle au-dessus de l&rsquo;oued - Le Quotidien du Sud">
<meta property="og:site_name" content="Le Quotidien du Sud"><meta property="og:url" content="https://quotidien.example/p?id=7">
<meta property="article:published_time" content="2026-03-12T08:00:00Z"><meta property="article:section" content="Région">
<meta property="og:locale" content="fr_MA"><meta property="article:author" content="https://www.facebook.com/quotidien">
<meta name="author" content="Par Salma Bennouna">`;
    expect(imported(page({ head })).frontMatter).toEqual({
      body: 'whole',
      title: TITLE,
      date: '2026-03-12',
      language: 'fr',
      category: 'Région',
      author: 'Salma Bennouna',
      source: 'Le Quotidien du Sud',
      url: 'https://quotidien.example/p?id=7',
    });
  });

  it.each([
    [
      'Dublin Core',
      '<meta name="DC.date.issued" content="2026-3-9"><meta name="DC.creator" content="Y. Le Goff">',
    ],
    [
      'names that content systems made up',
      '<meta name="pubdate" content="Mon, 09 Mar 2026 10:00:00 GMT"><meta name="sailthru.author" content="Y. Le Goff">',
    ],
  ])('with what %s says in <meta>', (_, head) => {
    expect(imported(page({ head, above: H1 })).frontMatter).toMatchObject({
      date: '2026-03-09',
      author: 'Y. Le Goff',
    });
  });

  it.each([
    [
      '<time>',
      '<p><time datetime="2026-03-12T08:00">jeudi</time></p><p class="byline">Par Salma Bennouna</p>',
    ],
    [
      'microdata',
      '<p itemprop="datePublished" content="2026-03-12"></p><span itemprop="author"><b itemprop="name">Salma Bennouna</b></span>',
    ],
    ['lines for readers', '<p>Publié le 12 mars 2026 à 8:00</p><p>Par Salma Bennouna</p>'],
    ['labels', '<p>Publié le 12 mars 2026</p><dl><dt>Auteure</dt><dd>Salma Bennouna</dd></dl>'],
  ])('with what it shows in %s', (_, lines) => {
    expect(imported(page({ above: H1 + lines })).frontMatter).toMatchObject({
      date: '2026-03-12',
      author: 'Salma Bennouna',
    });
  });

  it('with the day that readers see, where programs wrote the hour of Greenwich', () => {
    const head = '<meta property="article:published_time" content="2026-03-11T23:30:00Z">';
    const { date } = imported(page({ head, above: `${H1}<p>Publié le 12 mars 2026</p>` })).frontMatter;
    expect(date).toBe('2026-03-12');
  });

  it('without the date of another article, and without the account that stands for an author', () => {
    const head = '<meta name="author" content="admin">';
    const below =
      '<aside><h2>À lire aussi dans le journal</h2><time datetime="2025-01-01" pubdate>hier</time><a rel="author">Rita Alaoui</a></aside>';
    expect(imported(page({ head, above: H1, below })).frontMatter).toEqual({
      body: 'whole',
      title: TITLE,
      language: 'fr',
    });
  });

  it('in the language of its text, whatever its template says', () => {
    expect(imported(page({ lang: 'en-US', above: H1 })).frontMatter.language).toBe('fr');
    const russian = page({ lang: 'ru', above: H1 }).replace(
      BODY,
      `<p>${'Совет проголосовал за строительство моста через реку. '.repeat(12)}</p>`,
    );
    expect(imported(russian).frontMatter.language).toBe('ru');
  });

  it('with the address that a browser noted when it saved the page', () => {
    const saved = page({ above: H1 }).replace(
      '<html',
      '<!-- saved from url=(0036)https://quotidien.example/passerelle -->\n<html',
    );
    expect(imported(saved).frontMatter.url).toBe('https://quotidien.example/passerelle');
  });

  it('though HTML leaves out <html>, <head> and <body>, or people leave elements open', () => {
    const bare = `<!DOCTYPE html><meta charset=utf-8><title>${TITLE}</title>${PARAGRAPHS.map((text) => `<p>${text}`).join('\n')}`;
    const raw = imported(bare);
    expect(raw.frontMatter.title).toBe(TITLE);
    expect(bodyOf(raw)).toBe(PARAGRAPHS.join('\n\n'));
  });
});

describe('the text of a page', () => {
  const text = (html: string): string =>
    bodyOf(imported(page({ above: H1 }).replace(BODY, `${BODY}${html}`)));

  it('has lists and rows as lines, and what stands in <pre> as it stands', () => {
    const html =
      '<ul><li><p>Un pont</p></li><li>Une <b>rue</b></li></ul><table><tr><th>Année</th><th>Coût</th></tr><tr><td>2026</td><td>12</td></tr></table><pre>un\n  deux</pre>';
    expect(text(html)).toMatch(/\n\n– Un pont\n– Une rue\n\nAnnée \| Coût\n\n2026 \| 12\n\nun\n\ndeux$/);
  });

  it('has the characters of the page, no-break blanks and entities among them, but no script and nothing hidden', () => {
    const html =
      '<p>Coût&nbsp;: 12&#8239;millions &laquo;&nbsp;au plus&nbsp;&raquo; &amp; pas&#10;un de plus<script>alert("x")</script><span style="display:none">caché</span>.</p>';
    expect(text(html)).toMatch(/\n\nCoût\u00a0: 12\u202fmillions «\u00a0au plus\u00a0» & pas un de plus\.$/);
  });

  it('says no second time what the front matter says', () => {
    const twice = page({ above: '' }).replace(BODY, `${H1}${BODY}`);
    expect(bodyOf(imported(twice))).toBe(PARAGRAPHS.join('\n\n'));
  });
});

it('front matter holds any title as it is', () => {
  for (const title of [
    '« Oui » : le « non » l’emporte',
    'a: b # c',
    '- un',
    'true',
    '2026',
    '"x" \\ y',
    "l'an 2000 & après",
  ])
    expect(
      imported(page({ head: `<meta property="og:title" content="${title.replaceAll('"', '&quot;')}">` }))
        .frontMatter.title,
    ).toBe(title);
});

it('what draws, styles or runs on a page changes nothing of its text', () => {
  const plain = page({
    head: jsonLd({ '@type': 'Article', headline: TITLE, datePublished: '2026-03-12' }),
    above: H1,
  });
  const dressed = plain
    .replace('</head>', '<style>p { color: red }</style><script>document.title = "Autre"</script></head>')
    .replace(/<p>/g, '<p data-id="7" onclick="open()"><svg><title>Un dessin</title><path d="M0 0"/></svg>')
    .replace(
      '</article>',
      '<template><p>Un modèle de page que personne ne voit.</p></template><!-- fin --></article>',
    );
  expect(imported(dressed).text).toBe(imported(plain).text);
});
