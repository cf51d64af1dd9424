import type { EntityId } from '../../../store/records.ts';
import type { RunWords } from '../../article/words.ts';
import { countriesIn } from '../../lexicon/countries.ts';
import { provisionalId } from '../../lexicon/form-key.ts';
import type { Matcher } from '../../names/matcher.ts';
import type { Mention } from '../../names/mention.ts';
import type { Role } from '../../statements/roles/role.ts';
import { isNationalBody } from './body-name.ts';
import { countryBeside } from './body-traits.ts';
import type { Traits } from './traits.ts';

/** As sure as a ministry that a rule finds: the name is the catalogue's, the country another one. */
const CONFIDENCE = 0.85;

/**
 * A ministry of the catalogue is not what a text says of another country: « ministre portugais de la Santé » is none of
 * Morocco's ministers. Such places name a body that no catalogue lists.
 */
export function withForeignTwins(
  runs: readonly RunWords[],
  { mentions, roles }: { readonly mentions: readonly Mention[]; readonly roles: readonly Role[] },
  people: ReadonlyMap<EntityId, Traits>,
  bodies: Matcher['bodiesOfCountry'],
): { readonly mentions: readonly Mention[]; readonly roles: readonly Role[] } {
  if (bodies.size === 0) return { mentions, roles };
  const foreign = (entity: EntityId | null, country: string | null | undefined): string | null => {
    const body = entity === null ? undefined : bodies.get(entity);
    return body === undefined || country == null || country === body.country || !isNationalBody(body.name)
      ? null
      : body.name;
  };
  return {
    mentions: mentions.map((mention): Mention => {
      const beside = bodies.has(mention.entity) ? countryBeside(runs, mention.text, mention) : null;
      const name = foreign(mention.entity, beside);
      if (name === null) return mention;
      const found = { name, acronym: null };
      const entity = provisionalId('ORGANISATION', name);
      return { ...mention, entity, found, doubtful: false, rule: 'ministry', confidence: CONFIDENCE };
    }),
    roles: roles.map((role): Role => {
      const name = foreign(
        role.organisation,
        countriesIn(role.title)[0]?.country ?? people.get(role.person)?.country,
      );
      return name === null
        ? role
        : { ...role, organisation: provisionalId('ORGANISATION', name), found: { name } };
    }),
  };
}
