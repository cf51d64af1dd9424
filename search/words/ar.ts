import type { KindWords } from './kind-words.ts';

/** Folded. */
export const STOP_WORDS = 'من في على الى عن مع هذا هذه التي الذي ان او ما'.split(' ');

/** What is written before a word without a blank, longest first; at least three letters stay. */
export const PREFIXES: readonly string[] = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];

/** Letters that are written now one way and now the other. */
export const LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ٱ: 'ا' };

export const BEFORE_NAMES: KindWords = {
  PERSON: ['وزير وزيرة رئيس رئيسة مدير مديرة السيد السيدة الدكتور الدكتورة الملك'],
  ORGANISATION: ['شركة جمعية منظمة مؤسسة حزب'],
  INITIATIVE: ['مشروع برنامج مبادرة خطة استراتيجية'],
};

/** What these make one, and what they leave two; their test alone reads them. */
export const ALIKE = {
  finds: [
    ['مدرسة', 'المدرسة'],
    ['مدرسة', 'والمدرسه'],
    ['مستشفى', 'بالمستشفي'],
  ],
  leaves: [
    ['مدرسة', 'مدير'],
    ['بال', 'ال'],
  ],
} as const;
