import type { Act } from '@adref/shared/negotiation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answers, SeatAnswers } from './answers.ts';
import { invariants, judgement } from './judgement.ts';
import { Sitting, symbolOf } from './sitting.ts';

/** The outside reader finds nothing wrong in true answers, and something in each that is not. */
let sitting: Sitting;
let before: Answers;
let now: Answers;

const [op3, op6, op7] = ['L27.OP3', 'L27.OP6', 'L27.OP7'] as const;

beforeAll(async () => {
  sitting = await Sitting.open();
  await sitting.writes('KEN', op3, 'pourrait aider', 'aidera');
  await sitting.table('KEN', op3);
  await sitting.writes('CUB', op6, 'tiendra', 'devra tenir');
  await sitting.table('CUB', op6);
  const position = { kind: 'position', draft: 0, party: 'NOR', stance: 'reserve', on: true, note: '' } as const;
  await sitting.does('NOR', { ...position, target: await sitting.words(op3, 'au niveau mondial') });
  const target = await sitting.words(op7, 'soixante-quatorzième');
  await sitting.does('FRA', { kind: 'comment', draft: 0, party: 'FRA', target, text: 'Vraiment ?' });
  const { target: place } = await sitting.bracket(op6, 'devra tenir');
  const source = { kind: 'party', holders: ['CUB'] } as const;
  await sitting.does('chair', { kind: 'take', draft: 0, target: place, text: 'devra tenir', source });
  await sitting.writes('chair', op7, 'Décide', 'Décide aussi');
  before = await sitting.judge('the first round');
  now = await sitting.typesThrough(() => sitting.chair.does({ kind: 'issue', draft: 0, symbol: symbolOf(1) }));
});
afterAll(() => sitting?.dispose());

/** The answers with something in them that is not so; `change` works on a copy that may be written to. */
function falsified(change: (answers: Written<Answers>) => void): Answers {
  const copy = structuredClone(now) as Written<Answers>;
  change(copy);
  return copy as Answers;
}

type Written<T> = T extends readonly (infer U)[]
  ? Written<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Written<T[K]> }
    : T;

const paragraph = (seat: Written<SeatAnswers>, id: string) => seat.rolling.find((one) => one.id === id);
const issue = (seat: Written<SeatAnswers>) =>
  seat.acts.find(({ kind }) => kind === 'issue') as Written<Act & { kind: 'issue' }>;
/** Words with one letter another. */
const other = (text: string) => `${text.startsWith('X') ? 'Y' : 'X'}${text.slice(1)}`;

const lies: Readonly<Record<number, Readonly<Record<string, (answers: Written<Answers>) => void>>>> = {
  1: {
    'an alternative with another letter': ({ seats: { observer } }) => {
      for (const segment of paragraph(observer, op3)?.segments ?? []) {
        if (segment.kind === 'bracket') for (const one of segment.alternatives) one.text = other(one.text);
      }
    },
    'a bracket without its holder': ({ seats: { delegate } }) => {
      for (const segment of paragraph(delegate, op3)?.segments ?? []) {
        if (segment.kind === 'bracket') for (const one of segment.alternatives) one.holders = ['JPN'];
      }
    },
    'a paragraph of the draft that is not shown': ({ seats: { desk } }) => desk.rolling.splice(5, 1),
    'a wording that is on no table': ({ seats: { observer } }) => observer.state.wordings.pop(),
  },
  2: {
    'a redline without a word': ({ redlines }) => redlines[0]?.ops.pop(),
    'a redline that cuts a word': ({ redlines }) => {
      redlines[0] = {
        before: 'agir',
        after: 'agira',
        ops: [
          { op: 'equal', text: 'agir' },
          { op: 'insert', text: 'a' },
        ],
      };
    },
  },
  3: {
    'a door that is open': ({ doors: [door] }) => door && Object.assign(door, { answer: 200 }),
    'a refusal that says nothing': ({ doors: [door] }) => door && Object.assign(door, { said: '{}' }),
  },
  4: { 'a word that was saved and is nowhere': ({ kept: [text] }) => text?.acknowledged.push('perdu') },
  5: {
    'a draft with another word': ({ seats: { observer } }) => {
      for (const one of observer.state.drafts[0]?.document.paragraphs ?? [])
        if (one.id === op3) one.text = other(one.text);
    },
    'a tabled wording with another word': ({ seats: { delegate } }) => {
      for (const one of delegate.state.record) one.text = other(one.text ?? '');
    },
    'a record without an act': ({ seats: { observer } }) => observer.acts.splice(4, 1),
    'an act with another word, at the desk': ({ seats: { desk } }) => {
      for (const act of desk.acts) if (act.kind === 'comment') act.comment.text = 'Autre';
    },
    'a decision other than the one that was sealed': ({ seats: { observer } }) => {
      for (const take of issue(observer).decisions ?? []) take.text = 'doit tenir';
    },
  },
  6: {
    'a word without a source': ({ seats: { observer } }) =>
      observer.origins[0]?.provenance.paragraphs.at(-2)?.spans.pop(),
    'words ascribed to who did not ask for them': ({ seats: { delegate } }) => {
      for (const { spans } of delegate.origins[0]?.provenance.paragraphs ?? []) {
        for (const { origin } of spans) {
          if (origin.kind === 'tabled')
            for (const version of origin.versions) Object.assign(version, { party: 'KEN', paragraph: op3 });
        }
      }
    },
    'words of the chair that are not listed': ({ seats: { desk } }) => desk.origins[0]?.check.added.pop(),
    'words that came in with another draft than they did': ({ seats: { observer } }) => {
      for (const { spans } of observer.origins[0]?.history.paragraphs ?? []) for (const span of spans) span.draft = 1;
    },
    'a derivation without a contributor': ({ seats: { observer } }) => {
      for (const row of observer.origins[0]?.derivation ?? []) row.parties = [];
    },
    'words of the draft that went unsaid': ({ seats: { observer } }) => observer.origins[0]?.provenance.gone.pop(),
  },
  7: {
    'an id that is there twice': ({ seats: { observer } }) => {
      const [first, second] = observer.state.drafts[1]?.document.paragraphs ?? [];
      if (first && second) second.id = first.id;
    },
    'a draft with other ids than the chair’s text': ({ seats: { desk } }) => {
      const last = desk.state.drafts[1]?.document.paragraphs.at(-1);
      if (last) last.id = 'another';
    },
    'a label of another paragraph': ({ seats: { delegate } }) => {
      const shown = paragraph(delegate, op3);
      if (shown) shown.label = 'OP4';
    },
    'a concordance without a paragraph': ({ seats: { desk } }) => desk.origins[0]?.numbers.splice(3, 1),
  },
  8: {
    'untabled words in an answer': ({ seats: { observer } }) => {
      observer.bytes += ' motKEN0-1.';
    },
    'a decision of the desk': ({ seats: { delegate, desk } }) => {
      delegate.state.takes = [...delegate.state.takes, ...desk.state.decisions];
    },
    'acts of the desk that can be counted': ({ seats: { observer } }) => observer.state.seq++,
  },
  9: {
    'a reservation on other words': ({ seats: { observer } }) => {
      for (const position of observer.state.positions) if (position.from !== null) position.from++;
    },
    'a reservation that does not show': ({ seats: { delegate } }) => {
      for (const segment of paragraph(delegate, op3)?.segments ?? [])
        if (segment.kind === 'bracket') segment.reserve = [];
    },
    'a reservation that a new draft has dropped': ({ seats: { observer } }) => observer.state.positions.pop(),
    'a comment that is gone': ({ seats: { desk } }) => desk.state.comments.pop(),
    'a wording of which nobody says what became': ({ seats: { observer } }) => observer.state.outcomes.pop(),
    'a wording that is carried and on no table': ({ seats: { delegate } }) => issue(delegate).carried?.wordings.pop(),
    'a wording decided against by nobody': ({ seats: { observer } }) => {
      for (const outcome of observer.state.outcomes) outcome.outcome = 'decided';
    },
  },
  10: {
    'a server that is not well': (answers) => {
      answers.health = '{"status":"degraded"}';
    },
    'nonsense that is answered': ({ nonsense: [one] }) => one && Object.assign(one, { answer: 200 }),
    'two seats with different acts': ({ seats: { observer } }) => {
      observer.state.publicHead = '0'.repeat(64);
    },
  },
};

it('true answers contradict no invariant', () => {
  expect(judgement(now, before)).toEqual([]);
});

it('a draft or a tabled wording that changes between two answers is noticed, also with its hash', () => {
  const changed = falsified(({ seats: { observer } }) => observer.state.record.reverse());
  expect(invariants[5]?.(changed, now).join()).toContain('has changed');
});

for (const [number, told] of Object.entries(lies)) {
  for (const [lie, change] of Object.entries(told)) {
    it(`invariant ${number} is contradicted by ${lie}`, () => {
      expect(invariants[Number(number)]?.(falsified(change), before)).not.toEqual([]);
    });
  }
}
