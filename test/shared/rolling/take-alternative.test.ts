import { applyChanges, type Change, changes, smallestChanges } from '@adref/shared/differences';
import { type Bracket, inOneBracket, partyText, rollParagraph, takeAlternative } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from '../differences/sample-text.ts';

const draft = 'States should not knowingly allow their territory to be used';
const range = (words: string) => ({ from: draft.indexOf(words), to: draft.indexOf(words) + words.length });

describe('taking an alternative', () => {
  it('words the range and keeps the rest', () => {
    expect(takeAlternative(draft, draft, range('should'), 'shall')).toBe(draft.replace('should', 'shall'));
  });

  it('keeps own changes elsewhere', () => {
    const own = draft.replace('territory', 'networks').replace('States', 'All States');
    expect(takeAlternative(draft, own, range('should'), 'shall')).toBe(own.replace('should', 'shall'));
  });

  it('makes own changes in the range give way', () => {
    const own = draft.replace('should not', 'must never').replace('territory', 'networks');
    expect(takeAlternative(draft, own, range('should not'), 'shall not')).toBe(
      draft.replace('should', 'shall').replace('territory', 'networks'),
    );
  });

  it('makes own changes that touch the range give way, which would be in the same bracket', () => {
    const own = draft.replace('should', 'should always');
    expect(takeAlternative(draft, own, range('should'), 'shall')).toBe(draft.replace('should', 'shall'));
  });

  it('lets only the part of a change give way that is in the range', () => {
    const own = draft.replace('should not knowingly', 'must never knowingly');
    expect(takeAlternative(draft, own, range('should'), 'shall')).toBe(own.replace('must', 'shall'));
  });

  it('leaves an own change beside it that meets it without a space, also one of both', () => {
    const chinese = '各国应合作。';
    const modal = { from: 2, to: 3 };
    expect(takeAlternative(chinese, '各国应协作。', modal, '须')).toBe('各国须协作。');
    expect(takeAlternative(chinese, '各国必协作。', modal, '须')).toBe('各国须协作。');
    expect(takeAlternative(chinese, '各国须协作。', { from: 3, to: 5 }, '合作')).toBe('各国须合作。');
  });

  it('leaves own words beside it that others have there in as few words', () => {
    const [chinese, own] = ['敦促会员国合作。', '请各国合作。'];
    const [verb, states] = [
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ];
    expect(takeAlternative(chinese, own, verb, '敦促', ['敦促各国合作。'])).toBe('敦促各国合作。');
    expect(takeAlternative(chinese, own, states, '会员国', ['敦促各国合作。'])).toBe('请会员国合作。');
    expect(takeAlternative(chinese, own, states, '会员国', ['请会员国合作。', own])).toBe('请会员国合作。');
    expect(takeAlternative(chinese, own, states, '会员国')).toBe('敦促会员国合作。');
  });

  it('inserts at a place and replaces what was inserted there', () => {
    const at = draft.indexOf(' allow');
    const own = draft.replace(' allow', ', ever, allow');
    expect(takeAlternative(draft, own, { from: at, to: at }, ' and openly')).toBe(
      draft.replace(' allow', ' and openly allow'),
    );
  });

  it('gives up own changes when the draft is taken', () => {
    fc.assert(
      fc.property(edited(1), ({ draft, wordings: [own = ''] }) => {
        expect(takeAlternative(draft, own, { from: 0, to: draft.length }, draft)).toBe(draft);
      }),
    );
  });

  it('gives whoever changes nothing else exactly the words taken, and the holders a companion', () => {
    fc.assert(
      fc.property(edited(2), ({ draft, wordings: [a = '', b = ''] }) => {
        const held = [
          { party: 'A', text: a },
          { party: 'B', text: b },
        ];
        for (const bracket of rollParagraph(draft, held).filter((one): one is Bracket => one.kind === 'bracket')) {
          for (const { text, holders } of bracket.alternatives) {
            const own = takeAlternative(draft, draft, bracket, text);
            expect(own).toBe(draft.slice(0, bracket.from) + text + draft.slice(bracket.to));
            const rolled = rollParagraph(draft, [...held, { party: 'C', text: own }]);
            expect(partyText(rolled, 'C')).toBe(own);
            // A holder of these words alone shares every alternative with the newcomer.
            const [holder = ''] = holders;
            if (held.find(({ party }) => party === holder)?.text !== own) continue;
            for (const segment of rolled) {
              if (segment.kind !== 'bracket') continue;
              const shared = segment.alternatives.find((one) => one.holders.includes('C'));
              if (shared) expect(shared.holders).toContain(holder);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps all own changes that would not be in one bracket with what is taken', () => {
    fc.assert(
      fc.property(
        edited(1),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'x', ' x y'),
        ({ draft, wordings: [own = ''] }, p, q, text) => {
          const [from, to] = [p % (draft.length + 1), q % (draft.length + 1)].sort((x, y) => x - y) as [number, number];
          const parts = changes(draft, own).flatMap((change, at, all) =>
            smallestChanges(draft, change, all[at - 1]?.to),
          );
          const isKept = (change: Change) => !inOneBracket(draft, change, { from, to });
          // Of Chinese words that go one by one some can stay.
          fc.pre(!parts.some((change) => !isKept(change) && /\p{Script=Han}./u.test(change.text)));
          const kept = parts.filter(isKept);
          const expected = [...kept, { from, to, text }].sort((x, y) => x.from - y.from || x.to - y.to);
          expect(takeAlternative(draft, own, { from, to }, text)).toBe(applyChanges(draft, expected));
        },
      ),
    );
  });
});
