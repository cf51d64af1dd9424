import { words } from './words.ts';

/** Words that decide what a name is; word-classes/ says what each class is for. */
export const {
  particles,
  surnameParticles,
  heads,
  eponyms,
  honorifics,
  pluralHonorifics,
  surnameHonorifics,
  nameParticles,
  placeOpenings,
} = words;
