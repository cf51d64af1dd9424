import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueEntry } from '../seed/editor/catalogue.ts';
import { type Corpus, type SyntheticArticle, syntheticCorpus } from './corpus.ts';

/** Pages as they are copied from a news site: a synthetic article of some 2,500 characters in its menus. */
export interface PressPages {
  /** Every name in the texts. */
  readonly catalogue: readonly CatalogueEntry[];
  /** Writes the texts into a folder; returns their paths. */
  write(folder: string, count: number): Promise<string[]>;
}

const ABOVE = [
  'Aller au contenu principal',
  'Accueil',
  'Actualités',
  'Espace presse',
  'FR | EN | العربية',
  'Partager sur Facebook',
  'Imprimer',
];
const BELOW = [
  'Lire aussi',
  'Le budget des routes a été voté',
  'Les bibliothèques rouvrent en septembre',
  'Mots-clés : bilan, régions',
  'S’inscrire à notre newsletter',
  '© Tous droits réservés',
];
const PROSE = [
  'M. Abdelhak Ouzzine, ministre de la Ville et du Logement, a rappelé que la simplification des démarches reste une priorité, et que les services seront jugés sur les délais réels, guichet par guichet.',
  'Selon les chiffres présentés, les demandes déposées en ligne ont augmenté d’un tiers en un an, tandis que le nombre de déplacements a reculé dans toutes les provinces, y compris les plus éloignées.',
  'Une convention de partenariat a été signée avec la Fondation des Deux Rives (FDR), qui prend en charge la formation de quatre cents agents sur trois ans, dont la moitié dans les communes rurales.',
  'Le projet « Guichet voisin » sera étendu à douze communes avant la fin de l’année, après une évaluation publique dont les résultats seront publiés dans les deux langues.',
  'Les participants ont enfin souligné l’intérêt d’un suivi partagé, avec des indicateurs simples, une réunion par trimestre, et un rapport annuel rendu accessible à tous les citoyens.',
];

export function pressPages(): PressPages {
  const corpus: Corpus = syntheticCorpus({
    seed: 7,
    people: 2_000,
    organisations: 216,
    initiatives: 500,
    days: 0,
    undated: 1,
  });
  return {
    catalogue: corpus.catalogue,
    async write(folder, count) {
      const paths: string[] = [];
      for (let i = 0; i < count; i++) {
        const { path, text } = page(corpus.article(i), i);
        if (i < 100) await mkdir(join(folder, path.slice(0, path.lastIndexOf('/'))), { recursive: true });
        await writeFile(join(folder, path), text);
        paths.push(path);
      }
      return paths;
    },
  };
}

function page({ path, text }: SyntheticArticle, index: number): { path: string; text: string } {
  const body = text.slice(text.indexOf('\n---\n') + 5).trim();
  const title = `Les services publics présentent le bilan numéro ${index} de la simplification`;
  const date = `Publié le ${1 + (index % 28)} mars 2026`;
  const prose = PROSE.map((_, i) => PROSE[(i + index) % PROSE.length]);
  return {
    path,
    text: [...ABOVE, title, date, '', body, '', prose.join('\n\n'), '', ...BELOW, ''].join('\n'),
  };
}
