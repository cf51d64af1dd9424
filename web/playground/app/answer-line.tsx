import { useSyncExternalStore } from 'react';
import { type Asked, lastAnswer } from './last-answer.ts';

/** What the last answer took, in one line below it. */
export function AnswerLine() {
  const asked = useSyncExternalStore(lastAnswer.subscribe, lastAnswer.get);
  return (
    <p
      className="answer-line"
      role="status"
      aria-label="The last answer"
      data-asked={asked === 'nothing' ? undefined : ''}
    >
      {partsOf(asked).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

function partsOf(asked: Asked): string[] {
  if (asked === 'nothing') return ['Nothing asked yet'];
  if (asked === 'waiting') return ['Waiting for the answer…'];
  if (asked === 'failed') return ['No answer'];
  const { status, milliseconds, bytes, sent, cost } = asked;
  const size =
    sent !== null && sent < bytes ? `${inKilobytes(bytes)} (${inKilobytes(sent)} sent)` : inKilobytes(bytes);
  const parts = [`Status ${status}`, `${milliseconds.toFixed(0)} ms`, size];
  if (cost === null) return parts;
  const { objects, readUnits } = cost;
  return [
    ...parts,
    `${number(objects.asked)} of ${number(objects.allowed)} objects`,
    `${number(readUnits.actual)} read units (${number(readUnits.estimated)} at most)`,
  ];
}

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

const inKilobytes = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : `${number(bytes / 1000)} KB`;
