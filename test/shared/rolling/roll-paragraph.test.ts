import { ChangeMemory, draftText, inOneBracket, partyText, rollParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { edited } from '../differences/sample-text.ts';
import { rolled, written } from './notation.ts';

const draft = 'States should not allow';

describe('a bracket', () => {
  it('names who holds a change', () => {
    expect(rolled(draft, { A: 'States shall not allow' })).toBe('States [should / shall – A] not allow');
  });

  it('shares equal words among all their holders', () => {
    expect(rolled(draft, { A: 'States shall not allow', B: 'States shall not allow' })).toBe(
      'States [should / shall – A, B] not allow',
    );
  });

  it('shares an alternative although its holders differ elsewhere', () => {
    expect(rolled(draft, { A: 'States shall not allow', B: 'States shall not permit' })).toBe(
      'States [should / shall – A, B] not [allow / permit – B]',
    );
  });

  it('joins overlapping changes', () => {
    expect(rolled('States should knowingly allow', { A: 'States must allow', B: 'States should openly allow' })).toBe(
      'States [should knowingly / must – A / should openly – B] allow',
    );
  });

  it('keeps separate changes separate', () => {
    expect(rolled(draft, { A: 'States shall not allow', B: 'States should not permit' })).toBe(
      'States [should / shall – A] not [allow / permit – B]',
    );
  });

  it('joins insertions at the same place', () => {
    expect(
      rolled('des menaces persistantes', {
        A: 'des menaces cyber persistantes',
        B: 'des menaces, y compris militaires, persistantes',
      }),
    ).toBe('des menaces [cyber – A / , y compris militaires, – B] persistantes');
    expect(rolled(draft, { A: 'States should always not allow', B: 'States should ever not allow' })).toBe(
      'States should [always – A / ever – B] not allow',
    );
  });

  it('joins changes that touch', () => {
    expect(rolled(draft, { A: 'States shall not allow', B: 'States should always not allow' })).toBe(
      'States [should / shall – A / should always – B] not allow',
    );
  });

  it('keeps punctuation inside', () => {
    expect(rolled('States should allow this', { A: 'States should, as appropriate, allow this' })).toBe(
      'States should[, as appropriate, – A] allow this',
    );
  });

  it('says delete where words go', () => {
    expect(rolled('States should knowingly allow', { A: 'States should allow' })).toBe(
      'States should [knowingly / delete – A] allow',
    );
  });

  it('lists alternatives in the order of tabling', () => {
    expect(rolled('a one b', { B: 'a two b', A: 'a three b', C: 'a two b' })).toBe(
      'a [one / two – B, C / three – A] b',
    );
  });

  it('draws small words between two changes in, where the same parties make both', () => {
    expect(rolled('Ils ne permettent pas cela', { A: 'Ils ne devraient pas permettre cela' })).toBe(
      'Ils ne [permettent pas / devraient pas permettre – A] cela',
    );
    expect(rolled(draft, { A: 'States shall not permit', B: 'States shall not permit' })).toBe(
      'States [should not allow / shall not permit – A, B]',
    );
  });

  it('is not divided where nobody shares anything by it', () => {
    expect(rolled(draft, { A: 'States must not permit', B: 'States shall not allow' })).toBe(
      'States [should not allow / must not permit – A / shall not allow – B]',
    );
  });

  it('does not name parties that change nothing there', () => {
    expect(rolled(draft, { A: 'States shall not allow', B: draft })).toBe('States [should / shall – A] not allow');
  });
});

describe('a position', () => {
  it('joins the bracket it overlaps and no other', () => {
    expect(
      rolled(draft, { A: 'States shall not permit' }, [
        { party: 'C', stance: 'retain', words: 'should' },
        { party: 'D', stance: 'reserve', words: 'allow' },
      ]),
    ).toBe('States [should – retain: C / shall – A] not [allow – reserve: D / permit – A]');
  });

  it('makes a bracket of its own where words are only reserved', () => {
    expect(rolled(draft, {}, [{ party: 'C', stance: 'reserve', words: 'not' }])).toBe(
      'States should [not – reserve: C] allow',
    );
  });

  it('shows no retention where nobody changes anything', () => {
    expect(rolled(draft, {}, [{ party: 'C', stance: 'retain', words: 'not' }])).toBe(draft);
  });

  it('against an insertion follows its place into a bracket that grows around it', () => {
    const at = draft.indexOf(' not');
    const position = { party: 'C', stance: 'retain', paragraph: 'p', from: at, to: at } as const;
    const inserted = { party: 'A', text: 'States should always not allow' };
    const alone = rollParagraph(draft, [inserted], [position]);
    expect(alone[1]).toMatchObject({ draft: '', retain: ['C'] });
    const grown = rollParagraph(draft, [inserted, { party: 'B', text: 'States shall not allow' }], [position]);
    expect(grown[1]).toMatchObject({ draft: 'should', retain: ['C'] });
  });

  it('on a word does not concern what is inserted at its edge', () => {
    expect(
      rolled(draft, { A: 'States should always not allow' }, [{ party: 'C', stance: 'retain', words: 'should' }]),
    ).toBe('States should [always – A] not allow');
  });
});

describe('a reservation', () => {
  it('on a word and the space beside it shows, also where the bracket there is divided', () => {
    const wordings = { A: 'Decides always to go again', B: 'Resolves to go again', C: 'Resolves to meet again' };
    const positions = [{ party: 'D', stance: 'reserve', words: 'to ' }] as const;
    expect(rolled('Decides to meet again', wordings, positions)).toContain('reserve: D');
  });

  it('on whatever words shows in a bracket that has some of them', () => {
    fc.assert(
      fc.property(edited(3), fc.nat(), fc.integer({ min: 1, max: 30 }), ({ draft, wordings }, at, length) => {
        fc.pre(draft !== '');
        const from = at % draft.length;
        const to = Math.min(draft.length, from + length);
        const held = wordings.map((text, nth) => ({ party: `${nth}`, text }));
        const segments = rollParagraph(draft, held, [{ party: 'Z', paragraph: 'p', stance: 'reserve', from, to }]);
        const shown = segments.filter((one) => one.kind === 'bracket' && one.reserve.includes('Z'));
        expect(shown.length).toBeGreaterThan(0);
        for (const one of shown) expect(one.from < to && from < one.to).toBe(true);
      }),
      { numRuns: inputs(1500) },
    );
  });
});

describe('nothing is lost', () => {
  const parties = ['A', 'B', 'C', 'D'];

  it('in one paragraph, whatever the wordings', () => {
    fc.assert(
      fc.property(edited(4), ({ draft, wordings }) => {
        const held = wordings.map((text, at) => ({ party: parties[at] ?? '', text }));
        const segments = rollParagraph(draft, held);
        expect(draftText(segments)).toBe(draft);
        for (const { party, text } of held) expect(partyText(segments, party)).toBe(text);
        expect(partyText(segments, 'somebody else')).toBe(draft);
        let at = 0;
        segments.forEach((segment, place) => {
          expect(segment.from).toBe(at);
          at = segment.to;
          expect(draft.slice(segment.from, segment.to)).toBe(segment.kind === 'text' ? segment.text : segment.draft);
          const before = segments[place - 1];
          if (segment.kind !== before?.kind) return;
          expect(segment.kind, 'two texts touch').toBe('bracket');
          expect(inOneBracket(draft, before, segment), 'two brackets are one').toBe(false);
        });
        expect(at).toBe(draft.length);
      }),
      { numRuns: inputs(1500) },
    );
  });

  it('with a memory of earlier differences, however small', () => {
    const memory = new ChangeMemory(4);
    fc.assert(
      fc.property(edited(3), ({ draft, wordings }) => {
        const held = wordings.map((text, at) => ({ party: parties[at] ?? '', text }));
        const twice = [rollParagraph(draft, held, [], memory), rollParagraph(draft, held, [], memory)];
        expect(twice).toEqual([rollParagraph(draft, held), rollParagraph(draft, held)]);
      }),
    );
  });
});

describe('a memory', () => {
  it('answers anew where positions have changed, and with the same segments where nothing has', () => {
    const memory = new ChangeMemory();
    const held = [{ party: 'A', text: 'States shall not allow' }];
    const reserve = { party: 'B', paragraph: 'p', stance: 'reserve', from: 7, to: 13 } as const;
    const draft = 'States should not allow';
    const first = rollParagraph(draft, held, [], memory);
    expect(rollParagraph(draft, held, [], memory)).toBe(first);
    expect(written(rollParagraph(draft, held, [reserve], memory))).toBe(
      'States [should – reserve: B / shall – A] not allow',
    );
    expect(rollParagraph(draft, held, [], memory)).toBe(first);
    expect(written(rollParagraph(draft, held, [{ ...reserve, party: 'C' }], memory))).toContain('reserve: C');
    expect(written(rollParagraph(draft, held, [{ ...reserve, stance: 'retain' }], memory))).toContain('retain: B');
    expect(written(rollParagraph(draft, held, [{ ...reserve, from: 14, to: 17 }], memory))).toContain(
      '[not – reserve: B]',
    );
    expect(written(rollParagraph(draft, held, [{ ...reserve, from: 14, to: 23 }], memory))).toContain(
      '[not allow – reserve: B]',
    );
  });

  it('does not take one party for another that says the same', () => {
    const memory = new ChangeMemory();
    for (const party of ['A', 'B']) {
      const segments = rollParagraph('States should', [{ party, text: 'States shall' }], [], memory);
      expect(written(segments)).toBe(`States [should / shall – ${party}]`);
    }
  });

  it('keeps the segments of every paragraph among many with the same words, such as additions', () => {
    const memory = new ChangeMemory();
    const additions = Array.from({ length: 100 }, (_, at) => [{ party: 'A', text: `Addition ${at}` }]);
    const roll = () => additions.map((held) => rollParagraph('', held, [], memory));
    const first = roll();
    additions[50] = [{ party: 'A', text: 'Addition 50, typed on' }];
    const second = roll();
    expect(second.filter((segments, at) => segments !== first[at])).toHaveLength(1);
  });

  it('keeps what is looked at again and again while more is rolled than it holds', () => {
    const memory = new ChangeMemory(20);
    const kept = () => rollParagraph('States should', [{ party: 'A', text: 'States shall' }], [], memory);
    const first = kept();
    for (let at = 0; at < 200; at++) {
      rollParagraph(`Paragraph ${at}`, [{ party: 'A', text: `Paragraph ${at} is new` }], [], memory);
      expect(kept()).toBe(first);
    }
  });
});

it('a bracket on which a party insists as a whole stays as it is', () => {
  const all = { party: 'B', paragraph: 'p', stance: 'retain', from: 0, to: 3 } as const;
  const held = rollParagraph('保护并报告', [{ party: 'A', text: '并护各国报告' }], [all]);
  expect(held[0]).toMatchObject({ draft: '保护并', alternatives: [{ text: '并护各国' }], retain: ['B'] });
  fc.assert(
    fc.property(edited(3), fc.constantFrom('retain' as const, 'reserve' as const), ({ draft, wordings }, stance) => {
      const held = wordings.map((text, at) => ({ party: `P${at}`, text }));
      const segments = rollParagraph(draft, held);
      for (const { kind, from, to } of segments) {
        if (kind !== 'bracket') continue;
        const insisted = rollParagraph(draft, held, [{ party: 'C', paragraph: 'p', stance, from, to }]);
        expect(insisted.map((one) => [one.kind, one.from, one.to])).toEqual(
          segments.map((one) => [one.kind, one.from, one.to]),
        );
      }
    }),
    { numRuns: inputs(300) },
  );
});
