import { changes, rebase } from '@adref/shared/differences';
import { type Negotiation, openDraft, pageView, roundView, tableNow, tableText } from '@adref/shared/negotiation';
import { draftText, printRolling } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { Round } from '../round.ts';
import { firstOf, rolledNow, sit, sitting } from './random-rounds.ts';

const textOf = (state: Negotiation, id: string) =>
  openDraft(state).document.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? null;

/** JPN has P3 at the head, in the draft’s words; the chair leaves it out without a decision. */
const movedAndGone: Parameters<typeof sit>[0][number][] = [
  ['leave', 4, 0, 92],
  ['type', 0, 0, 116],
  ['table', 10, 0, 92],
  ['issue', 0, 0, 0],
];

/** KEN adds a paragraph behind P3, and then moves that to the head. */
const movedFromBefore: typeof movedAndGone = [
  ['add', 0, 0, 110],
  ['leave', 0, 0, 6],
  ['table', 0, 0, 26],
  ['issue', 0, 0, 0],
];

describe('over random rounds', () => {
  it('every tabled wording is taken, decided, carried or pending, and never gone', () => {
    const count = { taken: 0, decided: 0, carried: 0, pending: 0 };
    fc.assert(
      fc.property(sitting, (steps) => {
        for (const { before, after } of sit(steps).issues) {
          const outcomes = after.outcomes.filter(({ draft }) => draft === openDraft(before).number);
          expect(outcomes).toHaveLength(before.wordings.length);
          // What waits for its holder's word waits until that is said.
          for (const waiting of before.pending) expect(after.pending).toContainEqual(waiting);
          for (const [at, wording] of before.wordings.entries()) {
            const outcome = outcomes[at];
            expect(outcome).toMatchObject({ party: wording.party, version: wording.version });
            if (!outcome) return;
            count[outcome.outcome]++;
            const from = { draft: wording.draft, version: wording.version };
            const origin = wording.carried ?? from;
            const carried = after.wordings.filter(
              (one) =>
                one.party === wording.party &&
                one.carried?.draft === origin.draft &&
                one.carried.version === origin.version &&
                (one.carried.paragraph ?? one.paragraph) === (wording.carried?.paragraph ?? wording.paragraph),
            );
            const pending = after.pending.filter(
              ({ party, paragraph, tabled }) =>
                party === wording.party &&
                (tabled.paragraph ?? paragraph) === wording.paragraph &&
                tabled.version === wording.version,
            );
            expect([carried.length, pending.length]).toEqual([
              outcome.outcome === 'carried' ? 1 : 0,
              outcome.outcome === 'pending' ? 1 : 0,
            ]);
            // Without a word of the chair nothing is decided against anybody.
            const ofParagraph = before.takes.filter(({ paragraph }) => paragraph === wording.paragraph);
            if (before.takes.length === 0) expect(outcome.against).toEqual([]);
            if (outcome.outcome === 'decided') expect(outcome.against.length).toBeGreaterThan(0);
            // What counts as taken is in the draft.
            const was = textOf(before, wording.paragraph);
            const is = textOf(after, wording.paragraph);
            if (outcome.outcome === 'taken' && was !== null && ofParagraph.length === 0) {
              if (wording.text === null || is === null) expect([wording.text, is]).toEqual([null, null]);
              else if (is !== wording.text) {
                const { changes: left, conflicts } = rebase(changes(was, wording.text), was, is);
                expect([left, conflicts]).toEqual([[], []]);
              }
            }
          }
        }
      }),
      { numRuns: 150, examples: [[movedAndGone]] },
    );
    // The steps come to what they are meant for.
    for (const found of Object.values(count)) expect(found).toBeGreaterThan(0);
  });

  it('a draft issued as it was, without decisions, has the same rolling text', () => {
    let compared = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        for (const { before, after } of sit(steps).issues) {
          if (before.takes.length > 0 || before.pending.length > 0) continue;
          if (
            JSON.stringify(openDraft(before).document.paragraphs) !==
            JSON.stringify(openDraft(after).document.paragraphs)
          )
            continue;
          const shown = (state: Negotiation) => printRolling(tableText(state), {});
          expect(shown(after)).toBe(shown(before));
          if (before.wordings.length > 0) compared++;
        }
      }),
      { numRuns: 150, examples: [[movedFromBefore]] },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('carried words are known by their first version, and name words that are in it or in the draft', () => {
    let carried = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        for (const { after } of sit(steps).issues) {
          for (const wording of after.wordings) {
            const first = firstOf(after, wording);
            expect(first).toBeDefined();
            expect(first?.carried).toBeUndefined();
            carried++;
            // No word comes from nowhere.
            const known =
              `${first?.text ?? ''} ${after.drafts.map(({ document }) => document.paragraphs.map(({ text }) => text).join(' ')).join(' ')} ${after.decisions.map(({ text }) => text ?? '').join(' ')}`.split(
                /\s+/,
              );
            for (const word of (wording.text ?? '').split(/\s+/).filter((one) => one !== ''))
              expect(known).toContain(word);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(carried).toBeGreaterThan(0);
  });

  it('every position is on the words it was taken on, or asks its holder, and none is dropped but with its paragraph', () => {
    let moved = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        for (const { before, after } of sit(steps).issues) {
          const then = new Map(rolledNow(before).map((paragraph) => [paragraph.id, draftText(paragraph.segments)]));
          const now = new Map(rolledNow(after).map((paragraph) => [paragraph.id, draftText(paragraph.segments)]));
          for (const position of before.positions) {
            if (textOf(before, position.paragraph) === null) continue;
            const kept = after.positions.filter(
              ({ party, time }) => party === position.party && time === position.time,
            );
            expect(kept).toHaveLength(1);
            const [one] = kept;
            if (!one || one.draft === position.draft) continue;
            expect(one.carried).toBeDefined();
            if (one.from === null || one.to === null || position.from === null || position.to === null) {
              expect(textOf(after, one.paragraph)).toBe(textOf(before, position.paragraph));
              continue;
            }
            moved++;
            expect(now.get(one.paragraph)?.slice(one.from, one.to)).toBe(
              then.get(position.paragraph)?.slice(position.from, position.to),
            );
          }
          const { positions, gone } = tableNow(after);
          expect(positions.length + gone.length).toBe(after.positions.length);
        }
      }),
      { numRuns: 150 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it('a round that is over reads as it did when it ended, also from what a page begins with', () => {
    let compared = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        const { round, issues } = sit(steps);
        for (const { before } of issues) {
          const { number } = openDraft(before);
          for (const state of [round.state, pageView(round.state)]) {
            const view = roundView(state, number);
            expect(printRolling(tableText(view))).toBe(printRolling(tableText(before)));
            expect(tableNow(view).positions).toEqual(tableNow(before).positions);
            expect(view.takes).toEqual(before.takes);
          }
          if (before.wordings.length > 0) compared++;
        }
        expect(roundView(round.state, openDraft(round.state).number)).toBe(round.state);
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('taking back every decision gives back the draft', () => {
    let undone = 0;
    fc.assert(
      fc.property(
        sitting.map((steps) => steps.filter(([kind]) => kind !== 'type')),
        (steps) => {
          const { round } = sit(steps);
          const { takes } = round.state;
          for (const { paragraph, from, to, base } of takes) {
            const target = { paragraph, from, to, ...(base && { base }) };
            const draft = openDraft(round.state).number;
            const command = { kind: 'take', draft, target, text: null, source: { kind: 'open' } } as const;
            if (round.decide('chair', command).ok) round.does('chair', command);
          }
          expect(round.state.takes).toEqual([]);
          const own = round.own(null);
          for (const { id, text } of openDraft(round.state).document.paragraphs) expect(own[id]).toBe(text);
          if (takes.length > 0) undone++;
        },
      ),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(0);
  });

  it('a bracket carried through five rounds reads back its first words, while the chair decides and types beside it', () => {
    const beside = fc.array(fc.constantFrom('two', 'shall', 'ICTs', 'all', 'never'), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(beside, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (words, decides) => {
        const round = new Round();
        round.write('KEN', 'P1', 'one two three FOUR five');
        round.write('KEN', 'K1', 'Urges all', 'P2');
        round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
        for (const [draft, word] of words.entries()) {
          const text = openDraft(round.state).document.paragraphs.find(({ id }) => id === 'P1')?.text ?? '';
          const first = text.split(' ', 1)[0] ?? '';
          if (decides[draft]) {
            const target = { paragraph: 'P1', from: 0, to: first.length };
            round.does('chair', { kind: 'take', draft, target, text: word, source: { kind: 'chair' } });
          } else round.write(null, 'P1', `${word} ${text}`);
          round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
        }
        expect(round.state.wordings.map(({ draft, carried }) => [draft, carried])).toEqual([
          [5, { draft: 0, version: 1 }],
          [5, { draft: 0, version: 1 }],
        ]);
        const read = round.state.wordings.map((wording) => firstOf(round.state, wording)?.text);
        expect(read).toEqual(['one two three FOUR five', 'Urges all']);
        for (const { text } of round.state.wordings) expect(text).toMatch(/FOUR five$|^Urges all$/);
      }),
      { numRuns: 60 },
    );
  });
});
