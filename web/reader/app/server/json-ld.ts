import type { EntityLinkFragment } from '../generated/types.ts';
import type { Subject } from '../pages/show.tsx';
import { articlePath, entityPath, inLanguage, kindOf, type Route } from '../routes.ts';

/** schema.org's name for a kind. */
const TYPES = { person: 'Person', organisation: 'Organization', initiative: 'Project' } as const;

/** What a page is about, in the words of schema.org. Nothing is said that the page does not show. */
export function jsonLd(subject: Subject, origin: string, { language }: Route): object {
  const url = (path: string) => origin + inLanguage(path, language);
  const entity = (one: EntityLinkFragment & { readonly sameAs?: readonly string[] }) => {
    const kind = kindOf(one.__typename);
    return {
      '@type': TYPES[kind],
      name: one.name,
      url: url(entityPath(kind, one.slug)),
      ...(one.sameAs !== undefined && one.sameAs.length > 0 && { sameAs: one.sameAs }),
    };
  };
  return { '@context': 'https://schema.org', ...about(subject, url, entity) };
}

type Describe = (one: EntityLinkFragment & { readonly sameAs?: readonly string[] }) => object;

function about(subject: Subject, url: (path: string) => string, entity: Describe): object {
  if (subject.page === 'site')
    return {
      '@type': 'WebSite',
      name: 'Kiosque',
      url: url('/'),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${url('/')}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    };
  if (subject.page === 'article') {
    const { article } = subject;
    const named = [article.people, article.organisations, article.initiatives].flatMap(({ edges }) =>
      edges.map(({ node }) => node),
    );
    return {
      '@type': 'NewsArticle',
      headline: article.title,
      description: article.summary,
      url: url(articlePath(article.slug)),
      inLanguage: article.language,
      ...(article.publishedAt !== null && { datePublished: article.publishedAt }),
      ...(article.category !== null && { articleSection: article.category }),
      ...(article.author !== null && { author: { '@type': 'Person', name: article.author } }),
      ...(article.source.name !== null && {
        publisher: { '@type': 'Organization', name: article.source.name },
      }),
      ...(article.source.url !== null && { isBasedOn: article.source.url }),
      mentions: named.map(entity),
    };
  }
  const { entity: one } = subject;
  const other = one.names.flatMap(({ value, doubtful }) => (doubtful || value === one.name ? [] : [value]));
  const common = { ...entity(one), ...(other.length > 0 && { alternateName: other }) };
  if (subject.page === 'person') {
    const held = subject.entity.roles.filter(({ former }) => !former);
    const organisations = held.flatMap(({ organisation }) => organisation ?? []);
    return {
      ...common,
      ...(held.length > 0 && { jobTitle: held.map(({ title }) => title) }),
      ...(organisations.length > 0 && { affiliation: organisations.map(entity) }),
    };
  }
  const { parent } = subject.entity;
  const organisations =
    subject.page === 'initiative' ? subject.entity.organisations.edges.map(({ node }) => node) : [];
  return {
    ...common,
    ...(parent !== null && { parentOrganization: entity(parent) }),
    ...(organisations.length > 0 && { member: organisations.map(entity) }),
  };
}
