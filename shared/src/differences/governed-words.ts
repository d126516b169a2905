import { forceText } from './class/force/force-text.ts';
import { forceWords } from './class/force/force-word.ts';
import { isMeaning, stemOf } from './class/force/meaning-word.ts';
import { tokenise } from './token.ts';

/** Words and what they give way to; one of the two may be empty. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
}

/**
 * Whether two changes of one phrase, in their order, are halves of one: whoever takes either alone has a verb too many, or none. `between` is
 * what stays between them, in the same language.
 *
 *   permettent→devraient pas →permettre         a modal verb is in place of the verb, and this comes behind it
 *   are→should not →be used                     a verb goes, and comes in another form; so with every word that is only moved
 *   →должны не создают→создавать                a verb that governs comes, and what it governs is in another form
 *   s’engagent à→ ne →doivent pas permettre     what governs the verb goes, and something else that does comes
 */
export function areHalves(x: Replacement, y: Replacement, between: string): boolean {
  const words = tokenise(between).filter(({ key }) => /[^\s]/.test(key));
  if (words.length > widest || words.some(({ key }) => ending.test(key) || joining.has(key.toLowerCase())))
    return false;
  return (
    [
      [x, y],
      [y, x],
    ].some(
      ([one, other]) => one && other && (isMoved(one, other) || isGoverned(one, other) || isInflected(one, other)),
    ) || isGovernorMoved(x, y)
  );
}

/** Words between the halves of a verb group: `devraient [pas en toute connaissance] permettre`. */
const widest = 4;

/** What ends a phrase. */
const ending = /^[,;:.!?،؛۔。，；：、]$/;

/** What is behind these is a phrase of its own. */
const joining = new Set('and or et ou y e o u и или و أو 和 或 及 以及'.split(' '));

/** Forms of the verbs that stand by others and have nothing in common with their infinitive. */
const auxiliaries = new Map(
  [
    'be am is are was were been being',
    'have has had having',
    'être est sont était étaient soit soient sera seront été',
    'avoir a ont avait avaient ait aient aura auront',
    'ser es son era eran sea sean será serán',
    'estar está están esté estén',
    'haber ha han haya hayan',
    'быть будет будут есть',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, `${forms[0]} `] as const);
  }),
);

/** Something goes with the one change and comes, in any form, with the other. */
function isMoved(from: Replacement, to: Replacement): boolean {
  const goes = rootsBeside(from.before, from.after);
  const comes = rootsBeside(to.after, to.before);
  return [...goes].some(([root, word]) => {
    const other = comes.get(root);
    // An auxiliary that stays as it is can be of any other verb: a small word that goes here and comes there.
    return other !== undefined && (other !== word || !auxiliaries.has(word));
  });
}

/** The roots of what one side has and the other has not, with the word of each. */
function rootsBeside(own: string, other: string): Map<string, string> {
  const roots = (text: string) =>
    new Map(
      tokenise(text).flatMap(({ key }): [string, string][] => {
        const word = key.toLowerCase();
        const auxiliary = auxiliaries.get(word);
        if (auxiliary !== undefined) return [[auxiliary, word]];
        return isMeaning(word) && /\p{L}/u.test(word) ? [[stemOf(word), word]] : [];
      }),
    );
  const there = roots(other);
  return new Map([...roots(own)].filter(([root]) => !there.has(root)));
}

/** Words give way to a modal verb alone, or it to them, and what it governs comes or goes with the other change. */
function isGoverned(modal: Replacement, governed: Replacement): boolean {
  const governs = (having: string, without: string, more: string, less: string) =>
    isModalAlone(having) && hasMeaning(without) && !hasForce(without) && hasMeaning(more) && !hasMeaning(less);
  return (
    governs(modal.after, modal.before, governed.after, governed.before) ||
    governs(modal.before, modal.after, governed.before, governed.after)
  );
}

/** A modal verb comes or goes with the one change, and the other is of a word that stays, in another form. */
function isInflected(modal: Replacement, governed: Replacement): boolean {
  const { before, after } = governed;
  if (hasForce(modal.before) === hasForce(modal.after) || !isOnlyForce(modal)) return false;
  const [was, is] = [before, after].map((text) => tokenise(text).filter(({ key }) => isMeaning(key.toLowerCase())));
  const [x, y] = [was?.[0]?.key.toLowerCase(), is?.[0]?.key.toLowerCase()];
  return (
    was?.length === 1 && is?.length === 1 && x !== undefined && y !== undefined && x !== y && stemOf(x) === stemOf(y)
  );
}

/** Something that governs a verb goes with one change, and comes with the other. */
function isGovernorMoved(x: Replacement, y: Replacement): boolean {
  const gain = ({ before, after }: Replacement) => Number(hasForce(after)) - Number(hasForce(before));
  return gain(x) !== 0 && gain(x) === -gain(y) && isOnlyForce(x) && isOnlyForce(y);
}

const isOnlyForce = ({ before, after }: Replacement) =>
  [before, after].every((text) => !hasMeaning(text) || isModalAlone(text));

function isModalAlone(text: string): boolean {
  const { words, found } = forceIn(text);
  return (
    found.some(({ modal }) => modal) &&
    words.every((word, at) => !isMeaning(word) || found.some(({ from, to }) => from <= at && at < to))
  );
}

const hasForce = (text: string) => forceIn(text).found.length > 0;

const hasMeaning = (text: string) => tokenise(text).some(({ key }) => isMeaning(key.toLowerCase()));

/** The words, and those that govern a verb. */
function forceIn(text: string) {
  const read = forceText(tokenise(text), () => true);
  return { words: read.words, found: forceWords(read).filter(({ kind }) => kind === 'verb') };
}
