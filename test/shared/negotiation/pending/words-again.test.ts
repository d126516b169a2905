import type { LiveParagraph } from '@adref/shared/document';
import { EditedText, wordsAgain } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { table } from '../commands.ts';
import { at, Round } from '../round.ts';

/** KEN has put words of the last round into its text again: the ids of that. */
function again(round: Round, paragraph: string, text: string): string {
  const paragraphs = round.texts.get('KEN')?.paragraphs ?? [];
  const edited = new EditedText(round.state, { paragraphs, faults: 0 });
  const { wording, behind } = wordsAgain(round.state, { party: 'KEN', paragraph, text, draft: 0 }, paragraphs);
  edited.give(wording, behind);
  const ids = paragraphs.map(({ id }) => id);
  for (const edit of edited.edits) {
    if (edit.kind === 'add') ids.splice(edit.after === null ? 0 : ids.indexOf(edit.after) + 1, 0, edit.paragraph.id);
  }
  return ids.join(' ');
}

const added = (id: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text: `Urges ${id}` });

it('words of a paragraph that a new draft leaves out come back in its place, and not at the top', () => {
  const round = new Round();
  round.write('KEN', 'P2', 'States shall act');
  round.write(null, 'P2', undefined);
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(again(round, 'P2', 'States shall act')).toBe('P1 P2 P3');
});

it('an addition that was decided against comes back among the others of its party, also where what it followed is gone', () => {
  const round = new Round();
  const [one, two, three] = round.texts.get('KEN')?.paragraphs ?? [];
  if (!one || !two || !three) throw new Error('There are three paragraphs');
  round.texts.set('KEN', { paragraphs: [one, two, added('N1'), added('N2'), added('N3'), three], faults: 0 });
  round.does('KEN', table('KEN'));
  const decided = { kind: 'take', draft: 0, target: at('N2'), text: null, source: { kind: 'chair' } } as const;
  round.does('chair', decided);
  round.write(null, 'P2', undefined);
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P1', 'N1', 'N3', 'P3']);
  expect(again(round, 'N2', 'Urges N2')).toBe('P1 N1 N2 N3 P3');
});
