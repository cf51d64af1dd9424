import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';
import { mentionsIn } from '../../support/mentions-in.ts';

describe('an English text', () => {
  const text = `The carmaker Brelaz and the Lake Zem Water Trust said that the strategy “Nets for All” would go on in every town,
according to the founder of Brelaz Valley. The Zem Trust on Monday launched the Lake Zem Fishing Hub. What they call la
fondation Mirelle, or le groupe Sorelane, was not there. Karim Bennani, director of the Zem Agency, was.`;

  it('has the organisations that English words show, and none that only French ones would', () => {
    expect(found(text, 'ORGANISATION')).toEqual([
      'Brelaz: named-company',
      'Lake Zem Water Trust: named-body',
      'Brelaz Valley: title-of-company',
      'Zem Trust: named-body',
      'Zem Agency: named-body',
    ]);
  });

  it('has its initiatives and its people', () => {
    expect(found(text, 'INITIATIVE')).toEqual([
      'Nets for All: quoted-name',
      'Lake Zem Fishing Hub: named-undertaking',
    ]);
    expect(found(text, 'PERSON')).toEqual(['Karim Bennani: given-name']);
  });
});

describe('a French text', () => {
  it('has a body by its English kind where French has no such word; else it is for the signs to say', () => {
    const text = `Hier le Zem Water Trust et la Zem Fishing Service ont parlé de la pêche, et les deux ont dit la même chose.`;
    // What only stands in a sentence with an article is not sure enough to be published.
    expect(found(text, 'ORGANISATION')).toEqual(['Zem Water Trust: named-body']);
  });
});

describe('an Arabic text', () => {
  it('has the names that the world knows, whatever is written onto their first word', () => {
    const text =
      'وقالت الأمم المتحدة إن البنك الدولي شريك، وفقا للبنك الدولي وصندوق النقد الدولي وباليونسكو.';
    expect(mentionsIn(text, { withEntity: true })).toEqual([
      'Organisation des Nations unies',
      'Banque mondiale',
      'Banque mondiale',
      'Fonds monétaire international',
      'Organisation des Nations unies pour l’éducation, la science et la culture',
    ]);
  });

  it('shows as the receipt what names it, without the letters before it', () => {
    const text = 'هذا تقرير عن المشروع الجديد في المدينة وبمنظمة الصحة العالمية وللبنك الدولي.';
    expect(mentionsIn(text)).toEqual([
      'منظمة الصحة العالمية: ORGANISATION, known-name',
      'للبنك الدولي: ORGANISATION, known-name',
    ]);
  });
});
