import type { Paragraph } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { wordingsInFile } from '../../../server/src/documents/wordings-in-file.ts';
import { americanDraft, russianDraft } from '../../shared/alignment/base-document.ts';
import { type Dice, dice } from '../sync/dice.ts';

const drafts = [russianDraft(), americanDraft()];

/** A paragraph with a word or two changed, as delegations amend it. */
function amended(paragraph: Paragraph, roll: Dice): Paragraph {
  const words = paragraph.text.split(' ');
  const at = roll(words.length);
  const text =
    roll(2) === 0 ? words.toSpliced(at, 1) : words.toSpliced(at, 0, ['également', 'tous', 'pleinement'][roll(3)] ?? '');
  return text.length > 0 ? { ...paragraph, text: text.join(' ') } : paragraph;
}

interface Made {
  readonly draft: readonly Paragraph[];
  readonly own: readonly Paragraph[];
  /** Ids of what was moved. */
  readonly moved: ReadonlySet<string>;
}

/** A party's file: a draft with paragraphs moved by some places, and others amended, taken out and put in. */
function made(seed: number, moves: number): Made {
  const roll = dice(seed);
  const draft = drafts[seed % drafts.length] ?? [];
  const own = [...draft];
  const moved = new Set<string>();
  const passed = new Set<string>();
  for (let turn = 0; turn < moves; turn++) {
    const from = roll(own.length);
    const [one] = own.splice(from, 1);
    if (!one) continue;
    // By two places at least: of two neighbours that change places nobody can tell which has moved.
    const to = (from + 2 + roll(Math.max(1, own.length - 3))) % (own.length + 1);
    own.splice(to, 0, one);
    for (const { id } of own.slice(Math.min(from, to), Math.max(from, to) + 1)) passed.add(id);
    if (Math.abs(to - from) > 1) moved.add(one.id);
  }
  const text = own.flatMap((one): Paragraph[] => {
    const what = roll(12);
    // What it was moved past stays, or it may not be moved any more.
    if (what === 0 && !passed.has(one.id)) return [];
    if (what === 1)
      return [
        one,
        {
          ...one,
          id: `new${one.id}`,
          text: `Se félicite des travaux du groupe ${roll(99)} sur les questions de procédure;`,
        },
      ];
    return [what < 6 ? amended(one, roll) : one];
  });
  return { draft, own: text, moved };
}

const seeds = Array.from({ length: 24 }, (_, at) => at + 1);

describe('what a file moves', () => {
  it('is found, and nothing else is said to be moved', () => {
    let [all, found, wrong] = [0, 0, 0];
    for (const seed of seeds) {
      const { draft, own, moved } = made(seed, 1 + (seed % 2));
      const said = wordingsInFile('EU', draft, own).filter((wording) => wording.moved);
      all += moved.size;
      for (const { paragraph } of said) moved.has(paragraph) ? found++ : wrong++;
    }
    expect(found / all).toBeGreaterThanOrEqual(0.9);
    expect(wrong).toBe(0);
  });

  it('is nothing where paragraphs are only amended, taken out and put in', () => {
    for (const seed of seeds) {
      const { draft, own } = made(seed, 0);
      expect(wordingsInFile('EU', draft, own).filter((wording) => wording.moved)).toEqual([]);
    }
  });
});
