import { useReader } from '../reader.ts';

const LINES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What stands in place of a page on its way: its shape, in grey. */
export function Skeleton() {
  const { m, route } = useReader();
  const isList = route.place.page === 'articles' || route.place.page === 'entities';
  return (
    <div class={`skeleton ${isList ? 'of-list' : 'of-text'}`} aria-busy="true">
      <p class="hidden" role="status">
        {m.loading}
      </p>
      <div class="bone title" />
      {isList
        ? LINES.map((line) => (
            <div key={line} class="bones">
              <div class="bone heading" />
              <div class="bone" />
              <div class="bone short" />
            </div>
          ))
        : LINES.map((line) => (
            <div key={line} class="bones">
              <div class="bone" />
              <div class="bone" />
              <div class="bone" />
              <div class="bone short" />
            </div>
          ))}
    </div>
  );
}
