import { useEffect, useRef } from 'preact/hooks';
import { Quote } from '../../reader/app/parts/quote.tsx';
import type { ShownQuestion, Waiting } from '../desk.ts';
import { CLASSES, reasonIn, ruleIn, words } from './words/shown.ts';

/** Which kinds a name may be instead, by the key that says so, each with its answer. */
const KINDS = [
  { key: 'p', kind: 'PERSON', answer: 'person' },
  { key: 'o', kind: 'ORGANISATION', answer: 'organisation' },
  { key: 'i', kind: 'INITIATIVE', answer: 'initiative' },
] as const;
export const KIND_KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  KINDS.map(({ key, answer }) => [key, answer]),
);

interface ItemProps {
  readonly question: ShownQuestion;
  readonly isCurrent: boolean;
  readonly isMerging: boolean;
  readonly entries: Waiting['entries'];
  readonly onFocus: () => void;
  readonly onMerge: () => void;
  readonly onAnswer: (answer: string) => void;
}

/** A question with the sentence that it is about and its answers. */
export function Item({ question, isCurrent, isMerging, entries, onFocus, onMerge, onAnswer }: ItemProps) {
  const asked = words.asked(question);
  const title = `q-${question.id}`;
  const isNew = question.about === 'new-entity';
  return (
    <li
      class={`question ${CLASSES[question.kind]}${isCurrent ? ' current' : ''}`}
      tabIndex={-1}
      data-current={isCurrent ? '' : undefined}
      aria-labelledby={title}
      onFocusCapture={onFocus}
    >
      <p class="kind">
        {words.kinds[question.kind]} · {words.links(question.links)}
        {question.about !== 'doubtful-alias' && ` · ${words.sure(Math.round(question.confidence * 100))}`}
      </p>
      <h2 id={title}>{asked.question}</h2>
      {question.reason !== null && <p class="reason">{reasonIn(question.reason)}</p>}
      <Quote
        quoted={{
          ...question,
          start: Math.max(0, question.sentence.indexOf(question.text)),
          end: 0,
          sentenceStart: 0,
          confidence: 1,
        }}
      />
      <p class="file">
        <a href={`#textes/${encodeURIComponent(question.file)}`}>{question.file}</a>{' '}
        <small title={question.rule}>
          {words.foundBy} {ruleIn(question.rule)}
        </small>
      </p>
      <div class="answers">
        <button type="button" onClick={() => onAnswer('accept')}>
          {asked.accept}
        </button>
        <button type="button" onClick={() => onAnswer('reject')}>
          {asked.reject}
        </button>
        <button type="button" onClick={onMerge} aria-expanded={isMerging}>
          {words.merge}
        </button>
        {KINDS.filter(({ kind }) => !isNew || kind !== question.kind).map(({ kind, answer }) => (
          <button type="button" key={kind} onClick={() => onAnswer(answer)}>
            {words.isOneOf(kind, kind === question.kind)}
          </button>
        ))}
      </div>
      {isMerging && <Merge entries={entries} onAnswer={onAnswer} />}
    </li>
  );
}

function Merge({ entries, onAnswer }: Pick<ItemProps, 'entries' | 'onAnswer'>) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="merge"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value.trim() ?? '';
        const entry = entries.find(({ key, name }) => key === given || name === given);
        if (entry !== undefined) onAnswer(`merge into ${entry.key}`);
        else field.current?.setCustomValidity(words.mergeNone);
        field.current?.reportValidity();
      }}
    >
      <label>
        <span>{words.mergeField}</span>
        <input ref={field} list="entries" onInput={() => field.current?.setCustomValidity('')} />
      </label>
      <datalist id="entries">
        {entries.map(({ key, name }) => (
          <option key={key} value={key} label={name} />
        ))}
      </datalist>
      <button type="submit">{words.mergeGo}</button>
    </form>
  );
}
