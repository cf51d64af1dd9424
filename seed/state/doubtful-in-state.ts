import type { Analysis } from '../analysis/analysis.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Question } from '../editor/question.ts';
import { type DoubtfulForms, doubtfulQuestions, noteDoubtful } from '../identity/doubtful-forms.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { entityIdOf } from './view.ts';

/** Notes where a text uses a form that the catalogue calls doubtful. */
export function noteForms({ run }: State, path: string, analysis: Analysis, isThere: boolean): void {
  const forms: DoubtfulForms = new Map();
  noteDoubtful(forms, analysis);
  for (const [entity, ofEntity] of forms)
    for (const [form, seen] of ofEntity) {
      if (isThere)
        run(
          'INSERT OR REPLACE INTO doubtful VALUES (?, ?, ?, ?)',
          entity,
          form,
          path,
          JSON.stringify(seen.seen.place),
        );
      else run('DELETE FROM doubtful WHERE entity = ? AND form = ? AND path = ?', entity, form, path);
    }
}

/** Forms that the catalogue calls doubtful, and that texts use. */
export function askedForms({ all }: State, { catalogue }: Editorial): readonly Question[] {
  const used: DoubtfulForms = new Map();
  for (const row of all(
    'SELECT entity, form, MIN(path) AS path, place, COUNT(*) AS texts FROM doubtful GROUP BY entity, form',
  )) {
    const entity = entityIdOf(row.entity);
    if (entity === null) continue;
    const forms = used.get(entity) ?? new Map();
    forms.set(textOf(row.form), {
      seen: { path: textOf(row.path), place: JSON.parse(textOf(row.place)) },
      links: numberOf(row.texts),
    });
    used.set(entity, forms);
  }
  return doubtfulQuestions(used, catalogue);
}
