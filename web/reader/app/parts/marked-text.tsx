import { useReader } from '../reader.ts';
import { kindOf } from '../routes.ts';
import type { Piece } from './marks.ts';
import { typeset } from './typeset.ts';

interface Props {
  readonly pieces: readonly Piece[];
  /** Id of the entity whose note is open. */
  readonly selected: string | null;
  readonly onSelect: (entity: string, mark: string) => void;
}

/**
 * A run of text with its marks. Each leads to the note that explains it, as a footnote does; where JavaScript runs the note
 * opens beside the text.
 */
export function MarkedText({ pieces, selected, onSelect }: Props) {
  const { m } = useReader();
  return (
    <>
      {pieces.map((piece) => {
        if (typeof piece === 'string') return typeset(piece);
        const { id, entity, text, uncertain } = piece;
        const classes = [
          'mark',
          kindOf(entity.__typename),
          uncertain && 'uncertain',
          selected === entity.id && 'selected',
        ];
        return (
          <a
            key={id}
            id={`m-${id}`}
            class={classes.filter(Boolean).join(' ')}
            href={`#n-${entity.id}`}
            onClick={(event) => {
              event.preventDefault();
              onSelect(entity.id, id);
            }}
          >
            {typeset(text)}
            {uncertain && <span class="hidden"> ({m.uncertain.word})</span>}
          </a>
        );
      })}
    </>
  );
}
