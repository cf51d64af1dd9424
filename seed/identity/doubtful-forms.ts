import type { EntityId } from '../../store/records.ts';
import { fold } from '../../text/fold.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Question } from '../editor/question.ts';

/** Where texts first use the forms that the catalogue calls doubtful; by entity and folded form. */
export type DoubtfulForms = Map<EntityId, Map<string, Used>>;

interface Used {
  readonly seen: Question['seen'];
  readonly links: number;
}

export function noteDoubtful(forms: DoubtfulForms, { text, mentions }: Analysis): void {
  const counted = new Set<string>();
  for (const { entity, doubtful, isName, place } of mentions) {
    if (!doubtful || !isName) continue;
    const ofEntity = forms.get(entity) ?? new Map<string, Used>();
    const form = fold(place.text);
    const known = ofEntity.get(form);
    const isFirst = known === undefined || text.path < known.seen.path;
    const links = (known?.links ?? 0) + (counted.has(`${entity} ${form}`) ? 0 : 1);
    counted.add(`${entity} ${form}`);
    ofEntity.set(form, { seen: isFirst ? { path: text.path, place } : known.seen, links });
    forms.set(entity, ofEntity);
  }
}

/** A question for each doubtful form that a text uses, in the order of the catalogue. */
export const doubtfulQuestions = (
  used: DoubtfulForms,
  catalogue: readonly CatalogueEntry[],
): readonly Question[] =>
  catalogue.flatMap(({ id, kind, key, name, forms }) =>
    forms.flatMap(({ value, doubtful }): Question[] => {
      const use = used.get(id)?.get(fold(value));
      if (doubtful === null || use === undefined) return [];
      return [
        {
          about: 'doubtful-alias',
          kind,
          name: value,
          acronym: null,
          other: name,
          key,
          confidence: 1,
          reason: { about: 'doubtful', said: doubtful },
          ...use,
        },
      ];
    }),
  );
