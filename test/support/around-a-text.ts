import { checkPage, type ExpectedPage } from './pages.ts';

/** One text, and pages as content systems print them around it. */
export const TITLE = 'Pêche : un programme pour surveiller les côtes';
export const LEAD =
  'Le ministère de la Pêche a présenté mardi à Agadir un programme de surveillance des côtes, doté de 40 millions de dirhams et confié à une agence créée pour cela.';
export const NEXT =
  'Le programme commencera dans trois ports. « Nous voulons voir les résultats avant la fin de l’année », a dit la ministre devant les marins réunis à la criée.';
export const LAST =
  'Une première évaluation sera publiée au printemps, avant son extension à toute la façade atlantique du pays.';
export const BODY = [LEAD, NEXT, LAST];

/**
 * What stands above and below the text, or the whole page where it is not the text with something around it. The expected
 * title and body are those of the text unless it says otherwise.
 */
export type AroundText = Partial<ExpectedPage> & {
  readonly name: string;
  readonly above?: string;
  readonly below?: string;
};

export const checkAround = ({ name: _, above = TITLE, below = '', ...expected }: AroundText): void =>
  checkPage({
    page: `${above}\n\n${BODY.join('\n\n')}\n\n${below}`,
    title: TITLE,
    body: BODY,
    date: null,
    ...expected,
  });

export const byName = (pages: readonly AroundText[]) => pages.map((page) => [page.name, page] as const);
