import type { Paragraph } from '@adref/shared/document';
import { rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { labelsAway } from '../../../client/src/draft/labels-away.ts';

const paragraph = (id: string, kind: Paragraph['kind'], level: number): Paragraph => ({ id, kind, level, text: id });

it('a sub-paragraph is called by what it is under, a proposal by each id under which it was made', () => {
  const draft = [paragraph('P', 'operative', 0), paragraph('S', 'subparagraph', 1), paragraph('Q', 'operative', 0)];
  const placement = { after: 'Q', order: 0, kind: 'operative', level: 0 } as const;
  const added = ['KEN', 'JPN'].map((party) => ({ party, paragraph: `new ${party}`, text: 'Decides', placement }));
  const rows = rollingText(draft, added, []).map((rolling) => ({ rolling, pageId: rolling.id === 'Q' ? 'q' : null }));
  const labels = labelsAway(rows);
  expect([...labels]).toEqual([
    ['P', 'OP1'],
    ['S', 'OP1 a)'],
    ['Q', 'OP2'],
    ['q', 'OP2'],
    ['new KEN', 'OP2 bis'],
    ['new JPN', 'OP2 bis'],
  ]);
});

it('a sub-paragraph of the draft is called by what the draft has it under, also where an alternative to that is proposed', () => {
  const draft = [paragraph('P', 'operative', 0), paragraph('S', 'subparagraph', 1)];
  const placement = { after: 'P', order: 0, kind: 'operative', level: 0, alternativeTo: 'P' } as const;
  const rolled = rollingText(draft, [{ party: 'KEN', paragraph: 'new', text: 'Decides', placement }], []);
  expect([...labelsAway(rolled.map((rolling) => ({ rolling })))]).toEqual([
    ['P', 'OP1'],
    ['new', 'OP1 alt'],
    ['S', 'OP1 a)'],
  ]);
});
