import { useEffect, useRef, useState } from 'preact/hooks';
import type { Waiting } from '../desk.ts';
import { call, RefusedError } from './call.ts';
import { Item, KIND_KEYS } from './question.tsx';
import { words } from './words/shown.ts';

/** What puts the files of the catalogue that comes with Kiosque back. */
const RESTORE = 'git restore seed/catalogue && git clean -f seed/catalogue';

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
  const last = waiting?.last ?? null;
  const current = questions[Math.min(at, questions.length - 1)];
  useEffect(() => {
    if (current?.id !== undefined) list.current?.querySelector<HTMLElement>('[data-current]')?.focus();
  }, [current?.id]);
  /** Whether an answer is being written, and how many came meanwhile: those would be about a question that goes. */
  const writing = useRef({ isUnderWay: false, tooSoon: 0 });
  const change = async (path: string, body: object, done: (now: Waiting) => string, name: string) => {
    if (writing.current.isUnderWay) {
      writing.current.tooSoon += 1;
      return;
    }
    writing.current = { isUnderWay: true, tooSoon: 0 };
    let told: string;
    try {
      const now: Waiting = await call(path, body);
      setWaiting(now);
      setMerging(false);
      told = done(now);
    } catch (error) {
      told = error instanceof Error ? error.message : String(error);
      // Somebody answered it elsewhere, or the texts have changed.
      if (error instanceof RefusedError && error.code === 'WAITS_NO_LONGER') {
        told = await call('waiting').then(
          (now: Waiting) => {
            setWaiting(now);
            return words.answeredAlready(name);
          },
          (failed: Error) => failed.message,
        );
      }
    }
    const { tooSoon } = writing.current;
    writing.current = { isUnderWay: false, tooSoon: 0 };
    setSaid(tooSoon === 0 ? told : `${told} ${words.tooSoon(tooSoon)}`);
  };
  const decide = ({ id, name }: { readonly id: string; readonly name: string }, answer: string) =>
    change('answer', { id, answer }, () => `${words.given(name, answer)}. ${words.written}`, name);
  const undo = ({ id, name }: NonNullable<Waiting['last']>) =>
    change(
      'undo',
      {},
      (now) => {
        setAt(
          Math.max(
            0,
            now.questions.findIndex((question) => question.id === id),
          ),
        );
        return words.undone(name);
      },
      name,
    );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) {
        if (event.key === 'Escape') setMerging(false);
        return;
      }
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      const kind = KIND_KEYS[event.key];
      // A key that is held down moves on, and decides nothing.
      if (event.repeat && step === undefined) return;
      if (event.key === 'u' && last !== null) void undo(last);
      else if (current === undefined) return;
      else if (step !== undefined) setAt(Math.max(0, Math.min(questions.length - 1, at + step)));
      else if (event.key === 'a') void decide(current, 'accept');
      else if (event.key === 'r') void decide(current, 'reject');
      else if (kind !== undefined) void decide(current, kind);
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
        <h1>{words.title}</h1>
        <p role="status">{said}</p>
      </>
    );
  return (
    <>
      <h1>
        {questions.length === 0 ? words.nothingWaits : words.heading}{' '}
        {questions.length > 0 && <span class="total">{questions.length}</span>}
      </h1>
      <p class="where">
        {words.writtenInto(waiting.catalogue)} {waiting.isKiosques && words.isKiosques(RESTORE)}
      </p>
      <Keys />
      <p class="said" role="status">
        {said}
      </p>
      {last !== null && (
        <p class="undo">
          <button type="button" onClick={() => undo(last)}>
            {words.undo(words.given(last.name, last.answer))}
          </button>
        </p>
      )}
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

/** Which key does what. */
const Keys = () => (
  <ul class="keys">
    {words.keys.map(([keys, does]) => (
      <li key={keys}>
        {keys.split(' ').map((key) => (
          <>
            <kbd>{key}</kbd>{' '}
          </>
        ))}
        {does}
      </li>
    ))}
  </ul>
);
