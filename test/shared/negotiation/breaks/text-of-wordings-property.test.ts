import type { LiveParagraph } from '@adref/shared/document';
import { ownWordings, tableText } from '@adref/shared/negotiation';
import { partyParagraphs } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { editsBetween, textOfWordings } from '../../../../shared/src/negotiation/tabling/text-of-wordings.ts';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';
import { draft } from './break-round.ts';

describe('a text read as wordings, and written from them', () => {
  const step = fc.record({
    what: fc.constantFrom('split', 'join', 'move', 'amend', 'delete', 'add'),
    at: fc.nat(20),
    to: fc.nat(20),
  });
  const text = fc.array(step, { maxLength: 6 }).map((steps) => {
    const all: LiveParagraph[] = draft.map((one) => ({ ...one }));
    steps.forEach(({ what, at, to }, turn) => {
      const index = at % all.length;
      const here = all[index];
      if (!here) return;
      const own = here.text.split(' ');
      const cut = 1 + (to % Math.max(1, own.length - 1));
      const fresh = { id: `N${turn}`, kind: 'operative', level: 0 } as const;
      if (what === 'split' && own.length > 1) {
        all.splice(
          index,
          1,
          { ...here, text: own.slice(0, cut).join(' ') },
          { ...fresh, text: own.slice(cut).join(' ') },
        );
      } else if (what === 'join' && all[index + 1]) {
        all.splice(index, 2, { ...here, text: `${here.text} ${all[index + 1]?.text}` });
      } else if (what === 'move') {
        all.splice(index, 1);
        all.splice(to % (all.length + 1), 0, here);
      } else if (what === 'delete' && all.length > 1) all.splice(index, 1);
      else if (what === 'add') all.splice(to % (all.length + 1), 0, { ...fresh, text: `Invites all ${turn}` });
      else if (what === 'amend')
        all[index] = { ...here, text: own.toSpliced(to % own.length, 1, 'otherwise').join(' ') };
    });
    return all;
  });
  const ids = (paragraphs: readonly LiveParagraph[]) => paragraphs.map((one) => [one.id, one.text]);

  it('is the same text', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(ids(textOfWordings(draft, ownWordings('KEN', draft, own)))).toEqual(ids(own));
      }),
      { numRuns: 200 },
    );
  });

  it('comes of another one by the edits between the two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const round = new Round(draft);
        round.texts.set('KEN', { paragraphs: before, faults: 0 });
        for (const edit of editsBetween(before, after)) {
          if (edit.kind === 'add') {
            const now = [...(round.texts.get('KEN')?.paragraphs ?? [])];
            now.splice(now.findIndex(({ id }) => id === edit.after) + 1, 0, edit.paragraph);
            round.texts.set('KEN', { paragraphs: now, faults: 0 });
          } else round.write('KEN', edit.id, edit.kind === 'set' ? edit.text : undefined);
        }
        expect(ids(round.texts.get('KEN')?.paragraphs ?? [])).toEqual(ids(after));
      }),
      { numRuns: 100 },
    );
  });

  it('is read back from the rolling text when it is tabled', () => {
    fc.assert(
      fc.property(text, (own) => {
        const round = new Round(draft);
        round.texts.set('KEN', { paragraphs: own, faults: 0 });
        fc.pre(ownWordings('KEN', draft, own).length > 0);
        round.does('KEN', table('KEN'));
        expect(partyParagraphs(tableText(round.state), 'KEN')).toEqual(own.map((one) => one.text));
      }),
      { numRuns: 60 },
    );
  });
});
