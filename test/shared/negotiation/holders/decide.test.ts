import { broughtBy, dividedText, holderCode, openHolders } from '@adref/shared/negotiation';
import { rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { Round } from '../round.ts';

const texts = [
  'States [should / shall – Harbour Alliance] act [now – Harbour Alliance; delete: JPN].',
  '[Decides to meet – Harbour Alliance]',
  'Decides [always] to meet – here.',
];

/** A round on a text that came with words of a name that is no party. */
function brought(): Round {
  const divided = dividedText(
    texts.map((text, at) => ({ id: `P${at + 1}`, kind: 'operative', level: 0, text })),
    (name) => holderCode(name),
  );
  const told = { time: '2026-01-01T00:00:00.000Z', by: 'chair', hash: () => '0' };
  return new Round(divided.paragraphs, broughtBy(divided, told));
}

const holder = (name: string, party = 'NOR') => ({ kind: 'holder', draft: 0, name, party }) as const;
const name = 'HARBOUR-ALLI';

const holdersIn = ({ state }: Round) =>
  rollingText(state.drafts[0]?.document.paragraphs ?? [], state.wordings, state.positions).map(
    ({ segments, added, retain }) => [
      ...segments.flatMap((one) =>
        one.kind === 'bracket' ? one.alternatives.map(({ text, holders }) => `${text.trim()}: ${holders}`) : [],
      ),
      ...(added ? [`added: ${added.holders}`] : []),
      ...retain,
    ],
  );

describe('a name in brackets', () => {
  it('is open until somebody says which party it is; an option is nobody', () => {
    expect(openHolders(brought().state)).toEqual([name]);
  });

  it('gives its words, paragraphs and positions to the party that it is, on the table and in its own text', () => {
    const round = brought();
    const before = holdersIn(round);
    round.does('chair', holder(name));
    expect(holdersIn(round)).toEqual(JSON.parse(JSON.stringify(before).replaceAll(name, 'NOR')));
    expect(openHolders(round.state)).toEqual([]);
    expect(round.texts.get('NOR')?.paragraphs.map(({ text }) => text)).toContain('States shall act now.');
    expect(round.texts.get('NOR')?.paragraphs.map(({ text }) => text)).toContain('Decides to meet');
    expect(round.refusal('chair', holder(name))).toBe('stale');
  });

  it('leaves what the party has begun to write, and hides none of it from the party alone', () => {
    const round = brought();
    round.write('NOR', 'P1', 'States will act.');
    round.does('secretariat', holder(name));
    expect(round.texts.get('NOR')?.paragraphs.map(({ text }) => text)).toContain('States will act.');
    expect(JSON.stringify(round.acts.at(-1))).not.toContain('States will act.');
  });

  it('is not given to a party that has words of its own there, nor to nobody, nor twice', () => {
    const round = brought();
    round.write('NOR', 'P1', 'States must act.');
    round.does('NOR', { kind: 'table', draft: 0, party: 'NOR', paragraphs: null });
    expect(round.refusal('chair', holder(name))).toBe('invalid');
    expect(round.refusal('chair', holder(name, 'FJI'))).toBe('invalid');
    expect(round.refusal('chair', holder('OPTION-1'))).toBe('stale');
    expect(round.refusal('chair', holder('KEN'))).toBe('stale');
    expect(round.refusal('KEN', holder(name))).toBe('forbidden');
    round.does('chair', holder(name, 'KEN'));
    expect(holdersIn(round).flat().join()).not.toContain(name);
  });
});
