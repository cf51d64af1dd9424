import type { TargetedKeyboardEvent } from 'preact';
import type { EntityLinkFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { entityPath, kindOf } from '../routes.ts';
import { type Link, MOST_LINKS } from './link.ts';
import { wrap } from './wrap.ts';

interface Props {
  readonly centre: EntityLinkFragment;
  readonly links: readonly Link[];
}

/**
 * The links around an entity, to be walked: each name leads to its own picture. Two drawings of the same, of which the style
 * sheet shows the one that fits; both are made without measuring, so the server draws them, too.
 */
export function Picture({ centre, links }: Props) {
  const { m } = useReader();
  if (links.length === 0) return null;
  const kind = (one: Link) => kindOf(one.to.__typename);
  const left = links.filter((one) => kind(one) === 'organisation').slice(0, MOST_LINKS);
  const right = links.filter((one) => kind(one) !== 'organisation').slice(0, MOST_LINKS);
  return (
    <section class="links" id="links" aria-labelledby="links-title" onKeyDown={walk}>
      <h2 id="links-title" tabIndex={-1}>
        {m.links.title}
      </h2>
      <p class="hint">{m.links.hint}</p>
      <Wide centre={centre} left={left} right={right} />
      <Narrow centre={centre} links={[...left, ...right]} />
    </section>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The arrow keys go from one name to the next. */
function walk(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<SVGElement>('svg a')].filter((one) =>
    one.checkVisibility(),
  );
  const at = all.findIndex((one) => document.activeElement?.isSameNode(one));
  all[(at + step + all.length) % all.length]?.focus();
  event.preventDefault();
}

const ROW = 64;
const WIDTH = 920;
const CENTRE = WIDTH / 2;
const REACH = 190;

function Wide({
  centre,
  left,
  right,
}: {
  readonly centre: EntityLinkFragment;
  readonly left: readonly Link[];
  readonly right: readonly Link[];
}) {
  const { m } = useReader();
  const rows = Math.max(left.length, right.length, 2);
  const height = rows * ROW + 24;
  const middle = height / 2;
  const y = (i: number, n: number) => middle + (i - (n - 1) / 2) * ROW;
  const name = wrap(centre.name, 19, 4);
  const box = name.length * 20 + 24;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset, and an image would hide its links
    <svg
      class="wide"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={m.links.of(centre.name)}
      direction="ltr"
    >
      {left.map((link, i) => (
        <Line
          key={link.to.id}
          link={link}
          from={[CENTRE - 88, middle]}
          to={[CENTRE - REACH, y(i, left.length)]}
        />
      ))}
      {right.map((link, i) => (
        <Line
          key={link.to.id}
          link={link}
          from={[CENTRE + 88, middle]}
          to={[CENTRE + REACH, y(i, right.length)]}
        />
      ))}
      <g class={`centre ${kindOf(centre.__typename)}`}>
        <rect x={CENTRE - 88} y={middle - box / 2} width={176} height={box} rx={10} />
        {name.map((line, i) => (
          <text key={line} x={CENTRE} y={middle + (i - (name.length - 1) / 2) * 20 + 5} text-anchor="middle">
            {line}
          </text>
        ))}
      </g>
      {left.map((link, i) => (
        <Node key={link.to.id} link={link} x={CENTRE - REACH} y={y(i, left.length)} side={-1} width={34} />
      ))}
      {right.map((link, i) => (
        <Node key={link.to.id} link={link} x={CENTRE + REACH} y={y(i, right.length)} side={1} width={34} />
      ))}
    </svg>
  );
}

function Narrow({ centre, links }: { readonly centre: EntityLinkFragment; readonly links: readonly Link[] }) {
  const { m } = useReader();
  const name = wrap(centre.name, 30, 3);
  const top = name.length * 20 + 24;
  const row = 66;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset, and an image would hide its links
    <svg
      class="narrow"
      viewBox={`0 0 320 ${top + links.length * row + 8}`}
      role="group"
      aria-label={m.links.of(centre.name)}
      direction="ltr"
    >
      {links.map((link, i) => {
        const y = top + i * row + row / 2;
        return (
          <path
            key={link.to.id}
            class={link.stated ? 'line' : 'line beside'}
            d={`M16 ${top - 6} V${y - 12} Q16 ${y} 28 ${y} H36`}
          />
        );
      })}
      <g class={`centre ${kindOf(centre.__typename)}`}>
        <rect x={1} y={1} width={318} height={top - 8} rx={10} />
        {name.map((line, i) => (
          <text key={line} x={160} y={22 + i * 20} text-anchor="middle">
            {line}
          </text>
        ))}
      </g>
      {links.map((link, i) => (
        <Node key={link.to.id} link={link} x={40} y={top + i * row + row / 2} side={1} width={34} />
      ))}
    </svg>
  );
}

function Line({
  link,
  from,
  to,
}: {
  readonly link: Link;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}) {
  const [[x1, y1], [x2, y2]] = [from, to];
  const bend = (x2 - x1) / 2;
  return (
    <path
      class={link.stated ? 'line' : 'line beside'}
      d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
    />
  );
}

interface NodeProps {
  readonly link: Link;
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
  /** Of a line, in characters. */
  readonly width: number;
}

function Node({ link, x, y, side, width }: NodeProps) {
  const { href } = useReader();
  const kind = kindOf(link.to.__typename);
  const name = wrap(link.to.name, width, 2);
  const [label = ''] = wrap(link.label, width + 6, 1);
  const top = y - (name.length - 1) * 9 - 3;
  const anchor = side === 1 ? 'start' : 'end';
  return (
    <a class={`node ${kind}`} href={`${href(entityPath(kind, link.to.slug))}#links`}>
      <rect class="hit" x={side === 1 ? x - 8 : x - 262} y={y - 28} width={270} height={56} rx={8} />
      <circle cx={x} cy={y} r={5} />
      {name.map((line, i) => (
        <text key={line} class="name" x={x + side * 14} y={top + i * 18} text-anchor={anchor}>
          {`${line} `}
        </text>
      ))}
      <text class="label" x={x + side * 14} y={top + name.length * 18 - 1} text-anchor={anchor}>
        {label}
      </text>
    </a>
  );
}
