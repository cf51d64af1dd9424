import type { EntityId } from '../../../store/records.ts';
import type { RunWords } from '../../article/words.ts';
import { provisionalId } from '../../lexicon/form-key.ts';
import type { Matcher } from '../../names/matcher.ts';
import type { Mention } from '../../names/mention.ts';
import type { Role } from '../../statements/roles/role.ts';
import { bodyTraits, namedBodies, type ToldBody } from './body-traits.ts';
import { countryOfText } from './country-of-text.ts';
import { withForeignTwins } from './foreign-twins.ts';
import { personTraits } from './person-traits.ts';
import { keyOfTraits, type Traits } from './traits.ts';

export interface ToldApart {
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
  /** By the ids that the mentions have now. */
  readonly traits: ReadonlyMap<EntityId, Traits>;
}

/**
 * Gives two entities of one name two ids where the text tells them apart: the ministries of two countries, a person of 34
 * and one of 71 years over two texts. Ids of what nothing is said of stay as they are.
 *
 * @param setting the country that front matter or folder say; null where neither does
 */
export function tellApart(
  runs: readonly RunWords[],
  asFound: { readonly mentions: readonly Mention[]; readonly roles: readonly Role[] },
  matcher: Matcher,
  { setting, publishedAt }: { readonly setting: string | null; readonly publishedAt: string | null },
): ToldApart {
  const year = publishedAt === null ? null : Number(publishedAt.slice(0, 4));
  const people = personTraits(runs, asFound.mentions, asFound.roles, year);
  const { mentions, roles } = withForeignTwins(runs, asFound, people, matcher.bodiesOfCountry);
  const traits = new Map<EntityId, Traits>();
  const personOf = (mention: Mention): Mention => {
    const told = people.get(mention.entity);
    if (mention.found === null || told === undefined) return mention;
    const entity = provisionalId('PERSON', mention.found.name, keyOfTraits('PERSON', told));
    traits.set(entity, told);
    return { ...mention, entity };
  };

  const bodies = namedBodies(mentions, roles, people);
  const told = bodyTraits(runs, bodies, setting, countryOfText(runs, mentions));
  const bodyAt = new Map(bodies.map((body, i) => [`${body.run} ${body.start} ${body.entity}`, told[i]]));
  const idOf = (entity: EntityId, body: ToldBody | undefined): EntityId => {
    if (body === undefined) return entity;
    const id = provisionalId('ORGANISATION', body.name, keyOfTraits('ORGANISATION', body.traits));
    traits.set(id, { ...traits.get(id), ...body.traits });
    return id;
  };
  const at = ({ run, start }: { run: number; start: number }, entity: EntityId) =>
    bodyAt.get(`${run} ${start} ${entity}`);
  const bodyOf = (mention: Mention): Mention => {
    const body = at(mention, mention.entity);
    if (mention.found === null || body === undefined) return mention;
    const entity = idOf(mention.entity, body);
    return { ...mention, entity, found: { ...mention.found, name: body.name } };
  };
  const toldMentions = mentions.map((mention) =>
    mention.kind === 'PERSON'
      ? personOf(mention)
      : mention.kind === 'ORGANISATION'
        ? bodyOf(mention)
        : mention,
  );

  const personIds = new Map(mentions.map((mention, i) => [mention.entity, toldMentions[i]?.entity]));
  const nearest = (role: Role, entity: EntityId): ToldBody | undefined => {
    let [found, least]: [number, number] = [-1, Number.POSITIVE_INFINITY];
    for (const [i, body] of bodies.entries()) {
      if (body.entity !== entity) continue;
      const distance = Math.abs(body.run - role.run) * 100_000 + Math.abs(body.start - role.start);
      if (distance < least) [found, least] = [i, distance];
    }
    return told[found];
  };
  const toldRoles = roles.map((role): Role => {
    const person = personIds.get(role.person) ?? role.person;
    if (role.organisation === null) return { ...role, person };
    const body = at(role, role.organisation) ?? nearest(role, role.organisation);
    const organisation = idOf(role.organisation, body);
    const found = role.found === null || body === undefined ? role.found : { ...role.found, name: body.name };
    return { ...role, person, organisation, found };
  });
  return { mentions: toldMentions, roles: toldRoles, traits };
}
