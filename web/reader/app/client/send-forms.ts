import type { Going } from './main.tsx';

/** Typing pauses for so long before it is searched for what was typed. */
const TYPED_MS = 200;

/** Sends the forms of the list as they are filled in; what is empty is left out of the address. */
export function sendForms(root: HTMLElement, go: (url: URL, going: Going) => Promise<void>): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const send = (form: HTMLFormElement, history: 'push' | 'replace', inForm: boolean) => {
    clearTimeout(typing);
    const url = new URL(form.action, location.href);
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') url.searchParams.set(name, value.trim());
    if (url.href !== location.href) void go(url, { history, inForm });
  };
  const formOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-live]') : null;
  root.addEventListener('submit', (event) => {
    const form = formOf(event);
    if (form === null) return;
    event.preventDefault();
    send(form, 'push', location.pathname === '/');
  });
  root.addEventListener('change', (event) => {
    const form = formOf(event);
    // A date is typed digit by digit, and changes with each of them.
    if (form === null || (event.target instanceof HTMLInputElement && event.target.type === 'search')) return;
    if (!isHalfOfASpan(form)) send(form, 'push', true);
  });
  root.addEventListener('input', (event) => {
    const form = formOf(event);
    const isSearch = event.target instanceof HTMLInputElement && event.target.type === 'search';
    if (form === null || !isSearch || location.pathname !== '/') return;
    clearTimeout(typing);
    typing = setTimeout(() => send(form, 'replace', true), TYPED_MS);
  });
}

/** Of the two days one is written anew and the other not yet: whoever means it so sends the form. */
function isHalfOfASpan(form: HTMLFormElement): boolean {
  const given = new FormData(form);
  const [from, to] = [given.get('from'), given.get('to')];
  return Boolean(from) && Boolean(to) && String(from) > String(to);
}
