import type { ListName } from '../../store/keys.ts';
import type { EntityId } from '../../store/records.ts';
import { type Contribution, type StatedFact, TOTALS } from './contribution.ts';
import { countFacet, type FacetValue } from './facets.ts';
import type { State } from './open-state.ts';

/** Entities, forms and facts that are counted before their sums go into the state. */
const MOST_COUNTED = 20_000;

/**
 * What articles add to what all articles say, and take away: summed up, for most of them speak of the same. `flush` takes
 * the sums into the state; nothing may ask for them before.
 */
export class Tally {
  readonly #state: State;
  readonly #facets = new Map<string, { readonly facet: FacetValue; n: number }>();
  readonly #links = new Map<EntityId, number>();
  readonly #forms = new Map<
    string,
    { readonly entity: EntityId; form: string; uses: number; certain: number }
  >();
  readonly #facts = new Map<string, { readonly fact: StatedFact; articles: number }>();
  readonly #lists = new Map<ListName, number>();

  constructor(state: State) {
    this.#state = state;
  }

  /** @param sign 1 to add it, -1 to take it away */
  add({ links, forms, facts, lists, facets, mentions }: Contribution, sign: 1 | -1): void {
    for (const facet of facets) {
      const key = `${facet.facet} ${facet.value}`;
      this.#facets.set(key, { facet, n: (this.#facets.get(key)?.n ?? 0) + sign });
    }
    for (const id of links) more(this.#links, id, sign);
    for (const [key, { entity, form, uses, certain }] of forms) {
      const known = this.#forms.get(key) ?? { entity, form, uses: 0, certain: 0 };
      known.uses += sign * uses;
      known.certain += sign * certain;
      this.#forms.set(key, known);
    }
    for (const [key, fact] of facts) {
      this.#facts.set(key, { fact, articles: (this.#facts.get(key)?.articles ?? 0) + sign });
      putStatements(this.#state, fact, sign);
    }
    for (const list of lists) more(this.#lists, list, sign);
    more(this.#lists, TOTALS.links, sign * links.length);
    more(this.#lists, TOTALS.mentions, sign * mentions);
    if (this.#links.size + this.#forms.size + this.#facts.size > MOST_COUNTED) this.flush();
  }

  flush(): void {
    const { run } = this.#state;
    for (const { facet, n } of this.#facets.values()) countFacet(this.#state, facet, n);
    for (const [id, n] of this.#links)
      if (n !== 0) run('UPDATE entities SET articles = articles + ? WHERE id = ?', n, id);
    for (const { entity, form, uses, certain } of this.#forms.values()) {
      if (uses !== 0 || certain !== 0) run(ADD_FORM, entity, form, uses, certain);
      if (uses < 0) run('DELETE FROM forms WHERE entity = ? AND form = ? AND uses = 0', entity, form);
    }
    for (const { fact, articles } of this.#facts.values()) {
      const { id, a, b, type, relation } = fact;
      if (articles !== 0) run(ADD_FACT, id, a, b, type, relation, articles);
      if (articles < 0) run('DELETE FROM facts WHERE id = ? AND b = ? AND articles = 0', id, b);
    }
    for (const [list, n] of this.#lists) {
      if (n !== 0) run(ADD_COUNT, list, n);
      if (n < 0 && !TOTAL.includes(list)) run('DELETE FROM counts WHERE list = ? AND n = 0', list);
    }
    for (const sums of [this.#facets, this.#links, this.#forms, this.#facts, this.#lists]) sums.clear();
  }
}

function putStatements({ run }: State, { id, b, statements }: StatedFact, sign: 1 | -1): void {
  for (const [at, { said, mention }] of statements) {
    if (sign > 0) run(PUT_STATEMENT, id, b, at, said, JSON.stringify(mention));
    else run('DELETE FROM statements WHERE fact = ? AND b = ? AND at = ?', id, b, at);
  }
}

const more = <Key>(sums: Map<Key, number>, key: Key, n: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + n);

const TOTAL: readonly string[] = Object.values(TOTALS);
const PUT_STATEMENT = 'INSERT OR REPLACE INTO statements VALUES (?, ?, ?, ?, ?)';
const ADD_FORM = `INSERT INTO forms VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET uses = uses + excluded.uses, certain = certain + excluded.certain`;
const ADD_FACT = `INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`;
const ADD_COUNT = `INSERT INTO counts VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n`;
