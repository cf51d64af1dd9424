import { useEffect, useRef, useState } from 'preact/hooks';
import { Quote } from '../../reader/app/parts/quote.tsx';
import type { ShownQuestion, Waiting } from '../desk.ts';
import { call } from './call.ts';
import { asked, CLASSES, KINDS } from './words.ts';

/** What waits for an editor, decided by keyboard or by hand. */
export function Questions() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    call('waiting').then(setWaiting, (error: Error) => setSaid(error.message));
  }, []);
  const questions = waiting?.questions ?? [];
  const current = questions[Math.min(at, questions.length - 1)];
  useEffect(() => {
    if (current?.id !== undefined) list.current?.querySelector<HTMLElement>('[data-current]')?.focus();
  }, [current?.id]);
  const decide = async (question: ShownQuestion, answer: string) => {
    try {
      setWaiting(await call('answer', { id: question.id, answer }));
      setMerging(false);
      setSaid(`« ${question.name} » : ${answer}. Écrit dans le catalogue ; la liste se met à jour.`);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || current === undefined) return;
      if (event.target instanceof HTMLInputElement) {
        if (event.key === 'Escape') setMerging(false);
        return;
      }
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setAt(Math.max(0, Math.min(questions.length - 1, at + step)));
      else if (event.key === 'a') void decide(current, 'accept');
      else if (event.key === 'r') void decide(current, 'reject');
      else if (event.key === 'm') setMerging(true);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (waiting === null)
    return (
      <>
        <h1>Relecture</h1>
        <p role="status">{said}</p>
      </>
    );
  return (
    <>
      <h1>
        {questions.length === 0 ? 'Rien n’attend de réponse' : 'Ce dont Kiosque n’est pas sûr'}{' '}
        {questions.length > 0 && <span class="total">{questions.length}</span>}
      </h1>
      <p class="keys">
        <kbd>j</kbd> <kbd>k</kbd> suivante, précédente · <kbd>a</kbd> accepter · <kbd>m</kbd> fusionner ·{' '}
        <kbd>r</kbd> rejeter
      </p>
      <p class="said" role="status">
        {said}
      </p>
      <ol class="questions" ref={list}>
        {questions.map((question, i) => (
          <Item
            key={question.id}
            question={question}
            isCurrent={question === current}
            isMerging={question === current && merging}
            entries={waiting.entries.filter(({ kind }) => kind === question.kind)}
            onFocus={() => setAt(i)}
            onMerge={() => setMerging(true)}
            onAnswer={(answer) => decide(question, answer)}
          />
        ))}
      </ol>
    </>
  );
}

interface ItemProps {
  readonly question: ShownQuestion;
  readonly isCurrent: boolean;
  readonly isMerging: boolean;
  readonly entries: Waiting['entries'];
  readonly onFocus: () => void;
  readonly onMerge: () => void;
  readonly onAnswer: (answer: string) => void;
}

function Item({ question, isCurrent, isMerging, entries, onFocus, onMerge, onAnswer }: ItemProps) {
  const words = asked(question);
  const title = `q-${question.id}`;
  const { links } = question;
  return (
    <li
      class={`question ${CLASSES[question.kind]}${isCurrent ? ' current' : ''}`}
      tabIndex={-1}
      data-current={isCurrent ? '' : undefined}
      aria-labelledby={title}
      onFocusCapture={onFocus}
    >
      <p class="kind">
        {KINDS[question.kind]} · {links < 2 ? `${links} lien` : `${links} liens`}
        {question.about !== 'doubtful-alias' && ` · sûr à ${Math.round(question.confidence * 100)} %`}
      </p>
      <h2 id={title}>{words.question}</h2>
      {question.reason !== null && <p class="reason">{question.reason}</p>}
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
        <small>{question.rule}</small>
      </p>
      <div class="answers">
        <button type="button" onClick={() => onAnswer('accept')}>
          {words.accept}
        </button>
        <button type="button" onClick={() => onAnswer('reject')}>
          {words.reject}
        </button>
        <button type="button" onClick={onMerge} aria-expanded={isMerging}>
          C’est un autre nom de…
        </button>
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
        else field.current?.setCustomValidity('Choisissez une entrée du catalogue.');
        field.current?.reportValidity();
      }}
    >
      <label>
        <span>Entrée du catalogue</span>
        <input ref={field} list="entries" onInput={() => field.current?.setCustomValidity('')} />
      </label>
      <datalist id="entries">
        {entries.map(({ key, name }) => (
          <option key={key} value={key} label={name} />
        ))}
      </datalist>
      <button type="submit">Fusionner</button>
    </form>
  );
}
