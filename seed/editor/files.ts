/** Where questions are asked and answered: a file of the catalogue folder. */
export const REVIEW_FILE = 'review.yaml';
/** What an editor refused: a file of the catalogue folder. */
export const REJECTED_FILE = 'rejected.yaml';
