import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

describe('an office', () => {
  it.each([
    [
      'of who is appointed by somebody',
      'Elle a été nommée par le président Omar Kadiri ambassadrice du Vernay.',
      ['Omar Kadiri: président'],
    ],
    [
      'of whom a verb tells that is not the name beside it',
      'L’amie du président Omar Kadiri, avec qui elle vit, a été ministre de la Mer.',
      ['Omar Kadiri: président'],
    ],
    [
      'that nobody holds',
      'Pendant le mandat de Paul Merlin, un conseiller ministériel percevait 3 000 euros.',
      [],
    ],
    [
      'of a woman, beside a man',
      'Paul Merlin est venu. Il lui reproche sa gestion en tant que directrice du port.',
      [],
    ],
    ['of an affair', 'Elle le dit en tant que rapporteure de la commission sur l’affaire Omar Kadiri.', []],
  ])('is not theirs: %s', (_, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    [
      'before a verb',
      'Nadia Brelaz, directrice de la capitainerie faisait partie des invités.',
      'Nadia Brelaz: directrice de la capitainerie',
    ],
    [
      'before « en s’… »',
      'Paul Merlin a parlé. « Oui », a assuré Paul Merlin. « Non », a souhaité le maire en s’adressant aux élus.',
      'Paul Merlin: maire',
    ],
  ])('ends %s', (_, text, expected) => {
    expect(roles(text)).toContain(expected);
  });
});

describe('the house of an office', () => {
  it.each([
    [
      'is not whom it was told',
      'L’Office des lagunes est prudent. Comme l’a dit à l’Agence des marées son directeur général, Paul Merlin, rien ne presse.',
      'Paul Merlin: directeur général, Office des lagunes',
    ],
    [
      'is not who tells',
      'L’Agence des marées affirme que le directeur de cabinet, Paul Merlin, est venu.',
      'Paul Merlin: directeur de cabinet',
    ],
    [
      'is not another one where the title names its own',
      'L’Agence des marées est née. Paul Merlin, dirigeant de Hari Zemlane, est venu.',
      'Paul Merlin: dirigeant',
    ],
  ])('%s', (_, text, expected) => {
    expect(roles(text)).toContain(expected);
  });
});
