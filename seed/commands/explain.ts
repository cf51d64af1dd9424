import { styleText } from 'node:util';
import type { EntityKind } from '../../store/records.ts';
import type { Content } from '../read/content.ts';
import {
  type ExplainedMention,
  type ExplainedRun,
  type ExplainedStatement,
  explained,
  type MentionNote,
} from './explained.ts';

const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person',
  ORGANISATION: 'organisation',
  INITIATIVE: 'initiative',
};

/**
 * A text as the pipeline reads it (see `explained`), for a terminal: each mention marked and numbered, below its paragraph the
 * entity, the rule and the confidence, at the end roles and relations. Throws ContentError.
 *
 * @param file a path, from the working directory or inside the content folder
 */
export async function explainText(content: Content, file: string, isColoured: boolean): Promise<string> {
  const { path, facts, derivedTitle, blocks, statements } = await explained(content, file);
  const style: Style = (format, text) =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;
  const known = Object.entries(facts).map(([name, value]) => `${name} ${value ?? '–'}`);
  return [
    style('dim', `${path}: ${known.join(', ')}`),
    ...(derivedTitle === null ? [] : [style('bold', `TITLE (derived) ${derivedTitle}`)]),
    ...blocks.flatMap((block) =>
      'leftOut' in block ? [style('dim', `  ✂ ${block.leftOut}`)] : linesOf(block, style),
    ),
    '',
    ...statements.flatMap((statement) => {
      const { sentence } = statement;
      const line = lineOf(statement);
      return sentence === null ? [line] : [line, style('dim', `  « ${sentence.replace(/\s+/g, ' ')} »`)];
    }),
  ].join('\n');
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

function linesOf({ isTitle, pieces, mentions }: ExplainedRun, style: Style): string[] {
  const shown = pieces
    .map(({ text, number }) => (number === null ? text : `${style('underline', `[${text}]`)}${number}`))
    .join('');
  const line = `${isTitle ? 'TITLE ' : ''}${shown.replace(/\s+/g, ' ')}`;
  return ['', isTitle ? style('bold', line) : line, ...mentions.map((mention) => noteOf(mention, style))];
}

const NOTES: Readonly<Record<MentionNote, string>> = {
  asked: 'not published: asked in the review',
  refused: 'not published: rejected',
  doubtful: 'doubtful',
};

const lineOf = ({ relation, subject, title, object }: ExplainedStatement): string =>
  title === null
    ? `${relation} ${subject} → ${object ?? ''}`
    : `ROLE ${subject}: ${title}${object === null ? '' : `, ${object}`}`;

function noteOf({ number, kind, name, rule, confidence, note }: ExplainedMention, style: Style): string {
  const why = `(${rule}, ${confidence.toFixed(2)}${note === null ? '' : `, ${NOTES[note]}`})`;
  return `      ${number}. ${KIND_NAMES[kind]} ${style('bold', name)} ${style('dim', why)}`;
}
