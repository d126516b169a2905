import { textProvenance } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { support, table } from '../commands.ts';
import { Round } from '../round.ts';
import { bracket, draft, printed, words } from './break-round.ts';

function splitByKenya(): Round {
  const round = new Round(draft);
  round.write('KEN', 'P1', 'Requests the Secretary-General to report on progress');
  round.write('KEN', 'T1', 'and to convene a meeting in Geneva;', 'P1');
  round.does('KEN', table('KEN'));
  round.write('JPN', 'P1', words('P1').replace('Geneva', 'Vienna'));
  round.does('JPN', table('JPN'));
  return round;
}

describe('a split', () => {
  it('is one wording of its paragraph, and others’ words stay in the rest', () => {
    const round = splitByKenya();
    expect(printed(round)[0]).toBe(
      'OP1\tRequests the Secretary-General to report on progress [¶ – KEN] and to convene a meeting in [Geneva / Vienna – JPN];',
    );
    expect(round.state.wordings.map(({ paragraph }) => paragraph)).toEqual(['P1', 'P1']);
  });

  it('is tabled from its rest too', () => {
    const round = new Round(draft);
    round.write('KEN', 'P1', 'Requests the Secretary-General to report on progress');
    round.write('KEN', 'T1', 'and to convene a meeting in Geneva;', 'P1');
    round.does('KEN', table('KEN', ['T1']));
    expect(round.state.wordings.map(({ paragraph }) => paragraph)).toEqual(['P1']);
  });

  it('is supported: the own text is split under the same id, and whole again when that is withdrawn', () => {
    const round = splitByKenya();
    const { target, text } = bracket(round, 'P1', '¶');
    round.does('JPN', support('JPN', target, text));
    expect(round.own('JPN')).toMatchObject({
      P1: 'Requests the Secretary-General to report on progress',
      T1: 'and to convene a meeting in Vienna;',
    });
    expect(printed(round)[0]).toContain('[¶ – KEN, JPN]');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['P1'] });
    expect(round.own('JPN')).toMatchObject({ P1: words('P1').replace('Geneva', 'Vienna') });
    expect(round.own('JPN').T1).toBeUndefined();
  });

  it('is taken, issued as two paragraphs, and what is open in its rest goes on there', () => {
    const round = splitByKenya();
    const { target, text, holders } = bracket(round, 'P1', '¶');
    round.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders } });
    expect(round.own(null)).toMatchObject({
      P1: 'Requests the Secretary-General to report on progress',
      T1: 'and to convene a meeting in Geneva;',
    });
    const provenance = textProvenance(round.state, round.texts.get(null)?.paragraphs ?? [], new Map());

    expect(JSON.stringify(provenance)).not.toContain('"decided":false');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round).slice(0, 2)).toEqual([
      'OP1\tRequests the Secretary-General to report on progress',
      'OP2\tand to convene a meeting in [Geneva / Vienna – JPN];',
    ]);
    expect(round.state.outcomes.map(({ party, outcome }) => `${party} ${outcome}`)).toEqual([
      'KEN taken',
      'JPN carried',
    ]);
    expect(round.own('KEN')).toMatchObject({
      P1: 'Requests the Secretary-General to report on progress',
      T1: 'and to convene a meeting in Geneva;',
    });
  });

  it('that the chair types with spaces at the cut says where each character comes from', () => {
    const round = new Round(draft);
    round.write(null, 'P1', 'Requests the Secretary-General to report on progress ');
    round.write(null, 'T1', ' and to convene a meeting in Geneva;', 'P1');
    const text = round.texts.get(null)?.paragraphs ?? [];
    const { paragraphs } = textProvenance(round.state, text, new Map());
    for (const [at, { spans }] of paragraphs.entries()) {
      expect(spans[0]?.from).toBe(0);
      expect(spans.at(-1)?.to).toBe(text[at]?.text.length);
      spans.slice(1).forEach((span, nth) => {
        expect(span.from).toBe(spans[nth]?.to);
      });
    }
  });

  it('is taken back: the chair’s text has one paragraph again', () => {
    const round = splitByKenya();
    const { target, text, holders } = bracket(round, 'P1', '¶');
    round.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders } });
    round.does('chair', { kind: 'take', draft: 0, target, text: null, source: { kind: 'open' } });
    expect(round.own(null)).toEqual(Object.fromEntries(draft.map((one) => [one.id, one.text])));
  });

  it('that nothing was decided on is carried into the next round', () => {
    const round = splitByKenya();
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round)[0]).toContain('[¶ – KEN]');
    expect(round.own('KEN')).toMatchObject({ T1: 'and to convene a meeting in Geneva;' });
  });
});
