import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, TreeDocument, TreeElement, TreeText } from './tree.ts';
import { isRead, isReadAttribute } from './without-programs.ts';

/** The document of a page that parse5 has parsed, without what only programs read. Comments part no text. */
export function treeOf(page: Tree.Document): TreeDocument {
  const document = new TreeDocument();
  fill(document, page);
  return document;
}

/** A page may nest deeply: each level is no call. */
function fill(root: TreeDocument | TreeElement, page: Tree.ParentNode): void {
  const waiting: { readonly into: TreeDocument | TreeElement; readonly from: Tree.ParentNode }[] = [
    { into: root, from: page },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { into, from } = next;
    for (const node of from.childNodes) {
      if (isText(node)) addText(into, node.value);
      else if (isElement(node) && isRead(node)) {
        const element = new TreeElement(
          node.tagName,
          node.attrs.flatMap(({ name, value }) => (isReadAttribute(name) ? [attributeOf(name, value)] : [])),
        );
        into.appendChild(element);
        waiting.push({ into: element, from: node.tagName === 'noscript' ? withoutScript(node) : node });
      }
    }
  }
}

/** What a browser that runs scripts takes for text: the picture that a script loads later stands in it. */
function withoutScript(noscript: Tree.Element): Tree.ParentNode {
  const [text] = noscript.childNodes;
  return text !== undefined && isText(text) && text.value.includes('<')
    ? parseFragment(text.value)
    : noscript;
}

const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

function addText(into: TreeDocument | TreeElement, value: string): void {
  if (into instanceof TreeDocument) return;
  const { lastChild } = into;
  if (lastChild instanceof TreeText) lastChild.nodeValue += value;
  else into.appendChild(new TreeText(value));
}
