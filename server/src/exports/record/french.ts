import type { RecordWords } from './record-words.ts';

/** A record as a file, in French. */
export const french: RecordWords = {
  title: (of) => `Actes de la négociation : ${of}`,
  about: (symbol, made, seen) =>
    `${symbol}, au ${made}. Toutes les heures sont en temps universel (UTC). ${seen === 'desk' ? 'Avec les actes du bureau : pas pour tous.' : 'Ce que chacun peut voir, et ce à quoi le lecteur prend part.'}`,
  end: (acts, head) => {
    const counted = acts < 2 ? `${acts} acte` : `${acts} actes`;
    return head === ''
      ? `${counted}.`
      : `${counted} ; le dernier a pour empreinte ${head}. Les actes au format JSON peuvent être vérifiés.`;
  },
  act: (number) => `Acte ${number}`,
  among: (number, audience) => `Privé (${audience}), acte ${number} parmi ceux-ci`,
  deskOnly: 'Bureau seulement',
  audience: (party, kind) => ({ chair: `${party} et la présidence`, group: `membres de ${party}`, party })[kind],
  byServer: 'Le serveur',
  member: (name, seat) => `${name} (${seat})`,
  role: (role) =>
    ({ chair: 'Présidence', secretariat: 'Secrétariat', delegate: 'Délégation', observer: 'Observateur' })[role],
  deleted: 'supprimer le paragraphe',
  replaced: 'remplacé par une décision ultérieure',
  decides: (who, words, whole, source) => {
    if (words === null) return `${who} ne retient pas le paragraphe, ${source}`;
    if (whole) return `${who} retient le paragraphe entier, ${source}`;
    return words === '' ? `${who} supprime ces mots, ${source}` : `${who} retient « ${words} », ${source}`;
  },
  source: (kind, parties) =>
    ({ party: `défendu par ${parties}`, draft: 'le texte du projet', chair: 'texte de la présidence' })[kind],
  takenFrom: (source, adoption) => `Mots repris de ${source} (${adoption})`,
  adoption: (adopted, vote, when) => {
    const abstentions = vote && (vote[2] < 2 ? 'abstention' : 'abstentions');
    const totals = vote ? ` (${vote[0]} voix pour, ${vote[1]} contre, ${vote[2]} ${abstentions})` : '';
    return {
      consensus: `Adopté par consensus, ${when}`,
      vote: `Adopté par un vote${totals}, ${when}`,
      draft: `Projet, non adopté, ${when}`,
      noted: `Pris note, ${when}`,
      unknown: `Mode d’adoption inconnu, ${when}`,
    }[adopted];
  },
  dateUnknown: 'date inconnue',
  colon: ' :',
};
