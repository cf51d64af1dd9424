import { describe, expect, it } from 'vitest';
import { bodyOf, imported } from '../../support/imported.ts';

const read = (markdown: string, name = 'page.md') => imported(markdown, { name });

describe('front matter of other tools', () => {
  it.each([
    [
      'Hugo in TOML',
      '+++\ntitle = "Un pont : enfin"\ndate = 2026-03-12T23:30:00+01:00\nauthors = ["Salma Bennouna", "Yann Le Goff"]\ncategories = ["Région"]\n+++\n',
    ],
    [
      'Hugo in YAML',
      '---\ntitle: "Un pont : enfin"\ndate: 2026-03-12T23:30:00+01:00\nauthor:\n  name: Salma Bennouna, Yann Le Goff\ncategories:\n  - Région\n---\n',
    ],
    [
      'Hugo in JSON',
      '{\n"title": "Un pont : enfin",\n"date": "2026-03-12",\n"author": ["Salma Bennouna", "Yann Le Goff"], "categories": ["Région"]\n}\n',
    ],
    [
      'Jekyll',
      '---\r\nlayout: post\r\ntitle: Un pont : enfin\r\ndate: 2026-03-12 23:30:00 +0100\r\nauthor: Salma Bennouna, Yann Le Goff\r\ncategory: Région\r\n---\r\n',
    ],
    [
      'Eleventy in JSON',
      '---json\n{"title": "Un pont : enfin", "date": "2026-03-12", "author": "Salma Bennouna, Yann Le Goff", "category": "Région"}\n---\n',
    ],
    [
      'Astro',
      "---\ntitle: 'Un pont : enfin'\npubDate: 'Mar 12 2026'\nauthor: Salma Bennouna, Yann Le Goff\ncategory: Région\n---\n",
    ],
    [
      'Zola',
      '+++\ntitle = "Un pont : enfin"\ndate = 2026-03-12\n[taxonomies]\ncategories = ["Région"]\n[extra]\nauthor = "Salma Bennouna, Yann Le Goff"\n+++\n',
    ],
  ])('%s', (_, frontMatter) => {
    const raw = read(`${frontMatter}\nLe conseil a voté.\n`);
    expect(raw.frontMatter).toEqual({
      body: 'whole',
      title: 'Un pont : enfin',
      date: '2026-03-12',
      author: 'Salma Bennouna, Yann Le Goff',
      category: 'Région',
    });
    expect(bodyOf(raw)).toBe('Le conseil a voté.');
  });

  it('addresses of the web and names of papers are told apart, a place inside the site is none', () => {
    const raw = read(
      '---\ntitle: Un pont\nlang: fr-MA\nsource: https://quotidien.example/pont\npermalink: /pont/\npublisher: Le Quotidien\n---\nTexte.\n',
    );
    expect(raw.frontMatter).toEqual({
      body: 'whole',
      title: 'Un pont',
      language: 'fr',
      source: 'Le Quotidien',
      url: 'https://quotidien.example/pont',
    });
  });

  it('a title and a date that it does not give are those of the first heading and of the file’s name', () => {
    const raw = read('# Un pont\n\nLe conseil a voté.\n', '2026-03-12-un-pont.md');
    expect(raw.frontMatter).toEqual({ body: 'whole', title: 'Un pont', date: '2026-03-12' });
    expect(bodyOf(raw)).toBe('Le conseil a voté.');
  });

  it.each(['---\ndraft: true\n---\n', '+++\ndraft = true\n+++\n', '---\npublished: false\n---\n'])(
    'a draft is not published: %j',
    (frontMatter) => expect(() => read(`${frontMatter}Texte.\n`)).toThrow(/^is a draft/),
  );

  it.each([
    '---\ntitle: x\nauthors:\n  - [y\n---\n',
    '+++\ntitle = x y\n+++\n',
    '{\n"title": \n}\n',
    `---\nx: ${'['.repeat(5000)}\n---\n`,
  ])('what cannot be read is a fault: %#', (frontMatter) =>
    expect(() => read(`${frontMatter}Texte.\n`)).toThrow(/^has front matter that .*: mend it$/),
  );
});

describe('the text of a Markdown file', () => {
  it('has no marks of Markdown, and no program of its tool', () => {
    const raw = read(`---
title: Un pont
---
import Photo from '../photo.astro'

## Le *vote*

Le [conseil](https://x.example) a **voté** \`oui\`.{: .lead}
Le maire s’en réjouit. <!--more-->

{{< figure src="pont.jpg" >}}
![Le pont](pont.jpg)

> « Enfin »

- un
- deux

{% include share.html %}
`);
    expect(bodyOf(raw)).toBe(
      'Le vote\n\nLe conseil a voté oui. Le maire s’en réjouit.\n\n« Enfin »\n\n– un\n– deux',
    );
  });
});
