import { useReader } from '../reader.ts';
import { entityPath, kindOf } from '../routes.ts';
import { EntityLink } from './entity-link.tsx';
import type { NoteModel } from './note-model.ts';
import { Quote } from './quote.tsx';

interface Props {
  readonly notes: readonly NoteModel[];
  readonly selected: string | null;
  readonly onSelect: (entity: string | null) => void;
}

/** Who and what a text names, explained beside it. */
export function Notes({ notes, selected, onSelect }: Props) {
  const { m } = useReader();
  return (
    <aside class="notes" aria-label={m.notes.title}>
      <h2>{m.notes.title}</h2>
      <p class="hint">{m.notes.hint}</p>
      {notes.map((note) => (
        <Note
          key={note.entity.id}
          note={note}
          isSelected={note.entity.id === selected}
          onSelect={(isOpen) => {
            if (isOpen) onSelect(note.entity.id);
            else if (note.entity.id === selected) onSelect(null);
          }}
        />
      ))}
    </aside>
  );
}

interface NoteProps {
  readonly note: NoteModel;
  readonly isSelected: boolean;
  readonly onSelect: (isOpen: boolean) => void;
}

function Note({ note, isSelected, onSelect }: NoteProps) {
  const { m, href } = useReader();
  const { entity, roles, places, proof, parent } = note;
  const kind = kindOf(entity.__typename);
  const uncertain = places.length > 0 && places.every((place) => place.uncertain);
  return (
    <details
      class={`note ${kind}${uncertain ? ' uncertain' : ''}${isSelected ? ' selected' : ''}`}
      open={isSelected}
      data-note={entity.id}
      onToggle={(event) => onSelect(event.currentTarget.open)}
    >
      <summary>
        <span class="kind">
          {m.kinds[kind].one}
          {uncertain && <em> · {m.uncertain.word}</em>}
        </span>
        <span class="name">
          <bdi>{entity.name}</bdi>
          {note.acronym && <small> {note.acronym}</small>}
        </span>
      </summary>
      <div id={`n-${entity.id}`} class="explained">
        {uncertain && <p class="doubt">{m.uncertain.why}</p>}
        {roles.length > 0 && (
          <ul class="roles">
            {roles.map(({ id, title, former }) => (
              <li key={id}>
                <bdi>{title}</bdi>
                {former && <em class="former"> ({m.former})</em>}
              </li>
            ))}
          </ul>
        )}
        {parent && (
          <p class="parent">
            {m.partOf} <EntityLink entity={parent} />
          </p>
        )}
        {note.impliedBy !== null && <p class="implied">{m.notes.implied}</p>}
        {proof && <Quote quoted={proof} />}
        <p class="onward">
          <a class={`entity ${kind}`} href={href(entityPath(kind, entity.slug))}>
            {m.notes.page(entity.name)}
          </a>
        </p>
        {places.length > 1 && (
          <p class="places">
            {m.notes.places(places.length)}{' '}
            {places.map(({ id }, i) => (
              <a key={id} href={`#m-${id}`} aria-label={m.notes.place(i + 1)}>
                {i + 1}
              </a>
            ))}
          </p>
        )}
        <button type="button" class="close" onClick={() => onSelect(false)}>
          {m.notes.close}
        </button>
      </div>
    </details>
  );
}
