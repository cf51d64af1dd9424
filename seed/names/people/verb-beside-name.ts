import type { Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';

const { agentVerbs, appointmentVerbs, personVerbs, speechVerbs, successionVerbs } = discoveryWords;
const AUXILIARIES = new Set(['a', 'ont', 'avait', 'avaient', 'aura', 'has', 'had']);
const PASSIVES = new Set(['ete', 'est', 'etre', 'etait', 'was', 'been', 'nommee', 'nomme', 'elu', 'elue']);
const ADVERBS = new Set([
  'egalement',
  'aussi',
  'ensuite',
  'notamment',
  'enfin',
  'ainsi',
  'encore',
  'tenu',
  'd',
  'emblee',
  'cependant',
  'aussitot',
  'longuement',
  'vivement',
  'quant',
  'lui',
  'elle',
  'pour',
  'sa',
  'part',
  'de',
  'son',
  'cote',
  'que',
  'qu',
]);
const AGENT_PREPOSITIONS = new Set(['par', 'by', 'que']);
const PRESIDES = /^(?:preside|presidait|dirige|dirigeait|anime|enseigne|enseignait)$/;
const MOST_ADVERBS = 4;
const blank = (word: Word | undefined): boolean => /^[\s,]+$/u.test(word?.gap ?? '');

/** « X a déclaré », « X souligne »; « souligne X », « a souligné X », « selon X ». */
export function speechAround(words: readonly Word[], from: number, next: number): boolean {
  return speaksBehind(words, next) || speaksBefore(words, from);
}

function speaksBehind(words: readonly Word[], next: number): boolean {
  let i = next;
  const comma = words[i]?.gap.trim() === ',';
  if (!blank(words[i])) return false;
  while (i - next < MOST_ADVERBS && ADVERBS.has(words[i]?.word ?? '')) i++;
  if (comma && i === next) return false;
  const isPast = AUXILIARIES.has(words[i]?.word ?? '');
  if (isPast) i++;
  for (let skipped = 0; isPast && skipped < MOST_ADVERBS && ADVERBS.has(words[i]?.word ?? ''); skipped++) i++;
  const verb = words[i];
  return (
    verb !== undefined &&
    !verb.isCapital &&
    blank(verb) &&
    (isPast ? speechVerbs : personVerbs).has(verb.word)
  );
}

function speaksBefore(words: readonly Word[], from: number): boolean {
  const [verb, first] = [words[from - 1], words[from]];
  if (verb === undefined || !/^\s+$/u.test(first?.gap ?? '')) return false;
  if (verb.isCapital && !verb.startsSentence) return false;
  if (verb.word === 'selon') return true;
  if (verb.word === 'apres') return words[from - 2]?.word === 'd';
  if (verb.word === 'to') return words[from - 2]?.word === 'according';
  if (AUXILIARIES.has(words[from - 2]?.word ?? '')) return speechVerbs.has(verb.word);
  return personVerbs.has(verb.word) && /[,»”"–]\s*$/u.test(verb.gap);
}

/** « dirigée par X », « un comité que préside X », « confié à X ». */
export function agentBefore(text: string, words: readonly Word[], from: number): boolean {
  const [before, second] = [words[from - 1], words[from - 2]];
  const first = words[from];
  if (before === undefined || first === undefined || !/^\s+$/u.test(first.gap)) return false;
  if (AGENT_PREPOSITIONS.has(before.word)) return agentVerbs.has(second?.word ?? '');
  if (before.word === 'de' || before.word === 'd')
    return /\b(?:présidence|direction|conduite|houlette|égide|responsabilité|plume|animation)\s+(?:effective\s+)?d(?:e\s|['’])$/u.test(
      text.slice(0, first.start).slice(-60),
    );
  // « que dirige depuis janvier X »: the verb in the present, and the subject behind it.
  for (let i = from - 1; i >= from - 4 && i > 0; i--)
    if (/^(?:dirige|preside|anime|coordonne|conduit|pilote|represente)$/.test(words[i]?.word ?? ''))
      return words[i - 1]?.word === 'que';
  return false;
}

/** « a nommé X », « X a été élue », « succède à X », « en remplacement de X ». */
export function appointmentAround(words: readonly Word[], from: number, next: number): boolean {
  const [third, second, before] = [words[from - 3], words[from - 2], words[from - 1]];
  const behind = words[next];
  if (behind !== undefined && blank(behind)) {
    const isPassive = AUXILIARIES.has(behind.word) || PASSIVES.has(behind.word) || behind.word === 'vient';
    const verb = words.slice(next, next + 5).find((word) => appointmentVerbs.has(word.word));
    if (
      isPassive &&
      verb !== undefined &&
      words.slice(next, next + 5).some((word) => PASSIVES.has(word.word))
    )
      return true;
    if (successionVerbs.has(behind.word)) return true;
    // « X, qui préside la fondation »
    if (behind.word === 'qui' && PRESIDES.test(words[next + 1]?.word ?? '')) return true;
  }
  if (before === undefined) return false;
  if (successionVerbs.has(before.word)) return true;
  if (
    (before.word === 'a' || before.word === 'de' || before.word === 'd') &&
    successionVerbs.has(second?.word ?? '')
  )
    return true;
  return (
    (appointmentVerbs.has(before.word) && AUXILIARIES.has(second?.word ?? '')) ||
    (appointmentVerbs.has(second?.word ?? '') && AUXILIARIES.has(third?.word ?? ''))
  );
}
