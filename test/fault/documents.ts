import { readDocument } from '@adref/shared/formats';
import { type Dice, dice } from '../server/sync/dice.ts';
import { growth, linear } from '../shared/growth.ts';
import { rounds, type Trial } from './trial.ts';

/** What the reader gives a meaning to, and what its patterns begin and end with: mixed, they ask for every way that costs. */
const fragments = [
  ...['\n', '\n\n', '\n\n\n', ' ', '  ', '\t', '\f', '\u2028', '. ', ', ', ' ;', ' :', '-', '\\', '# ', '## '],
  ...['*', '**', '***', '¹', '¹²', '^{a}', '^e', '[', '](#)', '<', '<https://a>', '<i>', '(', ')', '«', '»'],
  ...[
    '1',
    '1. ',
    '1.1. ',
    'a) ',
    '(i) ',
    '(xviii) ',
    'PP1 ',
    'OP2 bis ',
    'I. ',
    'C. ',
    'Norme 13 a) : ',
    '18-19660 3/14',
  ],
  ...[
    'Titre',
    'mot',
    'Rappelant',
    'Demande',
    'de 2015',
    'A/RES/73/27',
    'A/70/1',
    'A/',
    'Distr. générale',
    'Annexe',
    'Mali',
  ],
  ...[
    "L'Assemblée générale,",
    'Projet de résolution I',
    'Projet de résolution II Titre',
    'Ont voté pour :',
    'In favour:',
  ],
  ...[
    'adopted draft resolution A/1 by a vote of 1 to 1, with 1 abstention',
    'au nom des pays suivants : ',
    'Par la suite, ',
  ],
  ...[
    'les pays suivants se sont joints aux auteurs',
    '25 pays suivants : ',
    'Mali et le Tchad',
    ' and ',
    ' et ',
    'Résumé',
  ],
  ...[
    'la délégation du Mali a indiqué ',
    "l'intention de voter pour",
    'le représentant de la France a déposé',
    '大会，',
    'إن',
  ],
];

/** A text of any size: some fragments before, some that repeat, some after. */
export function hostileText(throws: Dice): (size: number) => Uint8Array<ArrayBuffer> {
  const some = (most: number) =>
    Array.from({ length: 1 + throws(most) }, () => fragments[throws(fragments.length)] ?? '').join('');
  const [before, again, after] = [some(4), some(5), some(2)];
  return (size) => new TextEncoder().encode(before + again.repeat(Math.ceil(size / again.length)) + after);
}

/** Characters of the smaller of two texts; four times as much in one line is still read. */
const size = 40_000;

/** Texts made of what the reader looks for, each read at one size and at four times that: none may cost more than its share. */
export async function faultDocuments(): Promise<Trial[]> {
  return [
    await rounds('texts that cost more than their share', 1000, (seed) => {
      const make = hostileText(dice(seed));
      const ratio = growth(make, (bytes) => readDocument(bytes), size);
      if (ratio >= linear)
        throw new Error(`costs ×${ratio.toFixed(1)} for ×4: ${JSON.stringify(new TextDecoder().decode(make(1)))}`);
    }),
  ];
}
