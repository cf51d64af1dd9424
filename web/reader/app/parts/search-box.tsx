import { useReader } from '../reader.ts';

/** Searches among the articles, as one types where JavaScript runs (client/send-forms.ts). */
export function SearchBox() {
  const { m, route } = useReader();
  const isList = route.place.page === 'articles';
  return (
    <search>
      <form action="/" method="get" class="search" data-live>
        <label class="hidden" for="q">
          {m.search.label}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          placeholder={m.search.hint}
          defaultValue={isList ? (route.search.get('q') ?? '') : ''}
          autocomplete="off"
          spellcheck={false}
          maxLength={1_000}
        />
        {route.language !== 'fr' && <input type="hidden" name="lang" value={route.language} />}
        <button type="submit">
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 5 5" />
          </svg>
          <span class="hidden">{m.search.go}</span>
        </button>
      </form>
    </search>
  );
}
