import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** How far what is asked goes: what it must keep to, how much of it, when, and who may leave it; thirty pairs. */
export const french: readonly JudgedPair[] = [
  [
    'weaker',
    'Les États agissent conformément au droit international',
    'Les États agissent en tenant compte du droit international',
  ],
  [
    'weaker',
    'Les États devraient prendre toutes les mesures pour protéger les civils',
    'Les États devraient prendre des mesures appropriées pour protéger les civils',
  ],
  ['other', 'Les États ne doivent pas présenter de rapport', 'Les États ne sont pas tenus de présenter de rapport'],
  [
    'weaker',
    'Les Parties versent au moins 10 pour cent de leur budget',
    'Les Parties versent jusqu’à 10 pour cent de leur budget',
  ],
  ['stronger', 'Le Comité tient au maximum trois réunions', 'Le Comité tient au minimum trois réunions'],
  [
    'other',
    'La Convention n’exige pas que les États divulguent ces données',
    'La Convention exige que les États ne divulguent pas ces données',
  ],
  ['substance', 'Il n’est pas impossible de parvenir à un accord', 'Il est possible de parvenir à un accord'],
  [
    'weaker',
    'Les États devraient présenter un rapport annuel.',
    'Les États devraient présenter un rapport annuel, s’ils le jugent utile.',
  ],
  [
    'weaker',
    'Les États extradent les auteurs.',
    'Sous réserve de leur droit interne, les États extradent les auteurs.',
  ],
  [
    'weaker',
    'Notant avec une profonde inquiétude la montée de la violence',
    'Notant avec inquiétude la montée de la violence',
  ],
  ['stronger', 'Se félicite du rapport', 'Se félicite vivement du rapport'],
  ['weaker', 'Exprime sa profonde gratitude au Président', 'Exprime sa gratitude au Président'],
  ['substance', 'Réserve un quota de 25 pour cent des sièges', 'Réserve un quota de 30 pour cent des sièges'],
  ['update', 'Demande son élimination d’ici à 2025', 'Demande son élimination d’ici à 2030'],
  [
    'footnote',
    'Rappelant la résolution 27/213 du Conseil des droits de l’homme',
    'Rappelant la résolution 27/21 du Conseil des droits de l’homme',
  ],
  [
    'other',
    'Le programme se poursuit, sauf si le Conseil s’y oppose',
    'Le programme se poursuit si le Conseil s’y oppose',
  ],
  [
    'weaker',
    'Les États veillent à ce que les enfants soient protégés',
    'Les États s’efforcent de veiller à ce que les enfants soient protégés',
  ],
  ['weaker', 'Décide de convoquer une conférence', 'Décide d’envisager de convoquer une conférence'],
  [
    'substance',
    'Les États doivent coopérer et devraient faire rapport',
    'Les États devraient faire rapport et doivent coopérer',
  ],
  ['stronger', 'Prend note des recommandations', 'Fait siennes les recommandations'],
  ['weaker', 'Demande le retrait immédiat de toutes les forces', 'Demande le retrait de toutes les forces'],
  ['weaker', 'Tous les États s’y conforment sans exception.', 'Tous les États s’y conforment.'],
  ['stronger', 'Les États qui sont en mesure de le faire devraient contribuer', 'Les États devraient contribuer'],
  ['weaker', 'Rappelle les engagements contraignants des parties', 'Rappelle les engagements volontaires des parties'],
  [
    'substance',
    'Affirme que les femmes et les filles doivent y avoir accès',
    'Affirme que les filles et les femmes doivent y avoir accès',
  ],
  ['other', 'L’embargo s’applique à toutes les armes', 'L’embargo ne s’applique pas à toutes les armes'],
  ['weaker', 'Accepte de fournir les fonds', 'Accepte en principe de fournir les fonds'],
  [
    'stronger',
    'Les États sont invités à envisager de présenter leurs vues',
    'Les États sont invités à présenter leurs vues',
  ],
  ['update', 'à sa quatre-vingtième session', 'à sa quatre-vingt-unième session'],
  ['weaker', 'Les mesures sont conformes à la Charte', 'Les mesures s’inspirent de la Charte'],
];
