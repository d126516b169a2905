import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** French wordings for the classes other than force: sums, dates, references, numbers, citations, marks, signs. */
export const french: readonly JudgedPair[] = [
  [
    'substance',
    'Décide d’ouvrir un crédit de 3,5 millions de dollars ;',
    'Décide d’ouvrir un crédit de 2,5 millions de dollars ;',
  ],
  ['substance', 'Décide que le Comité comptera 24 membres ;', 'Décide que le Comité comptera 36 membres ;'],
  ['substance', 'd’au moins un tiers', 'd’au moins la moitié'],
  ['substance', 'trois experts de chaque région', 'cinq experts de chaque région'],
  ['substance', 'à un taux de 0,7 %', 'à un taux de 0,5 %'],
  [
    'substance',
    'au titre du paragraphe 3 de l’article 12 du Pacte',
    'au titre du paragraphe 4 de l’article 12 du Pacte',
  ],
  ['substance', '1 200 000 euros', '1 500 000 euros'],
  ['update', 'du 6 au 17 mars 2023', 'du 11 au 22 mars 2024'],
  ['update', 'la Décennie 2015-2024', 'la Décennie 2025-2034'],
  ['update', 'à sa session de 2023', 'à sa session de 2024'],
  ['update', 'le soixantième anniversaire de la Déclaration', 'le soixante-dixième anniversaire de la Déclaration'],
  ['update', 'le 1er janvier', 'le 1er juillet'],
  ['update', 'la douzième Réunion des Parties', 'la treizième Réunion des Parties'],
  ['reference', 'aux sections II et III ci-dessus', 'aux sections III et IV ci-dessus'],
  ['reference', 'aux alinéas a) à c) ci-dessus', 'aux alinéas a) à d) ci-dessus'],
  [
    'reference',
    'aux paragraphes 3 et 5 du dispositif de la présente résolution',
    'aux paragraphes 4 et 6 du dispositif de la présente résolution',
  ],
  ['numbering', 'II. Suivi', 'III. Suivi'],
  ['numbering', 'b) De former des juges ;', 'c) De former des juges ;'],
  ['citations', 'le rapport A/77/12', 'le rapport A/78/15'],
  [
    'citations',
    'la résolution 44/10 du Conseil des droits de l’homme, en date du 16 juillet 2020',
    'la résolution 50/2 du Conseil des droits de l’homme, en date du 7 juillet 2022',
  ],
  [
    'citations',
    'les résolutions 1325 (2000) et 1820 (2008)',
    'les résolutions 1325 (2000), 1820 (2008) et 2242 (2015)',
  ],
  ['substance', 'le paragraphe 5 de la résolution 70/1', 'le paragraphe 7 de la résolution 70/1'],
  ['footnote', 'l’Accord de Paris³', 'l’Accord de Paris⁵'],
  ['typography', '« développement durable »', '“développement durable”'],
  ['brackets', '[les États] agissent', 'les États agissent'],

  // Of kinds that were mended later.
  ['substance', 'tiendra 12 séances', 'tiendra 14 séances'],
];
