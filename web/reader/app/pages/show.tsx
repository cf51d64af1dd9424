import type { VNode } from 'preact';
import type { Ask } from '../ask.ts';
import { AskError } from '../faults.ts';
import {
  articlePage,
  articlesPage,
  initiativePage,
  initiativesPage,
  organisationPage,
  organisationsPage,
  peoplePage,
  personPage,
  searchPage,
} from '../generated/operations.ts';
import type {
  ArticlePageQuery,
  InitiativePageQuery,
  OrganisationPageQuery,
  PersonPageQuery,
} from '../generated/types.ts';
import { chosenIds, filterOf } from '../parts/filter-fields.ts';
import { shortened } from '../parts/shortened.ts';
import type { Reader } from '../reader.ts';
import type { Kind } from '../routes.ts';
import { searchedFor } from '../searched.ts';
import { wrongFilterIn } from '../wrong-in-address.ts';
import { ArticlePage } from './article.tsx';
import { ArticlesPage } from './articles.tsx';
import { EntitiesPage } from './entities.tsx';
import { InitiativePage } from './initiative.tsx';
import { NowherePage } from './nowhere.tsx';
import { OrganisationPage } from './organisation.tsx';
import { PersonPage } from './person.tsx';
import { SearchPage } from './search.tsx';

/** What a page is about, for search engines. */
export type Subject =
  | { readonly page: 'site' }
  | { readonly page: 'article'; readonly article: NonNullable<ArticlePageQuery['article']> }
  | { readonly page: 'person'; readonly entity: NonNullable<PersonPageQuery['person']> }
  | { readonly page: 'organisation'; readonly entity: NonNullable<OrganisationPageQuery['organisation']> }
  | { readonly page: 'initiative'; readonly entity: NonNullable<InitiativePageQuery['initiative']> };

/** A page that has its answer, or says why there is none. */
export interface Shown {
  /** Of HTTP: 200 where it is what the address means. */
  readonly status: number;
  readonly title: string;
  readonly description: string;
  readonly subject: Subject;
  readonly body: VNode;
}

/** Asks for what stands at an address, by one operation, and makes its page. Throws AskError. */
export async function show(reader: Reader, ask: Ask): Promise<Shown> {
  try {
    return await shown(reader, ask);
  } catch (error) {
    if (!(error instanceof AskError) || error.fault !== 'address' || error.at !== null) throw error;
    const { place, search } = reader.route;
    if (search.has('after')) throw new AskError('address', { ...error, at: 'after' });
    // No slug can be so.
    if (place.page === 'article' || place.page === 'entity') return nowhere(reader);
    throw error;
  }
}

async function shown(reader: Reader, ask: Ask): Promise<Shown> {
  const { route, m } = reader;
  const { place, search, language } = route;
  const languages = [language];
  const after = search.get('after');
  if (place.page === 'nowhere') return nowhere(reader);
  const q = search.get('q')?.trim() ?? '';
  if (place.page === 'articles' && q !== '') {
    const searched = searchedFor(q);
    const data = await ask(searchPage, { q: searched.query, after, languages });
    return {
      status: 200,
      title: m.search.found(shortened(q)),
      description: m.tagline,
      subject: { page: 'site' },
      body: <SearchPage data={data} typed={q} searched={searched} />,
    };
  }
  if (place.page === 'articles') {
    const wrong = wrongFilterIn(search);
    if (wrong !== null) throw new AskError('address', { at: wrong, requestId: null });
    const data = await ask(articlesPage, {
      filter: filterOf(search),
      after,
      chosen: chosenIds(search),
      languages,
    });
    return {
      status: 200,
      title: 'Kiosque',
      description: m.tagline,
      subject: { page: 'site' },
      body: <ArticlesPage data={data} />,
    };
  }
  if (place.page === 'article') {
    const { article } = await ask(articlePage, { slug: place.slug, languages });
    if (article === null) return nowhere(reader);
    return {
      status: 200,
      title: article.title,
      description: article.summary,
      subject: { page: 'article', article },
      body: <ArticlePage key={article.id} article={article} />,
    };
  }
  if (place.page === 'entities') return entities(reader, ask, place.kind);
  return entity(reader, ask, place.kind, place.slug);
}

async function entities({ route, m }: Reader, ask: Ask, kind: Kind): Promise<Shown> {
  const variables = { after: route.search.get('after'), languages: [route.language] };
  const connection =
    kind === 'person'
      ? (await ask(peoplePage, variables)).people
      : kind === 'organisation'
        ? (await ask(organisationsPage, variables)).organisations
        : (await ask(initiativesPage, variables)).initiatives;
  return {
    status: 200,
    title: m.kinds[kind].many,
    description: `${m.kinds[kind].many}. ${m.tagline}`,
    subject: { page: 'site' },
    body: <EntitiesPage key={kind} kind={kind} connection={connection} />,
  };
}

async function entity(reader: Reader, ask: Ask, kind: Kind, slug: string): Promise<Shown> {
  const variables = { slug, languages: [reader.route.language] };
  if (kind === 'person') {
    const { person } = await ask(personPage, variables);
    if (person === null) return nowhere(reader);
    const description = [person.name, person.roles[0]?.title].filter(Boolean).join(', ');
    const body = <PersonPage key={person.id} person={person} />;
    return {
      status: 200,
      title: person.name,
      description,
      subject: { page: 'person', entity: person },
      body,
    };
  }
  if (kind === 'organisation') {
    const after = reader.route.search.get('after');
    const { organisation } = await ask(organisationPage, { ...variables, after });
    if (organisation === null) return nowhere(reader);
    const body = <OrganisationPage key={organisation.id} organisation={organisation} />;
    return described(reader, kind, { page: 'organisation', entity: organisation }, body);
  }
  const { initiative } = await ask(initiativePage, variables);
  if (initiative === null) return nowhere(reader);
  const body = <InitiativePage key={initiative.id} initiative={initiative} />;
  return described(reader, kind, { page: 'initiative', entity: initiative }, body);
}

function described(
  { m }: Reader,
  kind: Kind,
  subject: Extract<Subject, { page: 'organisation' | 'initiative' }>,
  body: VNode,
): Shown {
  const { name, articles } = subject.entity;
  const description = `${name}. ${m.kinds[kind].one}, ${m.named(articles.totalCount)}.`;
  return { status: 200, title: name, description, subject, body };
}

const nowhere = ({ m }: Reader): Shown => ({
  status: 404,
  title: m.nowhere.title,
  description: m.nowhere.hint,
  subject: { page: 'site' },
  body: <NowherePage />,
});
