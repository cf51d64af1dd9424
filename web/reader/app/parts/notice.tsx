import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly level: 1 | 2;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** Says that something is not there, and what to do. */
export function Notice({ title, hint, level, children }: Props) {
  return (
    <div class="notice">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{hint}</p>
      {children}
    </div>
  );
}
