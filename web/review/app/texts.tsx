import { useEffect, useState } from 'preact/hooks';
import type { ExplainedRun, Explanation } from '../../../seed/commands/explained.ts';
import { call } from './call.ts';
import { CLASSES, KINDS } from './words.ts';

/** The texts, or what was found in one of them. */
export function Texts({ file }: { readonly file: string | null }) {
  const [files, setFiles] = useState<readonly string[]>([]);
  const [text, setText] = useState<Explanation | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const failed = (error: Error) => setSaid(error.message);
    setText(null);
    if (file === null) call('texts').then(setFiles, failed);
    else call(`text?file=${encodeURIComponent(file)}`).then(setText, failed);
  }, [file]);
  if (file === null)
    return (
      <>
        <h1>Textes</h1>
        <p role="status">{said}</p>
        <ul class="files">
          {files.map((one) => (
            <li key={one}>
              <a href={`#textes/${encodeURIComponent(one)}`}>{one}</a>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <h1>{file}</h1>
      <p role="status">{said}</p>
      {text !== null && <Explained text={text} />}
    </>
  );
}

/** Each block by its number: they have nothing else that tells them apart. */
const numbered = <Item,>(items: readonly Item[]) => items.map((item, i) => ({ item, id: `b${i}` }));

function Explained({ text }: { readonly text: Explanation }) {
  const facts = Object.entries(text.facts);
  return (
    <article class="explained-text" lang={text.facts.language ?? undefined}>
      <dl class="facts" lang="fr">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{FACTS[name] ?? name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {text.derivedTitle !== null && <h2>{text.derivedTitle}</h2>}
      {numbered(text.blocks).map(({ item, id }) =>
        'leftOut' in item ? (
          <p key={id} class="left-out">
            <span class="hidden">Laissé de côté : </span>
            {item.leftOut}
          </p>
        ) : (
          <Run key={id} run={item} />
        ),
      )}
      {text.statements.length > 0 && (
        <section lang="fr">
          <h2>Ce que le texte affirme</h2>
          <ul class="statements">
            {numbered(text.statements).map(({ item: { line, sentence }, id }) => (
              <li key={id}>
                <strong>{line}</strong>
                {sentence !== null && <q>{sentence}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

const FACTS: Readonly<Record<string, string>> = {
  language: 'langue',
  published: 'date',
  category: 'rubrique',
  author: 'auteur',
  source: 'source',
};

function Run({ run }: { readonly run: ExplainedRun }) {
  const kindOf = new Map(run.mentions.map((mention) => [mention.number, mention] as const));
  const Tag = run.isTitle ? 'h2' : 'p';
  return (
    <div class="run">
      <Tag>
        {numbered(run.pieces).map(({ item: { text, number }, id }) => {
          const mention = number === null ? undefined : kindOf.get(number);
          return mention === undefined ? (
            text
          ) : (
            <mark key={id} class={`${CLASSES[mention.kind]}${mention.note === '' ? '' : ' uncertain'}`}>
              {text}
              <sup>{number}</sup>
            </mark>
          );
        })}
      </Tag>
      {run.mentions.length > 0 && (
        <ol class="found-here" lang="fr">
          {run.mentions.map(({ number, kind, name, rule, confidence, note }) => (
            <li key={number} class={CLASSES[kind]}>
              <span>{number}</span> <strong>{name}</strong>{' '}
              <small>
                {KINDS[kind]}, {rule}, {Math.round(confidence * 100)} %{note !== '' && `, ${note}`}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
