import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** French wordings of the sample that was judged last. */
export const french: readonly JudgedPair[] = [
  [
    'weaker',
    'Demande à la Puissance occupante de lever le bouclage ;',
    'Exprime l’espoir que la Puissance occupante lèvera le bouclage ;',
  ],
  ['stronger', 'Est consciente de la nécessité de former des juges ;', 'Souligne la nécessité de former des juges ;'],
  [
    'weaker',
    'L’État du pavillon exerce un contrôle effectif sur ses navires.',
    'L’État du pavillon devrait exercer un contrôle effectif sur ses navires.',
  ],
  ['weaker', 'Le transporteur est tenu de verser une indemnité.', 'Le transporteur peut verser une indemnité.'],
  [
    'substance',
    'Les membres ont l’obligation de déclarer leurs intérêts.',
    'Les membres sont tenus de déclarer leurs intérêts.',
  ],
  ['stronger', 'L’industrie est encouragée à éliminer le mercure.', 'L’industrie devrait éliminer le mercure.'],
  [
    'weaker',
    'Prie le Greffier de publier les arrêts ;',
    'Prie le Greffier de publier, selon qu’il conviendra, les arrêts ;',
  ],
  ['weaker', 'Prie le Greffier de publier les arrêts ;', 'Prie le Greffier de s’efforcer de publier les arrêts ;'],
  [
    'weaker',
    'Décide de doubler le budget du Bureau ;',
    'Décide d’étudier la possibilité de doubler le budget du Bureau ;',
  ],
  ['stronger', 'de désarmer les milices', 'de désarmer les milices sans plus tarder'],
  ['weaker', 'de désarmer immédiatement les milices', 'de désarmer dès que possible les milices'],
  ['weaker', 'Condamne fermement l’emploi d’enfants soldats ;', 'Note avec préoccupation l’emploi d’enfants soldats ;'],
  [
    'other',
    'Les Parties peuvent céder les unités excédentaires.',
    'Les Parties ne peuvent pas céder les unités excédentaires.',
  ],
  ['other', 'Le consentement du propriétaire est requis.', 'Le consentement du propriétaire n’est pas requis.'],
  ['stronger', 'Les patients devraient être informés', 'Les patients doivent en toutes circonstances être informés'],
  [
    'weaker',
    'Chaque Partie protège pleinement les lanceurs d’alerte',
    'Chaque Partie protège les lanceurs d’alerte, sous réserve de son droit interne',
  ],
  [
    'weaker',
    'Les gouvernements s’engagent à réduire les droits de douane',
    'Les gouvernements ont l’intention de réduire les droits de douane',
  ],
  [
    'weaker',
    'l’obligation juridique d’assurer les travailleurs',
    'la responsabilité morale d’assurer les travailleurs',
  ],
  ['stronger', 'Prend note des travaux de l’Ombudsman', 'Salue les travaux de l’Ombudsman'],
  [
    'substance',
    'Prie instamment le Conseil de nommer un auditeur ;',
    'Prie instamment le Conseil de nommer un actuaire ;',
  ],
  ['substance', 'Décide de porter le plafond de 40 à 45 % ;', 'Décide de porter le plafond de 40 à 50 % ;'],
  ['substance', 'le droit des peuples à disposer d’eux-mêmes', 'le droit de tous les peuples à disposer d’eux-mêmes'],
  ['update', 'le budget-programme pour la période 2024-2027', 'le budget-programme pour la période 2026-2029'],
  [
    'citations',
    'Rappelant ses résolutions 46/182 du 19 décembre 1991 et 60/124 du 15 décembre 2005,',
    'Rappelant ses résolutions 46/182 du 19 décembre 1991, 48/57 du 14 décembre 1993 et 60/124 du 15 décembre 2005,',
  ],
  [
    'reference',
    'créé en application du paragraphe 8 de la présente résolution',
    'créé en application du paragraphe 10 de la présente résolution',
  ],
  ['numbering', 'iv) Formation de juges ;', 'v) Formation de juges ;'],
  [
    'weaker',
    'Tout État qui ne paie pas perd son droit de vote',
    'Tout État qui ne paie pas peut perdre son droit de vote',
  ],
  [
    'weaker',
    'convient que les pays développés doivent montrer la voie',
    'convient qu’il serait souhaitable que les pays développés montrent la voie',
  ],
  ['stronger', 'Les États veillent, autant que possible, à la sécurité', 'Les États veillent à la sécurité'],
  ['weaker', 'Se félicite grandement de l’accord de paix ;', 'Se félicite de l’accord de paix ;'],
];
