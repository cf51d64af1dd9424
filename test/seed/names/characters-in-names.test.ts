import { describe, expect, it } from 'vitest';
import { analysed, found, roles } from '../../support/analysed.ts';

const ROLE = ['Karim Tarnel: directeur, Office national des lagunes'];
const NBSP = '\u00a0';
const SHY = '\u00ad';

describe('a name is read through what a reader passes over', () => {
  it.each([
    ['wide gaps', 'M.  Karim   Tarnel,  directeur  de  l’Office  national  des  lagunes, a parlé.'],
    [
      'blanks that do not break',
      `M.${NBSP}Karim${NBSP}Tarnel, directeur${NBSP}de l’Office\u202fnational\u2009des lagunes, a parlé.`,
    ],
    [
      'soft hyphens',
      `M. Ka${SHY}rim Tar${SHY}nel, di${SHY}recteur de l’Office na${SHY}tional des lagunes, a parlé.`,
    ],
    [
      'marks of direction',
      'M. \u200eKarim\u200e Tarnel\u200b, directeur de l’Office national des lagunes, a parlé.',
    ],
    [
      'words cut at line ends',
      'M. Karim Tar-\nnel, direc-\nteur de l’Office na-\ntional des lagunes, a parlé.',
    ],
    ['superscript notes', 'Karim Tarnel¹, directeur de l’Office national des lagunes², a parlé.'],
    ['notes in square brackets', 'Karim Tarnel[1], directeur de l’Office national des lagunes [2], a parlé.'],
    ['notes in brackets', 'Karim Tarnel (1), directeur de l’Office national des lagunes (2), a parlé.'],
    ['digits of notes', 'Karim Tarnel1, directeur de l’Office national des lagunes2, a parlé.'],
    [
      'a digit of a note',
      'Karim Tarnel1, directeur de l’Office national des lagunes, a parlé. M. Tarnel sourit.',
    ],
    ['a nickname', 'Karim « Krimo » Tarnel, directeur de l’Office national des lagunes, a parlé.'],
    ['a nickname in quotes', 'Karim "El Profe" Tarnel, directeur de l’Office national des lagunes, a parlé.'],
    ['stars', 'Karim Tarnel*, directeur de l’Office national des lagunes**, a parlé.'],
    ['daggers', 'Karim Tarnel†, directeur de l’Office national des lagunes, a parlé.'],
    ['Markdown', 'M. **Karim Tarnel**, directeur de l’*Office national des lagunes*, a parlé.'],
    [
      'links of Markdown',
      'M. [Karim Tarnel](https://exemple.test/k), directeur de l’Office national des lagunes, a parlé.',
    ],
    [
      'tags',
      'M. <b>Karim Tarnel</b>, directeur<br>de l’<a href="/o">Office national des lagunes</a>, a parlé.',
    ],
    ['entities', 'M.&nbsp;Karim Tarnel, directeur de l&rsquo;Office national des lagunes, a parl&#233;.'],
    [
      'entities of what nobody sees',
      'M. Ka&#8203;rim Tar&zwnj;nel, di&shy;recteur de l&#8217;Office na&#xAD;tional des lagunes, a parlé.',
    ],
    [
      'entities of blanks',
      'M.&#8239;Karim&thinsp;Tarnel, directeur de&#8201; l’Office&#xA0;national&#10;des lagunes, a parlé.',
    ],
    ['entities of Windows', 'M. Karim Tarnel, directeur de l&#146;Office national des lagunes, a parlé.'],
    [
      'notes behind entities',
      'Karim Tarnel&nbsp;(1), directeur de l’Office national des lagunes (2), a parlé.',
    ],
    [
      'notes in brackets behind blanks that do not break',
      `Karim Tarnel${NBSP}(1), directeur de l’Office national des lagunes${NBSP}(2), a parlé.`,
    ],
    [
      'notes in brackets behind two blanks',
      'Karim Tarnel  (1), directeur de l’Office national des lagunes  (2), a parlé.',
    ],
    [
      'notes in square brackets behind a blank that does not break',
      `Karim Tarnel${NBSP}[1], directeur de l’Office national des lagunes\u202f[2], a parlé.`,
    ],
    [
      'tags in capitals',
      'M. <B>Karim Tarnel</B>, directeur<BR>de l’<A HREF="/o">Office national des lagunes</A>, a parlé.',
    ],
    [
      'what nobody sees between blanks',
      'M. Karim \u200b Tarnel, directeur de l’Office national \u200b des lagunes, a parlé.',
    ],
  ])('%s', (_, text) => expect(roles(text)).toEqual(ROLE));

  it.each([
    [
      'Mme Anne\u2011Marie Zrouk et M. Jean\u2212Luc Brelaz ont signé.',
      ['Anne-Marie Zrouk', 'Jean-Luc Brelaz'],
    ],
    ['M. Jean\u2010Paul Zrouk et M. Jean\u2013Luc Brelaz ont signé.', ['Jean-Paul Zrouk', 'Jean-Luc Brelaz']],
    ['Mme Fatou N\u02bcZruk et M. Paul d`Alverra ont signé.', ['Fatou N’Zruk', 'Paul d’Alverra']],
    ['M. Jean-\nPaul Zrouk a signé.', ['Jean-Paul Zrouk']],
    ['M. Andr&eacute; Lef&egrave;vre a signé.', ['André Lefèvre']],
    ['Karim « le Rapide » Tarnel, maire, a parlé.', ['Karim Tarnel']],
    ['Karim Tarnel-Salma Sorgues, le duel de mardi.', ['Karim Tarnel', 'Salma Sorgues']],
    ['Mme Nadia Brelaz-Sorgues Zrouk a signé.', ['Nadia Brelaz-Sorgues Zrouk']],
    [
      'M. Jean&#8209;Luc Brelaz et M. Jean&#x2010;Paul Zrouk ont signé.',
      ['Jean-Luc Brelaz', 'Jean-Paul Zrouk'],
    ],
    ['La Ligue1 et la Ligue2 ont reçu Awa Zrouk.', ['Awa Zrouk']],
  ])('« %s »', (text, names) =>
    expect(found(text, 'PERSON').map((name) => name.replace(/: .*/, ''))).toEqual(names),
  );

  it('a word that begins with a word of its own keeps its hyphen at a line’s end', () =>
    expect(roles('Mme Awa Tarnel, vice-\nprésidente de l’Office national des lagunes, a parlé.')).toEqual([
      'Awa Tarnel: vice-présidente, Office national des lagunes',
    ]));
});

it('a receipt has what the text has', () => {
  const text = `M.&nbsp;Ka${SHY}rim  Tar-\nnel¹, directeur de l&rsquo;Office na${SHY}tional des lagunes, a parlé.`;
  const { mentions } = analysed(text);
  expect(mentions.map(({ place }) => place.text)).toEqual([
    `Ka${SHY}rim  Tar-\nnel`,
    `Office na${SHY}tional des lagunes`,
  ]);
  for (const { place } of mentions) {
    expect(place.sentence).toBe(text);
    expect(text.slice(place.start, place.end)).toBe(place.text);
  }
});

describe('a particle belongs to its name', () => {
  it.each([
    ['Juan Carlos de la Vega a signé.', ['Juan Carlos de la Vega']],
    ['Marta Gómez de los Ríos a signé.', ['Marta Gómez de los Ríos']],
    ['Mme María del Carmen Ortega y Zubia a signé.', ['María del Carmen Ortega y Zubia']],
    ['M. João do Carmo Pereira a signé.', ['João do Carmo Pereira']],
    ['Mme Maria das Dores Lima a signé.', ['Maria das Dores Lima']],
    [
      'M. Lars von der Heide et Mme Anneke van den Brink ont signé.',
      ['Lars von der Heide', 'Anneke van den Brink'],
    ],
    ['M. Giovanni della Valle a signé.', ['Giovanni della Valle']],
    ['Mme Fatou Diop de la Fédération des mareyeurs a signé.', ['Fatou Diop']],
  ])('« %s »', (text, names) =>
    expect(found(text, 'PERSON').map((name) => name.replace(/: .*/, ''))).toEqual(names),
  );
});

describe('the name of a body ends', () => {
  it.each([
    'et qu’elle dirige',
    'et lorsqu’il revient',
    'et c’est heureux',
    'et déjà tout change',
    'et quelques amis',
    'et lui succède',
    'et en parle',
    '2030',
    '2024-2026',
  ])('before « %s »', (tail) =>
    expect(found(`Il a quitté l’Office des lagunes ${tail} sans un mot.`, 'ORGANISATION')).toEqual([
      'Office des lagunes: named-body',
    ]),
  );

  it('behind the year of what it is named after', () =>
    expect(found('Le Comité Horizon 2030 se réunit.', 'ORGANISATION')).toEqual([
      'Comité Horizon 2030: named-body',
    ]));
});

describe('a title is held in the body named last', () => {
  it.each([
    [
      'L’Agence des eaux est en grève. Omar Sow, directeur général, regrette.',
      'Omar Sow: directeur général, Agence des eaux',
    ],
    [
      'L’Agence des eaux est en grève. Le festival ouvre lundi. Omar Sow, directeur général, regrette.',
      'Omar Sow: directeur général',
    ],
    ['L’Agence des eaux a publié un bilan. Awa Diop est la doyenne.', 'Awa Diop: doyenne'],
  ])('unless that has none, or another stands between: « %s »', (text, role) =>
    expect(roles(text)).toEqual([role]),
  );
});
