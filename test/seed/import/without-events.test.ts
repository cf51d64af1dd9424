import { expect, it } from 'vitest';
import { type PageElement, parsePage } from '../../../seed/import/html/dom.ts';

const listen = (node: object): unknown => Reflect.get(node, 'addEventListener').call(node, 'click', () => {});

it('nodes of a page keep no listeners, which would be most of what the memory of a page holds', () => {
  const page = parsePage('<main><p class="lead">Une <em>halle</em></p></main>');
  expect(page.querySelector('p.lead')?.textContent).toBe('Une halle');
  for (const selector of ['main', 'p', 'em']) {
    const element: PageElement | null = page.querySelector(selector);
    expect(element?.tagName).toBe(selector.toUpperCase());
    // Nothing is there to put one into: linkedom makes what it keeps of a node when it makes the node.
    expect(() => listen(element ?? {})).toThrow(TypeError);
  }
  expect(() => listen(page.querySelector('em')?.firstChild ?? {})).toThrow(TypeError);
});
