/** As far as it is looked: a page shows at its beginning that it is one. */
export const HEAD_CHARACTERS = 4_096;
const DOCUMENT = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const OPENS_WITH_BLOCK =
  /^\s*<(?:article|aside|blockquote|center|div|font|h[1-6]|header|main|nav|ol|p|section|span|table|ul)(?:\s[^<>]*)?>/i;
const CLOSING = /<\/(?:a|article|b|div|em|h[1-6]|i|li|p|section|span|strong|td|tr|ul)>/gi;
/** A text that speaks of HTML has a tag or two. */
const FEWEST_CLOSED = 2;

/** Whether a text is the source of a page, or of a piece of one. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (DOCUMENT.test(head)) return true;
  return OPENS_WITH_BLOCK.test(head) && (head.match(CLOSING)?.length ?? 0) >= FEWEST_CLOSED;
}
