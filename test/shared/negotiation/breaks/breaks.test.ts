import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import {
  dividedText,
  draftOrigins,
  holderCode,
  ownWordings,
  tableText,
  textProvenance,
} from '@adref/shared/negotiation';
import {
  asRolling,
  partyParagraphs,
  printRolling,
  readNotation,
  readParty,
  readRolling,
  rollingText,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { editsBetween, textOfWordings } from '../../../../shared/src/negotiation/tabling/text-of-wordings.ts';
import { fc } from '../../../property.ts';
import { support, table } from '../commands.ts';
import { Round } from '../round.ts';

const draft: readonly Paragraph[] = [
  'Requests the Secretary-General to report on progress and to convene a meeting in Geneva;',
  'Encourages all States to appoint a point of contact;',
  'Urges States to protect critical infrastructure;',
  'Decides to meet again.',
].map((text, at) => ({ id: `P${at + 1}`, kind: 'operative', level: 0, text }));
const words = (id: string) => draft.find((one) => one.id === id)?.text ?? '';

const printed = (round: Round) => printRolling(tableText(round.state)).split('\n\n');

/** The range of a bracket whose draft's words, or an alternative to them, have these words. */
function bracket(round: Round, id: string, like: string) {
  const found = tableText(round.state)
    .find((one) => one.id === id)
    ?.segments.find((one) => one.kind === 'bracket' && one.alternatives.some(({ text }) => text.includes(like)));
  if (found?.kind !== 'bracket') throw new Error(`${id} has no bracket with ${like}`);
  const alternative = found.alternatives.find(({ text }) => text.includes(like));
  return {
    target: { paragraph: id, from: found.from, to: found.to },
    text: alternative?.text ?? '',
    holders: alternative?.holders ?? [],
  };
}

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

function joinedByKenya(): Round {
  const round = new Round(draft);
  round.write('KEN', 'P2', `${words('P2')} ${words('P3')}`);
  round.write('KEN', 'P3', undefined);
  round.does('KEN', table('KEN', ['P2']));
  round.write('JPN', 'P3', words('P3').replace('Urges States', 'Urges all States'));
  round.does('JPN', table('JPN'));
  return round;
}

describe('a join', () => {
  it('is a wording of the second paragraph, which nobody deletes', () => {
    const round = joinedByKenya();
    expect(printed(round)[2]).toBe('OP3\t[no ¶ – KEN] Urges [all – JPN] States to protect critical infrastructure;');
    expect(round.state.wordings.map(({ paragraph }) => paragraph)).toEqual(['P3', 'P3']);
  });

  it('is supported, and taken into the next draft with what is open in it', () => {
    const round = joinedByKenya();
    const { target, text, holders } = bracket(round, 'P3', '¶');
    round.does('JPN', support('JPN', target, text));
    expect(round.own('JPN')).toMatchObject({
      P2: `${words('P2')} Urges all States to protect critical infrastructure;`,
    });
    expect(round.own('JPN').P3).toBeUndefined();
    round.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders } });
    expect(round.own(null)).toMatchObject({ P2: `${words('P2')} ${words('P3')}` });
    expect(round.own(null).P3).toBeUndefined();
  });
});

describe('a move', () => {
  function moved(): Round {
    const round = new Round(draft);
    round.write('KEN', 'P1', undefined);
    round.write('KEN', 'P1', words('P1'), 'P3');
    round.does('KEN', table('KEN'));
    return round;
  }

  it('is tabled, withdrawn and tabled again, and nothing is deleted', () => {
    const round = moved();
    expect(printed(round)).toHaveLength(4);
    expect(printed(round)[0]).toBe(`OP1\t${words('P1')} [moved to after OP3 – KEN]`);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
    expect(printed(round)[0]).toBe(`OP1\t${words('P1')}`);
  });

  it('does not tell where words are that are not on the table', () => {
    const round = new Round(draft);
    round.write('KEN', 'P1', undefined);
    round.write('KEN', 'N1', 'Invites all;', 'P3');
    round.write('KEN', 'P1', words('P1'), 'N1');
    round.does('KEN', table('KEN', ['P1']));
    expect(JSON.stringify(round.state.record)).not.toContain('N1');
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
  });

  it('stays while the party words it otherwise or supports words in it', () => {
    const round = moved();
    round.write('JPN', 'P1', words('P1').replace('Geneva', 'Vienna'));
    round.does('JPN', table('JPN'));
    const { target, text } = bracket(round, 'P1', 'Vienna');
    round.does('KEN', support('KEN', target, text));
    expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(printed(round)[0]).toContain('[Geneva / Vienna – KEN, JPN]; [moved to after OP3 – KEN]');
  });

  const order = (round: Round, party: string | null) => round.texts.get(party)?.paragraphs.map(({ id }) => id);
  const supportMove = (party: string, after = 'P3') =>
    ({ kind: 'support-move', draft: 0, party, paragraph: 'P1', after }) as const;
  const takes = (source: 'party' | 'draft' | 'open', after = 'P3') =>
    ({ kind: 'take-move', draft: 0, paragraph: 'P1', source, ...(source === 'party' && { after }) }) as const;

  it('is supported: the supporter’s own text has it there, until the support is withdrawn', () => {
    const round = moved();
    round.does('JPN', supportMove('JPN'));
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN, JPN]');
    expect(order(round, 'JPN')).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.refusal('JPN', supportMove('JPN'))).toBe('invalid');
    expect(round.refusal('JPN', supportMove('JPN', 'P2'))).toBe('stale');
    expect(round.refusal('observer', supportMove('NOR'))).toBe('forbidden');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['P1'] });
    expect(order(round, 'JPN')).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
  });

  it('is retained and reserved on, in its own bracket, and the positions are lifted and carried', () => {
    const round = moved();
    const place = { paragraph: 'P1', from: null, to: null, place: true } as const;
    const position = (party: 'JPN' | 'NOR', stance: 'retain' | 'reserve', on = true) =>
      round.does(party, {
        kind: 'position',
        draft: round.state.drafts.length - 1,
        party,
        target: place,
        stance,
        on,
        note: '',
      });
    position('JPN', 'retain');
    position('NOR', 'reserve');
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN; reserve: NOR]');
    expect(tableText(round.state)[0]).toMatchObject({ retain: [], reserve: [] });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN; reserve: NOR]');
    position('NOR', 'reserve', false);
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN]');
    expect(
      round.refusal('NOR', {
        kind: 'position',
        draft: 1,
        party: 'NOR',
        target: { ...place, paragraph: 'P2' },
        stance: 'retain',
        on: true,
        note: '',
      }),
    ).toBe('stale');
  });

  it('is taken into the chair’s text, and the next draft has it there', () => {
    const round = moved();
    expect(round.refusal('KEN', takes('party'))).toBe('forbidden');
    round.does('chair', takes('party'));
    expect(order(round, null)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.seenBy('KEN').acts.some(({ kind }) => kind === 'take-move')).toBe(false);
    round.does('chair', takes('open'));
    expect(order(round, null)).toEqual(['P1', 'P2', 'P3', 'P4']);
    round.does('chair', takes('party'));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.drafts[1]?.document.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.state.outcomes.map(({ outcome }) => outcome)).toEqual(['taken']);
    const { derivation = [] } = draftOrigins(round.state, 1, () => undefined, new Map()) ?? {};
    expect(derivation.find(({ paragraph }) => paragraph === 'P1')).toMatchObject({
      approaches: ['moved'],
      parties: ['KEN'],
    });
    expect(round.state.formerMoves).toMatchObject([{ paragraph: 'P1', source: { kind: 'party', holders: ['KEN'] } }]);
  });

  it('comes right behind what it says, also where that, or what is joined to it, is moved itself', () => {
    const [p1, p2, p3, p4] = draft as [Paragraph, Paragraph, Paragraph, Paragraph];
    const order = (round: Round, party: string | null) =>
      (round.texts.get(party)?.paragraphs ?? []).map(({ id }) => id);
    const round = new Round(draft);
    round.texts.set('KEN', { paragraphs: [p4, p3, p2, p1], faults: 0 });
    round.does('KEN', table('KEN'));
    const moves = tableText(round.state).flatMap(({ id, moves = [] }) => moves.map(({ after }) => ({ id, after })));
    expect(moves).toHaveLength(3);
    for (const { id: paragraph, after } of moves) {
      const one = Round.after(round.acts);
      const command = { draft: 0, paragraph, after } as const;
      one.does('chair', { kind: 'take-move', source: 'party', ...command });
      one.does('JPN', { kind: 'support-move', party: 'JPN', ...command });
      for (const party of [null, 'JPN']) {
        const is = order(one, party);
        expect(is[is.indexOf(paragraph) - 1] ?? null).toBe(after);
      }
      const rolled = tableText(one.state).find(({ id }) => id === paragraph);
      expect(rolled?.moves).toEqual([{ after, holders: ['KEN', 'JPN'] }]);
      one.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: [paragraph] });
      expect(order(one, 'JPN')).toEqual(['P1', 'P2', 'P3', 'P4']);
    }

    round.texts.set('JPN', { paragraphs: [p2, p3, p1, p4], faults: 0 });
    round.texts.set('NOR', { paragraphs: [{ ...p1, text: `${p1.text} ${p2.text}` }, p3, p4], faults: 0 });
    for (const party of ['JPN', 'NOR'] as const) round.does(party, table(party));
    round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'party', after: 'P3' });
    const joined = bracket(round, 'P2', '\u0338');
    const source = { kind: 'party', holders: joined.holders } as const;
    round.does('chair', { kind: 'take', draft: 0, target: joined.target, text: joined.text, source });
    expect(order(round, null)).toEqual(['P3', 'P1', 'P4']);
    round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'draft' });
    expect(order(round, null)).toEqual(['P1', 'P3', 'P4']);
  });

  it('that the chair leaves where it was is decided, and not carried over', () => {
    const round = moved();
    round.does('chair', takes('draft'));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.outcomes.map(({ outcome }) => outcome)).toEqual(['decided']);
    expect(round.state.wordings).toEqual([]);
  });

  it('is carried over while nothing is decided, and taken where the next draft has it so', () => {
    const round = moved();
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
    expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    round.write(null, 'P1', undefined);
    round.write(null, 'P1', words('P1'), 'P3');
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(round.state.outcomes.at(-1)?.outcome).toBe('taken');
    expect(round.state.wordings).toEqual([]);
  });
});

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

describe('a text that comes with moves, splits and joins in brackets', () => {
  const brought = (...lines: readonly string[]) =>
    dividedText(
      lines.map((text, at) => ({ id: `Q${at + 1}`, kind: 'operative' as const, level: 0, text })),
      (name) => holderCode(name),
    );

  it('brings them to the table of its draft', () => {
    const { paragraphs, wordings, positions, notes } = brought(
      'States should report [¶ – KEN] and meet; [moved to after OP3 – KEN, JPN; retain: CUB]',
      'Encourages all [Member – JPN] States; [moved to the beginning – JPN]',
      '[no ¶ – KEN] Decides to meet.',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'States should report and meet;',
      'Encourages all States;',
      'Decides to meet.',
    ]);
    expect(notes).toEqual([]);
    expect(printRolling(rollingText(paragraphs, wordings, positions)).split('\n\n')).toEqual([
      'OP1\tStates should report [¶ – KEN] and meet; [moved to after OP3 – KEN, JPN; retain: CUB]',
      'OP2\tEncourages all [Member – JPN] States; [moved to the beginning – JPN]',
      'OP3\t[no ¶ – KEN] Decides to meet.',
    ]);
  });

  it('reads a move to the end, and moves as people type them, in six languages', () => {
    const last = (said: string) => brought(`States act; [${said} – KEN]`, 'Decides to meet;', 'Requests a report.');
    for (const said of ['moved to the end', 'move to end', 'déplacée à la fin', 'trasladado al final']) {
      expect(last(said).wordings, said).toMatchObject([{ party: 'KEN', text: 'States act;', moved: { after: 'Q3' } }]);
    }
    for (const said of [
      'перенесён в конец',
      'نقل إلى النهاية',
      '移至末尾',
      'نقل إلى ما بعد OP3',
      'перенесена после OP3',
    ]) {
      expect(last(said).wordings, said).toMatchObject([{ moved: { after: 'Q3' } }]);
    }
    const read = readRolling(
      'OP1\tA [moved to the end – EU]\n\nOP2\tB [moved to end – Cuba]\n\n[OP2 bis\tX – EU]\n\nFN1\tn',
    );
    expect(readParty(read, 'EU')).toEqual(['B', 'A', 'X', 'n']);
    expect(readParty(read, 'Cuba')).toEqual(['A', 'B', 'n']);
    const rolled = asRolling(['a', 'b', 'x', 'n'], readNotation('OP1\tA [moved to the end – EU]\n\nOP2\tB'));
    expect(rolled[0]?.moves).toEqual([{ after: 'b', holders: ['EU'] }]);
  });

  it('keeps a move behind what is not there as a note', () => {
    const { notes, wordings } = brought('Decides to meet. [moved to after OP9 – KEN]');
    expect(notes).toEqual([{ paragraph: 'Q1', text: 'moved to after OP9 – KEN' }]);
    expect(wordings).toEqual([]);
  });
});
