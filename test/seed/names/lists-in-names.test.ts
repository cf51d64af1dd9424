import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../support/mentions-in.ts';

const named = (text: string) => mentionsIn(text, { withEntity: true });
const texts = (text: string) => mentionsIn(text).map((mention) => mention.replace(/: .*$/, ''));

describe('the name of a body goes on over commas', () => {
  it.each([
    ['Ministry of Industry, Trade and Digital Economy', ''],
    ['Department for Digital, Culture, Media, and Sport', ''],
    ['Office for Tides, Lakes and Rivers', ''],
    ['Department for Science, Innovation and Technology', 'DSIT'],
    ['Bureau of Alcohol, Tobacco, Firearms and Explosives', 'ATF'],
    ['Rail, Maritime and Transport Union', 'RMT'],
    ['Islamic World Educational, Scientific and Cultural Organization', ''],
    ['Reed, Lake and Brelaz Society', 'RLBS'],
  ])('in English: %s (%s)', (name, acronym) => {
    const text = `The ${name}${acronym && ` (${acronym})`} said on Monday that it was there and would stay.`;
    expect(texts(text)).toEqual(acronym === '' ? [name] : [name, acronym]);
    expect(new Set(named(text))).toEqual(new Set([name]));
  });

  it.each([
    ['Organisation des lagunes pour l’éducation, la science et la culture', 'OLESC'],
    ['ministère de l’Industrie, du Commerce et de l’Économie numérique', 'MICEN'],
  ])('in French: %s (%s)', (name, acronym) => {
    expect(texts(`L’${name} (${acronym}) a parlé.`)).toEqual([name, acronym]);
  });

  it.each([
    ['وزارة التربية والعلوم والثقافة', 'MENX', 'وقالت'],
    ['الوكالة الوطنية للتنمية والبيئة', 'ANDX', 'وقالت'],
    ['منظمة البحر للتربية والعلم', 'OBSX', 'ووفقا لمسؤول في'],
  ])('in Arabic up to the brackets: %s (%s)', (name, acronym, before) => {
    const text = `${before} ${name} (${acronym}) إن الـ${acronym} هنا.`;
    expect(texts(text).slice(0, 2)).toEqual([name, acronym]);
    expect(new Set(named(text))).toEqual(new Set([name]));
  });

  it('has the article that is written onto another word in Arabic', () => {
    expect(named('ووفقا للوكالة الوطنية للتنمية (ANDX) إن ANDX هنا.')).toContain('الوكالة الوطنية للتنمية');
  });

  it('is that of a body which the world knows by its acronym', () => {
    const alecso = 'Organisation arabe pour l’éducation, la culture et les sciences';
    expect(named('وقالت المنظمة العربية للتربية والثقافة والعلوم (ALECSO) إن ALECSO هنا.')).toEqual([
      alecso,
      alecso,
      alecso,
    ]);
    expect(
      new Set(
        named('The United Nations Educational, Scientific and Cultural Organization (UNESCO) said so.'),
      ),
    ).toEqual(new Set(['Organisation des Nations unies pour l’éducation, la science et la culture']));
  });
});

describe('the name of a body ends at a comma', () => {
  it.each([
    ['firms', 'The Ministry of Health, Microsoft and Google signed on Monday with them.', 3],
    ['somebody', 'The Ministry of Health, Nadia Brelaz and the Zem Trust were there on Monday with them.', 3],
    ['other bodies', 'L’Agence des lagunes, l’Office des marées et la Société du Zem (SZ) ont parlé.', 3],
  ])('before %s', (_, text, bodies) => {
    expect(new Set(named(text)).size).toBe(bodies);
  });
});
