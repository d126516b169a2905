import { type Origin, type Provenance, provenance, type RoundText, wordsCheck } from '@adref/shared/provenance';
import { expect, test } from 'vitest';
import { fc } from '../../property.ts';
import { growth, linear } from '../growth.ts';

const draft = [
  { id: 'P1', text: 'States should act now' },
  { id: 'P2', text: 'Decides to meet again next year' },
];
const ken = { party: 'KEN', paragraph: 'P1', version: 1 };
const kens = { kind: 'tabled', versions: [ken], decided: true } as const;

function traced(round: Partial<RoundText>) {
  const whole = { before: draft, after: draft, steps: [], tabled: [], agreed: [], ...round };
  return { ...provenance(whole), text: whole.after };
}

/** As `States |shall – KEN 1 |act`, paragraph by paragraph; words of the draft alone are plain. */
function shown({ paragraphs, text }: Provenance & { text: RoundText['after'] }): string[] {
  return paragraphs.map(({ spans }, at) =>
    spans.map(({ from, to, origin }) => `${text[at]?.text.slice(from, to)}${said(origin)}`).join('|'),
  );
}

function said(origin: Origin): string {
  switch (origin.kind) {
    case 'draft':
      return '';
    case 'agreed':
      return `{${origin.document} ${origin.paragraph}}`;
    case 'chair':
      return origin.decided ? '{chair, decided}' : '{chair}';
    default: {
      const versions = origin.versions.map(({ party, version }) => `${party} ${version}`).join(', ');
      return `{${origin.kind === 'carried' ? 'carried ' : ''}${versions}${origin.decided ? '' : ', typed'}}`;
    }
  }
}

const write = (id: string, text: string) => draft.map((one) => (one.id === id ? { id, text } : one));

test('a decision says whose words it took; what the paragraph keeps is the draft’s', () => {
  const after = write('P1', 'States shall act now');
  const result = traced({ after, steps: [{ paragraph: 'P1', text: 'States shall act now', origin: kens }] });
  expect(shown(result)[0]).toBe('States |shall{KEN 1}| act now');
  expect(result.gone).toEqual([{ paragraph: 'P1', from: 7, to: 13, text: 'should', decided: true }]);
  expect(wordsCheck(result, after)).toEqual({ added: [], removed: [] });
});

test('what the chair types is found on the table, or is its own; words that went by typing are listed', () => {
  const after = write('P1', 'All States shall act today');
  const result = traced({ after, tabled: [{ text: 'States shall act now', source: ken }] });
  expect(shown(result)[0]).toBe('All {chair}|States |shall{KEN 1, typed}| act |today{chair}');
  expect(wordsCheck(result, after)).toEqual({
    added: [
      { paragraph: 'P1', from: 0, to: 4, text: 'All ', decided: false },
      { paragraph: 'P1', from: 21, to: 26, text: 'today', decided: false },
    ],
    removed: [
      { paragraph: 'P1', from: 7, to: 13, text: 'should', decided: false },
      { paragraph: 'P1', from: 18, to: 21, text: 'now', decided: false },
    ],
  });
});

test('a wording that the chair writes of two parties’ words adds none', () => {
  const jpn = { party: 'JPN', paragraph: 'P1', version: 2, carried: { draft: 0, version: 1 } };
  const after = write('P1', 'States shall act at all times');
  const result = traced({
    after,
    steps: [{ paragraph: 'P1', text: 'States shall act at all times', origin: { kind: 'chair', decided: true } }],
    tabled: [
      { text: 'States shall act now', source: ken },
      { text: 'States should act at all times', source: jpn },
    ],
  });
  expect(shown(result)[0]).toBe('States |shall{KEN 1}| act |at all times{carried JPN 2}');
  expect(wordsCheck(result, after).added).toEqual([]);
});

test('a split, a join and a move add and remove nothing', () => {
  const split = [
    { id: 'P1', text: 'States should' },
    { id: 'N', text: 'act now' },
    { id: 'P2', text: 'Decides to meet again next year' },
  ];
  const join = [{ id: 'P1', text: 'States should act now Decides to meet again next year' }];
  const move = [
    { id: 'P1', text: 'States should act now next year' },
    { id: 'P2', text: 'Decides to meet again' },
  ];
  for (const after of [split, join, move]) {
    expect(wordsCheck(traced({ after }), after)).toEqual({ added: [], removed: [] });
  }
});

test('a decision for the draft’s words puts them back, also where another had taken them out', () => {
  const steps = [
    { paragraph: 'P1', text: 'States shall act now', origin: kens },
    { paragraph: 'P1', text: 'States should act now', origin: 'draft' as const },
  ];
  const result = traced({ steps });
  expect(shown(result)).toEqual(draft.map(({ text }) => text));
  expect(result.gone).toEqual([]);
});

test('words of agreed language that the paragraph is linked to are named as such, and only there', () => {
  const text = 'States should act in accordance with international law';
  const agreed = [{ paragraph: 'P1', text: 'in accordance with international law', document: 'A/1', target: 'X' }];
  expect(shown(traced({ after: write('P1', text), agreed }))[0]).toBe(
    'States should act |in accordance with international law{A/1 X}',
  );
  expect(shown(traced({ after: write('P2', `Decides ${text}`), agreed }))[1]).not.toContain('A/1');
});

test('a paragraph that is left out is gone, by a decision or without', () => {
  const after = draft.slice(1);
  expect(wordsCheck(traced({ after }), after).removed.map(({ text }) => text)).toEqual(['States should act now']);
  const decided = traced({ after, steps: [{ paragraph: 'P1', text: null, origin: kens }] });
  expect(wordsCheck(decided, after)).toEqual({ added: [], removed: [] });
});

const word = fc.constantFrom('States', 'shall', 'should', 'act', 'now', 'all', ',', 'the', 'année', '国家');
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const paragraphs = fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), sentence), {
  selector: ([id]) => id,
  maxLength: 4,
});

test('every word has one origin: the spans follow each other through the whole text, and what they name is what it says there', () => {
  const step = fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), text: fc.option(sentence), who: fc.nat(2) });
  fc.assert(
    fc.property(paragraphs, paragraphs, fc.array(step, { maxLength: 5 }), (first, last, decisions) => {
      const before = first.map(([id, text]) => ({ id, text }));
      const after = last.map(([id, text]) => ({ id, text }));
      const draftText = new Map<string, string>(first);
      const round: RoundText = {
        before,
        after,
        steps: decisions.map(({ id, text, who }) => ({
          paragraph: id,
          text: who === 2 ? (draftText.get(id) ?? null) : text,
          origin: who === 0 ? kens : who === 1 ? { kind: 'chair', decided: true } : 'draft',
        })),
        tabled: decisions.map(({ id, text }) => ({ text, source: { party: 'JPN', paragraph: id, version: 1 } })),
        agreed: [],
      };
      const { paragraphs: traced, gone } = provenance(round);
      expect(traced.map(({ paragraph }) => paragraph)).toEqual(after.map(({ id }) => id));
      traced.forEach(({ spans }, at) => {
        const text = after[at]?.text ?? '';
        expect(spans.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        spans.forEach(({ from, to, origin }, place) => {
          expect(from).toBe(spans[place - 1]?.to ?? 0);
          if (origin.kind !== 'draft') return;
          expect(draftText.get(origin.paragraph)?.slice(origin.at, origin.at + to - from)).toBe(text.slice(from, to));
        });
      });
      // Each word of the draft is in the text, or it is told to be gone: never both, never neither.
      for (const { id, text } of before) {
        const is = Array.from(text, () => 0);
        for (const { spans } of traced) {
          for (const { from, to, origin } of spans) {
            if (origin.kind !== 'draft' || origin.paragraph !== id) continue;
            is.fill(1, origin.at, origin.at + to - from);
          }
        }
        for (const lost of gone) {
          if (lost.paragraph !== id) continue;
          expect(text.slice(lost.from, lost.to)).toBe(lost.text);
          expect(is.slice(lost.from, lost.to)).not.toContain(1);
          is.fill(1, lost.from, lost.to);
        }
        expect(is).not.toContain(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('a text in which every paragraph was retyped takes time in proportion to its length', () => {
  const make = (size: number): RoundText => {
    const before = Array.from({ length: size }, (_, at) => ({
      id: `P${at}`,
      text: `States ${at} should act in good time`,
    }));
    const after = before.map(({ id, text }, at) => ({ id, text: text.replace('States', `Nations ${at}`) }));
    const tabled = before.map(({ id, text }, at) => ({
      text: text.replace('should', at % 2 ? 'shall' : 'must'),
      source: { party: `X${at % 9}`, paragraph: id, version: 1 },
    }));
    return { before, after, steps: [], tabled, agreed: [] };
  };
  expect(growth(make, provenance, 250)).toBeLessThan(linear);
});
