import { matching } from './selectors.ts';

/**
 * The document of a page: of the DOM what the reader of articles and the readers of what a page states ask of it, and nothing
 * else, so that a page takes little to make and to go through. Names are those of the DOM, because Readability speaks it.
 */

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

export interface Attribute {
  readonly name: string;
  value: string;
  cloneNode(): Attribute;
}

export const attributeOf = (name: string, value: string): Attribute => ({
  name,
  value,
  cloneNode: () => attributeOf(name, value),
});

class Node {
  readonly nodeType: number;
  parentNode: Parent | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get parentElement(): TreeElement | null {
    return this.parentNode instanceof TreeElement ? this.parentNode : null;
  }

  get nextElementSibling(): TreeElement | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof TreeElement)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): TreeElement | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof TreeElement)) node = node.previousSibling;
    return node;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: behind } = this;
    if (parent === null) return;
    if (before === null) parent.firstChild = behind;
    else before.nextSibling = behind;
    if (behind === null) parent.lastChild = before;
    else behind.previousSibling = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

export class TreeText extends Node {
  nodeValue: string;

  constructor(nodeValue: string) {
    super(TEXT);
    this.nodeValue = nodeValue;
  }

  get nodeName(): string {
    return '#text';
  }

  get textContent(): string {
    return this.nodeValue;
  }

  get firstChild(): null {
    return null;
  }

  get childNodes(): readonly TreeNode[] {
    return [];
  }
}

/** What has children. */
abstract class Parent extends Node {
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): TreeElement[] {
    const elements: TreeElement[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node instanceof TreeElement) elements.push(node);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    const { firstChild } = this;
    return firstChild === null || firstChild instanceof TreeElement
      ? firstChild
      : firstChild.nextElementSibling;
  }

  get textContent(): string {
    let text = '';
    for (let node = following(this, this); node !== null; node = following(node, this))
      if (node instanceof TreeText) text += node.nodeValue;
    return text;
  }

  set textContent(text: string) {
    while (this.firstChild !== null) this.firstChild.remove();
    if (text !== '') this.appendChild(new TreeText(text));
  }

  appendChild<Child extends TreeNode>(child: Child): Child {
    child.remove();
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.nextSibling = child;
    this.lastChild = child;
    return child;
  }

  insertBefore(child: TreeNode, behind: TreeNode | null): TreeNode {
    if (behind === null) return this.appendChild(child);
    child.remove();
    const before = behind.previousSibling;
    child.parentNode = this;
    child.previousSibling = before;
    child.nextSibling = behind;
    behind.previousSibling = child;
    if (before === null) this.firstChild = child;
    else before.nextSibling = child;
    return child;
  }

  replaceChild(child: TreeNode, replaced: TreeNode): TreeNode {
    if (child === replaced) return replaced;
    const behind = replaced.nextSibling === child ? child.nextSibling : replaced.nextSibling;
    replaced.remove();
    this.insertBefore(child, behind);
    return replaced;
  }

  removeChild(child: TreeNode): TreeNode {
    child.remove();
    return child;
  }

  getElementsByTagName(name: string): TreeElement[] {
    const wanted = name.toLowerCase();
    return this.#elements(({ localName }) => wanted === '*' || localName === wanted);
  }

  querySelectorAll(selectors: string): TreeElement[] {
    // Names alone, of which the reader of articles asks for a dozen at once.
    if (!NAMES.test(selectors)) return this.#elements(matching(selectors));
    const names = new Set(selectors.toLowerCase().split(/\s*,\s*/));
    return this.#elements(({ localName }) => names.has(localName));
  }

  querySelector(selectors: string): TreeElement | null {
    const matches = matching(selectors);
    for (let node = following(this, this); node !== null; node = following(node, this))
      if (node instanceof TreeElement && matches(node)) return node;
    return null;
  }

  #elements(isMeant: (element: TreeElement) => boolean): TreeElement[] {
    const found: TreeElement[] = [];
    for (let node = following(this, this); node !== null; node = following(node, this))
      if (node instanceof TreeElement && isMeant(node)) found.push(node);
    return found;
  }
}

const NAMES = /^[a-z\d]+(?:\s*,\s*[a-z\d]+)*$/i;

/** The next node in the order of the page, inside `root`. */
function following(node: TreeNode | Parent, root: Parent): TreeNode | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: TreeNode | Parent = node;
  while (at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    if (at.parentNode === null) return null;
    at = at.parentNode;
  }
  return null;
}

export class TreeElement extends Parent {
  localName: string;
  /** In capitals. */
  tagName: string;
  attributes: Attribute[];

  constructor(localName: string, attributes: Attribute[] = []) {
    super(ELEMENT);
    this.localName = localName;
    this.tagName = localName.toUpperCase();
    this.attributes = attributes;
  }

  /** Readability then gives an element another name by setting it, and builds none anew. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get nodeValue(): null {
    return null;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((attribute) => attribute.name === name);
    if (known === undefined) this.attributes.push(attributeOf(name, value));
    else known.value = value;
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  /** Null where the element says nothing of how it looks. */
  get style(): { readonly display: string; readonly visibility: string } | null {
    const style = this.getAttribute('style');
    return style === null
      ? null
      : { display: declared(style, 'display'), visibility: declared(style, 'visibility') };
  }

  /** What is inside, as it is now. Nobody reads it as markup: Readability puts it back where it was when it tries once more. */
  get innerHTML(): Inside {
    return new Inside(this);
  }

  set innerHTML(inside: Inside) {
    while (this.firstChild !== null) this.firstChild.remove();
    inside.putInto(this);
  }

  closest(selectors: string): TreeElement | null {
    const matches = matching(selectors);
    for (let element: TreeElement | null = this; element !== null; element = element.parentElement)
      if (matches(element)) return element;
    return null;
  }

  contains(node: TreeNode): boolean {
    for (let at: TreeNode | Parent | null = node; at !== null; at = at.parentNode)
      if (at === this) return true;
    return false;
  }
}

/** As it is written last. */
function declared(style: string, property: string): string {
  let value = '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === property)
      value = declaration.slice(colon + 1).trim() || value;
  }
  return value;
}

/** A copy of what an element holds. */
class Inside {
  readonly #nodes: readonly TreeNode[];

  constructor(element: TreeElement) {
    this.#nodes = copiesOf(element);
  }

  putInto(element: TreeElement): void {
    for (const node of this.#nodes) element.appendChild(copyOf(node));
  }

  toString(): string {
    return '';
  }
}

const copiesOf = (element: TreeElement): TreeNode[] => element.childNodes.map(copyOf);

function copyOf(node: TreeNode): TreeNode {
  if (node instanceof TreeText) return new TreeText(node.nodeValue);
  const copy = new TreeElement(
    node.localName,
    node.attributes.map((attribute) => attribute.cloneNode()),
  );
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    copy.appendChild(copyOf(child));
  return copy;
}

export type TreeNode = TreeElement | TreeText;

export class TreeDocument extends Parent {
  constructor() {
    super(DOCUMENT);
  }

  get documentElement(): TreeElement {
    return this.firstElementChild ?? this.appendChild(new TreeElement('html'));
  }

  get head(): TreeElement | null {
    return this.#part('HEAD');
  }

  get body(): TreeElement | null {
    return this.#part('BODY');
  }

  get title(): string {
    return this.head?.querySelector('title')?.textContent ?? '';
  }

  createElement(name: string): TreeElement {
    return new TreeElement(name.toLowerCase());
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text);
  }

  #part(tagName: string): TreeElement | null {
    return this.documentElement.children.find((element) => element.tagName === tagName) ?? null;
  }
}
