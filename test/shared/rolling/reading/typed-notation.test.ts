import { readRolling } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';

describe('reading what people write', () => {
  const only = (text: string) => readRolling(text)[0]?.segments;
  const bracket = (text: string) => only(text)?.find((segment) => segment.kind === 'bracket');

  it('takes a proposed word and its opponent', () => {
    expect(only('their [extreme - US; G77 delete] concern')).toEqual([
      { kind: 'text', from: 0, to: 5, text: 'their' },
      {
        kind: 'bracket',
        from: 5,
        to: 5,
        draft: '',
        alternatives: [{ text: ' extreme', holders: ['US'] }],
        retain: ['G77'],
        reserve: [],
      },
      { kind: 'text', from: 5, to: 13, text: ' concern' },
    ]);
  });

  it('takes a proposed phrase with its punctuation and several opponents', () => {
    expect(
      bracket('poverty[, in accordance with the principle. -G77; US, Canada, Japan, EU delete.] and'),
    ).toMatchObject({
      draft: '',
      alternatives: [{ text: ', in accordance with the principle.', holders: ['G77'] }],
      retain: ['US', 'Canada', 'Japan', 'EU'],
    });
  });

  it('takes alternatives of which the first is retained', () => {
    expect(bracket('by [changing unsustainable - EU, G77 retain / promoting sustainable - US] patterns')).toMatchObject(
      {
        draft: 'changing unsustainable',
        alternatives: [{ text: 'promoting sustainable', holders: ['US'] }],
        retain: ['EU', 'G77'],
      },
    );
  });

  it('takes alternatives of which the first is nobody’s', () => {
    expect(bracket('[sustained and equitable and inclusive / sustained and inclusive - US] growth')).toMatchObject({
      draft: 'sustained and equitable and inclusive',
      alternatives: [{ text: 'sustained and inclusive', holders: ['US'] }],
      retain: [],
    });
  });

  it('leaves the words that follow names behind a bracket to the sentence, also those that say what a party wants', () => {
    expect(only('Les États [doivent] – UE pour agir')?.at(-1)).toMatchObject({ kind: 'text', text: ' pour agir' });
    expect(only('States [shall] – EU delete; act')?.at(-1)).toMatchObject({ kind: 'text', text: '; act' });
  });

  it('keeps what a mark says and is not understood as a note, behind a label with a tab too', () => {
    const notes = (text: string) =>
      readRolling(text)[0]?.segments.flatMap((one) => (one.kind === 'bracket' ? (one.notes ?? []) : []));
    expect(notes('OP1\tStates act. [Agreed ad ref, 3 June]')).toEqual(['3 June']);
  });

  it('takes a slash between words where nobody is named', () => {
    expect(bracket('States [should/shall] not')).toMatchObject({
      draft: 'should',
      alternatives: [{ text: 'shall', holders: [] }],
    });
  });

  it('takes labels, the agreed mark, and brackets within brackets', () => {
    expect(readRolling('2.bis We acknowledge. [Agreed ad ref]\n\nOP3bis We decide\n(a) To act')).toMatchObject([
      { label: '2 bis', agreed: true, segments: [{ text: 'We acknowledge.' }] },
      { label: 'OP3 bis', agreed: false },
      { label: 'a)' },
    ]);
    expect(bracket('[[Being guided by] the principles] of')).toMatchObject({
      draft: 'Being guided by the principles ',
      alternatives: [
        { text: 'the principles ', holders: [] },
        { text: '', holders: [] },
      ],
    });
    expect(only('an [open bracket')).toMatchObject([{ text: 'an [open bracket' }]);
  });
});
