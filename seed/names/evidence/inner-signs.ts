import type { Word } from '../../article/words.ts';
import { countries } from '../../lexicon/discovery-words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isFamilyName, isGivenName } from '../../lexicon/names-of-people.ts';
import { worldFamilyNames, worldGivenNames } from '../../lexicon/people/given-and-family-names.ts';
import { clubTowns, isOnlyPlace, isPlace } from '../../lexicon/places.ts';
import { isThing } from '../people/name-shape.ts';
import { wordClass } from './context-signs.ts';

const clubOpenings = wordClass('clubOpenings');
const companyEndings = wordClass('companyEndings');
const functionWords = wordClass('functionWords');

/** What a name itself shows, whatever stands around it. */
export function signsWithin(words: readonly Word[], from: number, next: number): string[] {
  const name = words.slice(from, next);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) return [];
  const units = name.filter((word, i) => i === 0 || word.gap === ' ').length;
  const signs = [`words-${Math.min(units, 4)}`];
  const add = (sign: string, holds: boolean) => {
    if (holds) signs.push(sign);
  };
  if (name.length === 1) signs.push(shapeOf(first));
  else {
    add('upper-first', first.isUpper);
    add('upper-last', last.isUpper && !first.isUpper);
    add(
      'upper-all',
      name.every(({ isUpper }) => isUpper),
    );
    add(
      'camel-inside',
      name.some(({ raw }) => CAMEL.test(raw)),
    );
  }
  add(
    'digit',
    name.some(({ raw }) => /\d/.test(raw)),
  );
  add(
    'ampersand',
    name.some(({ gap }, i) => i > 0 && gap === ' & '),
  );
  add(
    'hyphen',
    name.some(({ gap }, i) => i > 0 && gap !== ' '),
  );
  add(
    'particle',
    name.slice(1).some(({ word, isCapital }) => !isCapital && surnameParticles.has(word)),
  );
  add('opens-sentence', first.startsSentence);
  const isGiven = isGivenName(first.word);
  add('given-name-first', isGiven && units > 1);
  add('given-name-alone', isGiven && units === 1);
  add('given-name-and-word', !isGiven && worldGivenNames.has(first.word));
  add('given-name-last', units > 1 && isGivenName(last.word));
  add('family-name-last', units > 1 && isFamilyName(last.word));
  add('family-name-alone', units === 1 && isFamilyName(last.word));
  add('world-family-name-last', worldFamilyNames.has(last.word));
  add('thing-first', isThing(first.word));
  add('thing-last', units > 1 && isThing(last.word));
  add(
    'thing-inside',
    name.slice(1, -1).some(({ word }) => isThing(word)),
  );
  add(
    'country-inside',
    name.some(({ word }) => countries.has(word)),
  );
  const whole = name.map(({ word }) => word).join(' ');
  add('place', isPlace(whole));
  add('place-only', isOnlyPlace(whole));
  add('place-first', units > 1 && isPlace(first.word));
  add('place-last', units > 1 && isPlace(last.word));
  add('club-town', clubTowns.has(whole));
  add('club-opening', clubOpenings.has(first.word) && units > 1);
  add('company-ending', companyEndings.has(last.word) && units > 1);
  add(
    'function-word-inside',
    name.some(({ word }, i) => i > 0 && functionWords.has(word)),
  );
  return signs;
}

const CAMEL = /\p{Ll}\p{Lu}/u;

function shapeOf({ raw, isUpper }: Word): string {
  if (isUpper) return raw.length <= 3 ? 'acronym-short' : raw.length <= 5 ? 'acronym' : 'capitals-long';
  if (CAMEL.test(raw)) return 'camel';
  return raw.length <= 3 ? 'word-short' : 'word-plain';
}
