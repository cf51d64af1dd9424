import { describe, expect, it } from 'vitest';
import { countriesIn } from '../../../seed/lexicon/countries.ts';
import { namesOf, settled } from '../../support/settled.ts';

const organisationsOf = async (paragraphs: readonly string[], catalogue = {}) =>
  namesOf(await settled(paragraphs, catalogue), 'ORGANISATION');

const HEALTH = {
  morocco: 'Le ministère marocain de la Santé a publié une circulaire.',
  portugal: 'Nuno Carvalho, ministre portugais de la Santé, a visité un hôpital de la région.',
  unknown: 'Le ministère de la Santé a ouvert trois hôpitaux dans la région.',
  again: 'Nadia Berrada, ministre de la Santé, a ouvert un hôpital dans la région.',
};

describe('a country is named', () => {
  it.each([
    ['le ministre portugais de la Mer', ['PT']],
    ['les provinces marocaines et la côte sénégalaise', ['MA', 'SN']],
    ['la République démocratique du Congo et le Congo', ['CD', 'CG']],
    ['Guinée-Bissau, Guinée équatoriale, Guinée', ['GW', 'GQ', 'GN']],
    ['nigérien et nigérian', ['NE', 'NG']],
    ['the Moroccan Ministry of Health, in Portugal', ['MA', 'PT']],
    ['وزارة الصحة المغربية', ['MA']],
    ['une réunion à la grenade, chez Maurice', []],
  ])('in « %s »', (text, expected) => {
    const found = countriesIn(text).filter(({ isAmbiguous }) => !isAmbiguous);
    expect(found.map(({ country }) => country)).toEqual(expected);
  });
});

describe('the country of a body', () => {
  it.each([
    ['La Cour des comptes du Togo a publié son rapport.', ['Cour des comptes TG']],
    ['L’Agence marocaine des semis a signé un accord mardi.', ['Agence marocaine des semis MA']],
    ['Le ministère sénégalais de la Pêche a publié une circulaire.', ['Ministère de la Pêche SN']],
    ['Inès Carvalho, ministre portugaise de la Mer, a parlé devant la presse.', ['Ministère de la Mer PT']],
    [
      'Le Conseil de l’Europe a publié un rapport au Portugal sur les prisons portugaises.',
      ['Conseil de l’Europe'],
    ],
    ['The Moroccan Ministry of Health signed an agreement with the city.', ['Ministry of Health MA']],
    ['La Fondation Terre claire a publié son rapport mardi.', ['Fondation Terre claire']],
  ])('%s', async (paragraph, expected) => {
    const names = await organisationsOf([paragraph]);
    expect(names).toEqual(expected);
  });

  it('is that of the text for a party that several have', async () => {
    const texts = [
      'À Liège et à Namur, le Parti socialiste belge a perdu. Le Parti socialiste le regrette à Bruxelles.',
      'À Lyon et à Toulouse, le Parti socialiste a gagné. La France attend, dit le Parti socialiste.',
      'Le Parti socialiste a voté contre.',
    ];
    expect(await organisationsOf(texts)).toEqual(['Parti socialiste BE', 'Parti socialiste FR']);
  });

  it('is what the catalogue says of its entry', async () => {
    const entry = 'semis:\n  name: Office des semis\n  country: ma\n';
    expect(
      await organisationsOf(['L’Office des semis a signé un accord.'], { 'organisations.yaml': entry }),
    ).toEqual(['Office des semis MA']);
  });

  it('is not the catalogue’s where a text says another one', async () => {
    const entry = 'sante-maroc:\n  name: Ministère de la Santé\n  country: MA\n';
    const texts = ['Nuno Carvalho, ministre portugais de la Santé, a visité un hôpital.', HEALTH.again];
    expect(await organisationsOf(texts, { 'organisations.yaml': entry })).toEqual([
      'Ministère de la Santé MA',
      'Ministère de la Santé PT',
    ]);
  });

  it('is its holder’s, of a ministry that a title means, and nobody else’s', async () => {
    const pair =
      'La ministre française de la Culture, Agathe Morin, et son homologue marocain, Mehdi Bensaïdi, ministre de la Culture, ont signé.';
    expect(await organisationsOf([pair])).toEqual([
      'Ministère de la Culture FR',
      'Ministère de la Culture MA',
    ]);
    const row =
      'Le ministre de la Santé du Royaume du Maroc, Khalid Aït, et le ministre ivoirien de la Santé, Pierre Dimbo, ont signé.';
    expect(await organisationsOf([row])).toEqual(['Ministère de la Santé CI', 'Ministère de la Santé MA']);

    const paragraph =
      'Le ministre algérien de la Culture Ahmed Zaïdi a reçu son homologue espagnol Luis Carvajal, ministre de la Culture.';
    expect(await organisationsOf([paragraph])).toEqual([
      'Ministère de la Culture DZ',
      'Ministère de la Culture ES',
    ]);
  });

  it('is refused where it is none', async () => {
    const message = /folder\.yaml:1: country: is no country: write its two letters/;
    await expect(settled(['Un texte.'], { 'folder.yaml': 'country: Maroc\n' })).rejects.toSatisfy((error) =>
      message.test(String(error)),
    );
  });
});

describe('ministries, councils and courts', () => {
  it('of two stated countries are two, with an address each', async () => {
    const { records } = await settled([HEALTH.morocco, HEALTH.portugal]);
    const ministries = records.filter(({ kind }) => kind === 'ORGANISATION');
    expect(ministries.map(({ slug, country }) => [slug, country]).sort()).toEqual([
      ['ministere-de-la-sante-maroc', 'MA'],
      ['ministere-de-la-sante-portugal', 'PT'],
    ]);
  });

  it('of two countries in one text are two, and what is said of none is the one that was said last', async () => {
    const { records } = await settled([
      `${HEALTH.morocco} ${HEALTH.portugal} Le ministère de la Santé a salué cette visite.`,
    ]);
    const ministries = records.filter(({ kind }) => kind === 'ORGANISATION');
    expect(ministries.map(({ country }) => country).sort()).toEqual(['MA', 'PT']);
  });

  it('of no stated country are one', async () => {
    const { records } = await settled([HEALTH.unknown, HEALTH.again]);
    const ministries = records.filter(({ kind }) => kind === 'ORGANISATION');
    expect(ministries.map(({ slug, country }) => [slug, country])).toEqual([
      ['ministere-de-la-sante', undefined],
    ]);
  });

  it('of no stated country are the folder’s, and not another one’s', async () => {
    const texts = [HEALTH.morocco, HEALTH.portugal, HEALTH.unknown, HEALTH.again];
    const ofFolder = await organisationsOf(texts, { 'folder.yaml': 'country: MA\n' });
    expect(ofFolder).toEqual(['Ministère de la Santé MA', 'Ministère de la Santé PT']);
    const inFrontMatter = texts.map((text) => `---\ncountry: MA\n---\n${text}`);
    expect(await organisationsOf(inFrontMatter)).toEqual(ofFolder);
  });

  it('of no stated country stay apart from a stated one where nothing says the folder’s', async () => {
    const names = await organisationsOf([HEALTH.portugal, HEALTH.unknown]);
    expect(names).toEqual(['Ministère de la Santé', 'Ministère de la Santé PT']);
  });

  it('is not the one by which somebody in the text is called', async () => {
    const { records } = await settled([
      'François Hollande a visité un hôpital. Le ministère de la Santé a remercié François Hollande, et Hollande le ministère.',
      'En Mauritanie, les médecins mauritaniens attendent. Le ministère de la Santé les a entendus.',
    ]);
    expect(records.filter(({ name }) => name === 'Ministère de la Santé')).toHaveLength(1);
  });

  it('whose text is about one country are that one’s', async () => {
    const about = (country: string, adjective: string) =>
      `La Garde nationale a arrêté trois personnes près de la capitale. En ${country}, les douanes ${adjective} ont saisi les caisses. La ${country} en a informé ses voisins.`;
    const { records } = await settled([
      about('Mauritanie', 'mauritaniennes'),
      about('Tunisie', 'tunisiennes'),
      about('Tunisie', 'tunisiennes'),
    ]);
    expect(records.filter(({ name }) => name === 'Garde nationale')).toHaveLength(2);
  });

  it('is told by what a text is about for ministries as people write them, with a capital', async () => {
    const about = (country: string, adjective: string) =>
      `Le ministère de l’Intérieur a arrêté trois personnes. En ${country}, les douanes ${adjective} ont saisi les caisses. La ${country} en a informé ses voisins.`;
    const { records } = await settled([
      about('Mauritanie', 'mauritaniennes'),
      about('Tunisie', 'tunisiennes'),
    ]);
    const found = records.filter(({ name }) => name === 'Ministère de l’Intérieur');
    expect(found.map(({ country, slug }) => [country, slug]).sort()).toEqual([
      ['MR', 'ministere-de-l-interieur-mauritanie'],
      ['TN', 'ministere-de-l-interieur-tunisie'],
    ]);
  });

  it('of which nothing tells the country are not with the one that a text is about where another one is stated', async () => {
    const { records } = await settled([
      HEALTH.unknown,
      HEALTH.portugal,
      'En Mauritanie, les médecins mauritaniens attendent. Le ministère de la Santé les a entendus.',
    ]);
    const found = records.filter(({ name }) => name === 'Ministère de la Santé');
    expect(found.map(({ country }) => country ?? null).sort()).toEqual(['MR', 'PT', null]);
  });

  it('of a town are told by the town alone', async () => {
    const court = (more: string) => `La Cour d’appel de Nouakchott a confirmé le jugement. ${more}`;
    const names = await organisationsOf([
      court('La Mauritanie et les juges mauritaniens attendaient ce moment.'),
      court('La France et les juges français attendaient ce moment.'),
    ]);
    expect(names.filter((name) => name.startsWith('Cour d’appel'))).toHaveLength(1);
  });
});
