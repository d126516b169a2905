import type { Paragraph } from '@adref/shared/document';
import type { Take } from '@adref/shared/negotiation';
import { type Position, rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { deskItems, missingAtDesk, selectedItem, takenChoice } from '../../../client/src/desk/desk-item.ts';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [op('a', 'States should never agree to allow that'), op('b', 'Decides to meet')];
const kenya: Wording = { party: 'KEN', paragraph: 'a', text: 'States shall never agree to permit that' };
const norway: Wording = { party: 'NOR', paragraph: 'b', text: null };
const chile: Wording = {
  party: 'CHL',
  paragraph: 'x',
  text: 'Invites all States',
  placement: { after: 'a', order: 0, kind: 'operative', level: 0 },
};

function take(paragraph: string, from: number | null, to: number | null, text: string | null): Take {
  return { draft: 0, paragraph, from, to, text, source: { kind: 'chair' }, time: '2026-01-01T00:00:00Z', by: 'chair' };
}

const items = (takes: Take[] = [], then: string[] | null = null, positions: Position[] = []) =>
  deskItems(rollingText(draft, [kenya, norway, chile], positions), takes, () => then);
const told = (list: ReturnType<typeof items>) => list.map(({ key, kind, state }) => `${key} ${kind} ${state}`);

describe('what the chair has to decide', () => {
  it('lists brackets, additions and deletions in reading order', () => {
    expect(told(items())).toEqual([
      'a~7-13 words open',
      'a~29-34 words open',
      'x~addition addition open',
      'b~deletion deletion open',
    ]);
  });

  it('offers the draft’s words first, then each alternative with its holders', () => {
    expect(items()[0]?.choices).toMatchObject([
      { kind: 'draft', text: 'should' },
      { kind: 'words', text: 'shall', holders: ['KEN'] },
    ]);
    expect(items()[2]?.choices).toMatchObject([{ kind: 'leave out' }, { kind: 'add', holders: ['CHL'] }]);
    expect(items()[3]?.choices).toMatchObject([{ kind: 'keep' }, { kind: 'delete', holders: ['NOR'] }]);
  });

  it('is told to be there no more, where the address names something else', () => {
    for (const key of [null, '', 'a~7-13', 'a~9-40', 'a', 'b~whole', 'x~addition']) {
      expect(missingAtDesk(items(), key), String(key)).toBeNull();
    }
    expect(missingAtDesk(items(), 'gone~7-13')).toEqual({ part: 'matter', asked: 'gone' });
    expect(missingAtDesk(items(), 'a~0-3')).toEqual({ part: 'bracket', label: 'OP1' });
    expect(missingAtDesk([], 'a~7-13')).toEqual({ part: 'matter', asked: 'a' });
  });

  it('is decided by the last decision on exactly its words', () => {
    const list = items([take('a', 7, 13, 'must'), take('a', 7, 13, 'shall')], ['shall']);
    expect(told(list).slice(0, 2)).toEqual(['a~7-13 words decided', 'a~29-34 words open']);
    expect(list[0] && takenChoice(list[0])?.text).toBe('shall');
  });

  it('comes up again when an alternative is new since', () => {
    expect(told(items([take('a', 7, 13, 'should')], ['must']))[0]).toBe('a~7-13 words again');
  });

  it('comes up again when the bracket has grown over what was decided', () => {
    expect(told(items([take('a', 7, 19, 'shall never')]))[0]).toBe('a~7-13 words again');
  });

  it('is decided together with its neighbours where they were one bracket when the decision was made', () => {
    const chinese = [op('z', '各国应合作。')];
    const wordings = Object.entries({ KEN: '各国须合作。', NOR: '各国应协作。' }).map(([party, text]) => ({
      party,
      paragraph: 'z',
      text,
    }));
    const told = (...takes: Take[]) =>
      deskItems(rollingText(chinese, wordings, []), takes, () => null).map(({ key, state, take }) => [
        key,
        state,
        take?.text,
      ]);
    const both = take('z', 2, 5, '须协作');
    expect(told(both)).toEqual([
      ['z~2-3', 'decided', '须协作'],
      ['z~3-5', 'decided', '须协作'],
    ]);
    expect(told(both, take('z', 2, 3, '应'))).toEqual([
      ['z~2-3', 'decided', '应'],
      ['z~3-5', 'again', undefined],
    ]);
    expect(told(take('z', 2, 3, '须'))).toEqual([
      ['z~2-3', 'decided', '须'],
      ['z~3-5', 'open', undefined],
    ]);
    // A decision on more than the brackets is one on words that nobody changes any more.
    expect(told(take('z', 0, 5, '各方须协作'))[0]?.[1]).toBe('again');
  });

  it('has nothing open in a paragraph that is left out', () => {
    expect(told(items([take('a', null, null, null)])).slice(0, 2)).toEqual([
      'a~7-13 words decided',
      'a~29-34 words decided',
    ]);
  });

  it('lists a reservation on the whole paragraph, which can only be kept', () => {
    const reserved = deskItems(
      rollingText(draft, [], [{ party: 'KEN', paragraph: 'b', stance: 'reserve', from: null, to: null }]),
      [],
      () => null,
    );
    expect(told(reserved)).toEqual(['b~deletion deletion open']);
    expect(reserved[0]?.choices).toMatchObject([{ kind: 'keep', reserve: ['KEN'] }]);
  });
});

describe('the selected item', () => {
  it('stays at its place when its words change', () => {
    expect(selectedItem(items(), 'a~29-40')?.key).toBe('a~29-34');
  });

  it('is the first open one where the address names none', () => {
    expect(selectedItem(items([take('a', 7, 13, 'shall')], ['shall']), null)?.key).toBe('a~29-34');
    expect(selectedItem([], null)).toBeNull();
  });
});
