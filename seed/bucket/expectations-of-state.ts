import { fromDoc } from '../../store/documents.ts';
import type { ObjectStore } from '../../store/objects.ts';
import { ENTITY_KINDS } from '../../store/records.ts';
import { EXPECTATIONS_FILE } from '../release/expectation.ts';
import { ExpectationCollector } from '../release/expectations.ts';
import { summaryOf } from '../state/lay-out.ts';
import { openState } from '../state/open-state.ts';
import { itemsOf } from '../state/owners.ts';
import { articleIdOf, entityIdOf, viewOf } from '../state/view.ts';

/** Articles among which one is sought that the check can ask for. */
const LOOKED_AT = 20;

/** Puts what the API has to answer once a table holds what the state says. */
export async function putExpectations(objects: ObjectStore, stateFile: string): Promise<void> {
  const state = openState(stateFile);
  if (state === null) return;
  try {
    const view = viewOf(state);
    const listed = ENTITY_KINDS.flatMap((kind) =>
      state.all(
        'SELECT id FROM entities WHERE listed IS NOT NULL AND published = 1 AND kind = ? ORDER BY articles DESC LIMIT 1',
        kind,
      ),
    );
    const articles = state.all(
      'SELECT article FROM texts WHERE article IS NOT NULL ORDER BY path LIMIT ?',
      LOOKED_AT,
    );
    const ids = new Set(listed.flatMap(({ id }) => entityIdOf(id) ?? []));
    const items = articles.flatMap(({ article }) => {
      const id = articleIdOf(article);
      return id === null ? [] : itemsOf(view, { type: 'article', id });
    });
    for (const { pk, sk, doc } of items) {
      if (sk !== 'RECORD' || articleIdOf(pk) === null) continue;
      const { entities } = fromDoc('article', doc);
      for (const kind of ENTITY_KINDS)
        for (const id of entities[kind].ids) if (view.entity(id)?.articles === 1) ids.add(id);
    }
    const catalogue = [...ids].flatMap((id) => view.entity(id)?.entry ?? []);
    const collector = new ExpectationCollector(catalogue.filter(({ foundAs }) => foundAs === undefined));
    for (const id of ids) for (const item of itemsOf(view, { type: 'entity', id })) collector.take(item);
    for (const item of items) collector.take(item);
    await objects.put(EXPECTATIONS_FILE, JSON.stringify(collector.of(summaryOf(state))));
  } finally {
    state.close();
  }
}
