import type { ArticleNotesFragment, EntityLinkFragment } from '../generated/types.ts';
import type { Mark } from './marks.ts';
import type { Quoted } from './quote.tsx';

/** What is said beside a text about somebody it names. */
export interface NoteModel {
  readonly entity: EntityLinkFragment;
  /** `DCO`, of an organisation or initiative. */
  readonly acronym: string | null;
  /** What the text says they are. */
  readonly roles: readonly { readonly id: string; readonly title: string; readonly former: boolean }[];
  /** What it is part of. */
  readonly parent: EntityLinkFragment | null;
  /** The sentence that says so. */
  readonly proof: Quoted | null;
  /** Where the text names it, in text order. */
  readonly places: readonly Mark[];
  /** Title of the role that implies it, where the text does not name it. */
  readonly impliedBy: string | null;
}

/** The notes of an article, in the order in which its text names them; what only a role implies comes last. */
export function notesOf(article: ArticleNotesFragment, marks: readonly Mark[]): NoteModel[] {
  const places = Map.groupBy(marks, ({ entity }) => entity.id);
  const model = (entity: EntityLinkFragment, rest: Partial<NoteModel>): NoteModel => {
    const own = places.get(entity.id) ?? [];
    // A sentence that states a role says most; else the first that names them.
    const first = own.find(({ field }) => field === 'BODY') ?? own[0];
    return {
      entity,
      acronym: null,
      roles: [],
      parent: null,
      impliedBy: null,
      places: own,
      ...rest,
      proof: rest.proof ?? first ?? null,
    };
  };
  const notes = [
    ...article.people.edges.map(({ node, roles }) =>
      model(node, { roles, proof: roles.flatMap(({ evidence }) => evidence)[0] ?? null }),
    ),
    ...article.organisations.edges.map(({ node, impliedBy }) =>
      model(node, {
        acronym: node.acronym === node.name ? null : node.acronym,
        parent: node.parent,
        impliedBy: impliedBy?.title ?? null,
        proof: impliedBy?.evidence[0] ?? null,
      }),
    ),
    ...article.initiatives.edges.map(({ node }) =>
      model(node, { acronym: node.acronym === node.name ? null : node.acronym }),
    ),
  ];
  const order = new Map([...places.keys()].map((id, i) => [id, i] as const));
  const last = order.size;
  return notes.toSorted((a, b) => (order.get(a.entity.id) ?? last) - (order.get(b.entity.id) ?? last));
}

/** The forms of each entity that the catalogue calls doubtful. */
export function doubtfulForms(article: ArticleNotesFragment): Map<string, Set<string>> {
  const nodes = [article.people, article.organisations, article.initiatives].flatMap(({ edges }) =>
    edges.map(({ node }) => node),
  );
  return new Map(
    nodes.map(({ id, names }) => [
      id,
      new Set(names.flatMap(({ value, doubtful }) => (doubtful ? [value] : []))),
    ]),
  );
}
