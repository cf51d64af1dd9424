import { useEffect, useState } from 'preact/hooks';
import type { ExplainedRun, ExplainedStatement, Explanation } from '../../../seed/commands/explained.ts';
import { typeset } from '../../reader/app/parts/typeset.ts';
import type { ListedText } from '../list-texts.ts';
import { call } from './call.ts';
import { CLASSES, language, ruleIn, words } from './words/shown.ts';

/** The texts, or what was found in one of them. */
export function Texts({ file }: { readonly file: string | null }) {
  const [files, setFiles] = useState<readonly ListedText[] | null>(null);
  const [text, setText] = useState<Explanation | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const failed = (error: Error) => setSaid(error.message);
    setText(null);
    setSaid('');
    if (file === null) call('texts').then(setFiles, failed);
    else call(`text?file=${encodeURIComponent(file)}`).then(setText, failed);
  }, [file]);
  if (file === null)
    return (
      <>
        <h1>{words.texts}</h1>
        <p role="status">
          {said}
          {files !== null &&
            words.textsCounted(files.length, files.filter(({ fault }) => fault !== null).length)}
        </p>
        <ul class="files">
          {files?.map(({ path, fault }) => (
            <li key={path}>
              {path.endsWith('/') ? path : <a href={`#textes/${encodeURIComponent(path)}`}>{path}</a>}
              {fault !== null && <p class="fault">{fault[language]}</p>}
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
      <dl class="facts" lang={document.documentElement.lang}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{words.facts[name] ?? name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {text.derivedTitle !== null && <h2 dir="auto">{text.derivedTitle}</h2>}
      {numbered(text.blocks).map(({ item, id }) =>
        'leftOut' in item ? (
          <p key={id} class="left-out">
            <span class="hidden">{words.leftOut} </span>
            {item.leftOut}
          </p>
        ) : (
          <Run key={id} run={item} />
        ),
      )}
      {text.statements.length > 0 && (
        <section lang={document.documentElement.lang}>
          <h2>{words.statements}</h2>
          <ul class="statements">
            {numbered(text.statements).map(({ item, id }) => (
              <li key={id}>
                <strong>{stated(item)}</strong>
                {item.sentence !== null && <q>{typeset(item.sentence)}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** A role or a relation in a line. */
const stated = ({ relation, subject, title, object }: ExplainedStatement): string =>
  title === null
    ? `${subject} ${words.relations[relation] ?? relation} ${object ?? ''}`
    : [subject, title, ...(object === null ? [] : [object])].join(', ');

function Run({ run }: { readonly run: ExplainedRun }) {
  const kindOf = new Map(run.mentions.map((mention) => [mention.number, mention] as const));
  const Tag = run.isTitle ? 'h2' : 'p';
  return (
    <div class="run">
      <Tag dir="auto">
        {numbered(run.pieces).map(({ item: { text, number }, id }) => {
          const mention = number === null ? undefined : kindOf.get(number);
          return mention === undefined ? (
            text
          ) : (
            <mark key={id} class={`${CLASSES[mention.kind]}${mention.note === null ? '' : ' uncertain'}`}>
              {text}
              <sup>{number}</sup>
            </mark>
          );
        })}
      </Tag>
      {run.mentions.length > 0 && (
        <ol class="found-here" lang={document.documentElement.lang}>
          {run.mentions.map(({ number, kind, name, rule, confidence, note }) => (
            <li key={number} class={CLASSES[kind]}>
              <span>{number}</span> <strong>{name}</strong>{' '}
              <small title={rule}>
                {words.kinds[kind]}, {ruleIn(rule)}, {words.sure(Math.round(confidence * 100))}
                {note !== null && `, ${words.notes[note]}`}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
