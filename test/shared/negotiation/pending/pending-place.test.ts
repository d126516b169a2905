import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import { tableText } from '@adref/shared/negotiation';
import { partyWordings } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [
  paragraph('P1', 'Recalls its earlier resolutions on the matter'),
  paragraph('P2', 'Invites all States to report'),
  paragraph('P3', 'Requests a meeting'),
  paragraph('P4', 'Decides to meet again'),
  paragraph('P5', 'Takes note of the report of the experts and of others'),
];

/** The text of these paragraphs; one with a star is worded by `who`, who has moved it if anything is moved. */
const textOf = (ids: string, who: string): LiveParagraph[] =>
  ids.split(' ').map((name) => {
    const id = name.replace('*', '');
    const one = draft.find((other) => other.id === id) ?? paragraph(id, `Urges ${id}`);
    return name === id ? one : { ...one, moved: true, text: one.text.replace(/^\w+/, who) };
  });

/** KEN has tabled one text, the chair has issued another; KEN keeps what waits for its word, in this order. */
function kept(own: string, next: string, order: readonly string[]): Round {
  const round = new Round(draft);
  round.texts.set('KEN', { paragraphs: textOf(own, 'Kenya'), faults: 0 });
  round.does('KEN', table('KEN'));
  round.texts.set(null, { paragraphs: textOf(next, 'Chair'), faults: 0 });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(round.state.pending.map((one) => one.paragraph).sort()).toEqual([...order].sort());
  for (const id of order) {
    const pending = round.state.pending.find((one) => one.paragraph === id);
    if (pending) round.does('KEN', { kind: 'settle', draft: 1, ...pending, choice: 'keep' });
  }
  return round;
}

/** The order of KEN’s text, which is that of the table. */
function orderOf(round: Round): string {
  const ids = (round.texts.get('KEN')?.paragraphs ?? []).map(({ id }) => id);
  const held = partyWordings(tableText(round.state), 'KEN').filter(({ text }) => text !== null);
  expect(held.map((one) => one.paragraph)).toEqual(ids);
  return ids.join(' ');
}

describe('words that are kept where the new draft left no place for them', () => {
  it('are in the order of the text that had them, whichever is kept first', () => {
    for (const order of [
      ['P2', 'P3', 'P4'],
      ['P4', 'P3', 'P2'],
      ['P3', 'P4', 'P2'],
    ]) {
      expect(orderOf(kept('P1 P2* P3* P4* P5', 'P1 P5', order))).toBe('P1 P2 P3 P4 P5');
    }
  });

  it('are among what was added and moved there', () => {
    for (const order of [
      ['P2', 'P3'],
      ['P3', 'P2'],
    ]) {
      expect(orderOf(kept('P1 N P3* M P2* P4 P5', 'P1 P4 P5', order))).toBe('P1 N P3 M P2 P4 P5');
      expect(orderOf(kept('P3* N P2* P1 P4 P5', 'P1 P4 P5', order))).toBe('P3 N P2 P1 P4 P5');
    }
  });

  it('are where they were moved to, also where what they followed is gone', () => {
    expect(orderOf(kept('P1 P3 N P2* P4 P5', 'P1 P2* P4 P5', ['P2']))).toBe('P1 N P2 P4 P5');
    expect(orderOf(kept('P1 P4 P2* N P3 P5', 'P1 P2* P3 P5', ['P2']))).toBe('P1 P2 N P3 P5');
  });
});
