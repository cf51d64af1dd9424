import { describe, expect, it } from 'vitest';
import { type PageElement, parsePage } from '../../../seed/import/html/dom.ts';
import { matching } from '../../../seed/import/html/selectors.ts';

const texts = (found: readonly PageElement[]) => found.map(({ textContent }) => textContent);
const first = (html: string, selector: string): PageElement => {
  const found = parsePage(html).querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};

describe('an element is found', () => {
  const page = parsePage(`<body>
    <article itemprop=author><div><b itemprop=name>Une halle</b></div></article>
    <p class="lead by-author" title="">Un pont</p>
    <a rel="nofollow Author">Une gare</a>
    <aside><p class=leader>Un quai</p></aside>`);

  it.each([
    ['[itemprop=author] [itemprop=name]', ['Une halle']],
    ['[class~=lead]', ['Un pont']],
    ['[class*=lead]', ['Un pont', 'Un quai']],
    ['[class~=lead][title]', ['Un pont']],
    ['a[rel~=author]', ['Une gare']],
    ['aside p', ['Un quai']],
    ['a, B', ['Une halle', 'Une gare']],
    ['b,a,p', ['Une halle', 'Un pont', 'Une gare', 'Un quai']],
    ['aside b', []],
  ])('by %s, in the order of the page', (selector, found) => {
    expect(texts(page.querySelectorAll(selector))).toEqual(found);
  });

  it('around another, itself first', () => {
    const [quay] = page.querySelectorAll('[class=leader]');
    expect(quay?.closest('nav, aside')?.tagName).toBe('ASIDE');
    expect(quay?.closest('p')).toBe(quay);
    expect(quay?.closest('article')).toBeNull();
  });

  it.each(['p.lead', 'p > b', 'p:hover', ''])('and « %s » is refused, not taken for another', (selector) => {
    expect(() => matching(selector)).toThrow(SyntaxError);
  });
});

describe('the document of a page', () => {
  it('has one text where comments and programs parted it', () => {
    const { childNodes } = first('<p>Un pont<!-- a --> de<script>b()</script> bois</p>', 'p');
    expect(childNodes.map(({ nodeValue }) => nodeValue)).toEqual(['Un pont de bois']);
  });

  it('has the picture that is there for who runs no script', () => {
    expect(first('<p><noscript><img src="a.jpg"></noscript></p>', 'noscript img').src).toBe('a.jpg');
  });

  it('has no attribute that only programs read', () => {
    const { attributes } = first('<p data-a=1 onclick="b()" id=c aria-hidden=true>Un pont</p>', 'p');
    expect(attributes.map(({ name }) => name)).toEqual(['id', 'aria-hidden']);
  });

  it('shows how an element looks as its style says it last', () => {
    const { style } = first('<p style="display: block; display : none;color">Un pont</p>', 'p');
    expect([style?.display, style?.visibility]).toEqual(['none', '']);
    expect(first('<p>Un pont</p>', 'p').style).toBeNull();
  });
});

describe('an element is moved', () => {
  const list = () => first('<ul><li>un</li><li>deux</li><li>trois</li></ul>', 'ul');

  it('in place of another, wherever it stood', () => {
    for (const [from, to, left] of [
      [0, 2, ['deux', 'un']],
      [2, 0, ['trois', 'deux']],
      [1, 0, ['deux', 'trois']],
      [0, 1, ['un', 'trois']],
      [1, 1, ['un', 'deux', 'trois']],
    ] as const) {
      const ul = list();
      const [moved, replaced] = [ul.children[from], ul.children[to]];
      if (moved !== undefined && replaced !== undefined) ul.replaceChild(moved, replaced);
      expect(texts(ul.children)).toEqual(left);
      expect(ul.lastChild?.textContent).toBe(left.at(-1));
    }
  });

  it('and put back as it was, which is how the reader of articles tries once more', () => {
    const ul = list();
    const before = ul.innerHTML;
    ul.firstChild?.remove();
    ul.children[0]?.setAttribute('class', 'a');
    for (const _ of [1, 2]) {
      ul.innerHTML = before;
      expect(texts(ul.children)).toEqual(['un', 'deux', 'trois']);
      expect(ul.querySelector('[class]')).toBeNull();
      ul.lastChild?.remove();
    }
  });
});
