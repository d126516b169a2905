import { isStopWord } from '../../align/stop-word.ts';

/** Whether a word says something by itself: it is neither a sign, nor a small word, nor one that a verb of force brings with it. */
export function isMeaning(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !isStopWord(word) && !helping.has(word);
}

/** Words that a verb of force brings with it and that say nothing by themselves. */
const helping = new Set(
  'do does did 经 to it also further upon on am be being longer afin que pour être sera seront soit soient ser será serán sea sean todo toda ninguna any every each tout toute любое любой любая каждое каждый каждая أي لأي لكل ya إذ وإذ и чтобы будет будут больше более أن بأن إلى على 地 有 均 都 任何'.split(
    ' ',
  ),
);

/** Five letters tell most verbs apart and bear most of their endings: permettent, permettre; respond, responding. */
const stemLength = 5;

/** What Arabic writes together with a noun: the article, and `to`, `and`, `by` before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=.{2})/;

/** What may have an accent, or be one. */
const accented = /[^\0-\x7f]/;

/** What is the same in most forms of a word. */
export function stemOf(word: string): string {
  const plain = accented.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
  const bare = plain >= '\u0600' ? plain.replace(arabicArticle, '') : plain;
  return bare.replace(/(?<=^[a-z]{2,})(?:ing|ed|es|s|e)$/, '').slice(0, stemLength);
}

/** Verbs whose forms have few letters in common, by their infinitive. */
const irregular = new Map(
  [
    'faire font fait fasse fassent feront fera',
    'tenir tient tiennent tienne tiendra tiendront',
    'obtenir obtient obtiennent obtienne',
    'agir agit agissent agisse',
    'avoir aient ait aura auront',
    'dire dit disent',
    'recevoir reçoit reçoivent',
    'venir vient viennent vienne',
    'hacer hace hacen haga hagan hará harán',
    'tener tiene tienen tenga tengan tendrá tendrán',
    'poner pone ponen ponga pongan pondrá pondrán',
    'obtener obtiene obtienen obtenga obtengan',
    'dar da dan dé den dará darán',
    'pedir pide piden pida pidan',
    'дать дает дают давать даст дадут',
    'делать сделать делает делают сделает сделают',
  ].flatMap((line) => {
    const [infinitive = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, infinitive] as const);
  }),
);

/** What makes a future of an Arabic verb: ستتعاون. */
const arabicFuture = /^س(?=[يتن])/;

/** Letters that come and go between the forms of an Arabic verb and its noun. */
const arabicWeak = /[أإآاتيوىةءئؤ]/g;

/** What is the same in all forms of one verb, rougher than a stem: for words that are already known to answer to each other. */
export function rootOf(word: string): string {
  const base = irregular.get(word) ?? word;
  // Russian verbs of two aspects have little more than their beginning in common: созвать, созывает.
  if (/^[\u0400-\u04ff]{6}/.test(base)) return base.slice(0, 3);
  if (!/^[\u0600-\u06ff]/.test(base)) return base.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4);
  const root = base.replace(arabicArticle, '').replace(arabicFuture, '').replace(arabicWeak, '');
  return root.length >= 2 ? root : base;
}
