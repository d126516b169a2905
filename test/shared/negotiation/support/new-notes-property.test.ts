import { type LiveParagraph, noteMark, noteMarksIn, type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import {
  type Act,
  type Command,
  type Negotiation,
  notesToSupport,
  notesToTake,
  openDraft,
  pendingVersion,
  tableText,
} from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { undoCommand } from '../../../../client/src/store/undo-command.ts';
import { fc, inputs } from '../../../property.ts';
import { Round, type Speaker } from '../round.ts';

const kinds = [
  'write',
  'write',
  'table',
  'support',
  'support',
  'withdraw',
  'take',
  'reopen',
  'undo',
  'mode',
  'issue',
  'settle',
] as const;
const parties = ['KEN', 'JPN', 'NOR'] as const;

/** What somebody does next, by numbers that choose among what there is. */
interface Step {
  readonly kind: (typeof kinds)[number];
  readonly party: (typeof parties)[number];
  readonly at: number;
  readonly which: number;
}

const steps = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), party: fc.constantFrom(...parties), at: fc.nat(30), which: fc.nat(30) }),
  { minLength: 3, maxLength: 25 },
);

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const mark = (nth: number) => noteMark(`fn-${nth + 1}`) ?? '';

class Table {
  readonly round = new Round([
    paragraph('P1', `Recalls the report${mark(0)} of the Secretary-General`),
    paragraph('P2', 'Decides to meet'),
    { id: 'fn-1', kind: 'footnote', level: 0, text: 'A/65/201.' },
  ]);
  /** How many commands were carried out. */
  done = 0;
  /** How many were refused for what the page showed of notes. */
  refused = 0;
  /** The notes that came in words that the page did not show. */
  readonly unseen: string[] = [];
  #looked: Negotiation | null = null;
  #last: { readonly speaker: Speaker; readonly before: Negotiation; readonly acts: readonly Act[] } | null = null;

  step(step: Step): void {
    if (step.kind === 'write') this.#write(step);
    const looked = this.#looked ?? this.round.state;
    this.#looked = this.round.state;
    const [speaker, asked] = this.#asked(step) ?? [];
    if (!speaker || !asked) return;
    // Every other page shows what was there before the step before.
    const command = step.at % 2 ? asked : seenAt(looked, asked);
    const decision = this.round.decide(speaker, command);
    if (!decision.ok) {
      if (command !== asked && this.round.decide(speaker, asked).ok) this.refused++;
      return;
    }
    const before = this.round.state;
    this.#last = { speaker, before, acts: this.round.does(speaker, command) };
    this.unseen.push(...unseen(command, this.#last.acts));
    this.done++;
  }

  #asked({ kind, party, at, which }: Step): readonly [Speaker, Command] | null {
    const { state } = this.round;
    const draft = openDraft(state).number;
    const all = tableText(state);
    const brackets = all.flatMap(({ id: paragraph, segments }) =>
      segments.flatMap((one) => (one.kind === 'bracket' ? [{ ...one, paragraph }] : [])),
    );
    const bracket = brackets[at % Math.max(1, brackets.length)];
    const words = bracket?.alternatives[which % bracket.alternatives.length];
    const target = bracket && { paragraph: bracket.paragraph, from: bracket.from, to: bracket.to };
    switch (kind) {
      case 'write':
        return at % 4 > 0 ? [party, { kind: 'table', draft, party, paragraphs: null }] : null;
      case 'table':
        return [party, { kind, draft, party, paragraphs: [['P1', 'P2', `K${party}`][which % 3] ?? ''] }];
      case 'support': {
        if (at % 3 > 0) return target && words ? [party, { kind, draft, party, target, text: words.text }] : null;
        const added = all.flatMap((one) => (one.added ? [one.id] : []));
        const id = added[which % Math.max(1, added.length)] ?? 'P1';
        const text = state.wordings.find((one) => one.paragraph === id)?.text ?? null;
        return [party, { kind, draft, party, target: { paragraph: id, from: null, to: null }, text }];
      }
      case 'withdraw': {
        const held = state.wordings.filter((one) => one.party === party);
        const one = held[at % Math.max(1, held.length)];
        return one ? [party, { kind, draft, party, paragraphs: [one.paragraph] }] : null;
      }
      case 'take': {
        if (!target || !words) return null;
        const source = { kind: 'party', holders: words.holders } as const;
        return ['chair', { kind, draft, target, text: words.text, source }];
      }
      case 'reopen': {
        const made = state.takes[at % Math.max(1, state.takes.length)];
        if (!made || noteMark(made.paragraph)) return null;
        const { paragraph: id, from, to } = made;
        const place = { paragraph: id, from, to };
        return ['chair', { kind: 'take', draft, target: place, text: null, source: { kind: 'open' } }];
      }
      case 'undo': {
        const last = this.#last;
        const undo = last && undoCommand(last.before, last.acts, state);
        return undo ? [last.speaker, undo] : null;
      }
      case 'mode':
        return at > 5 ? null : [party, { kind, draft, party, asTyped: !state.tablingAsTyped.includes(party) }];
      case 'settle': {
        const waits = state.pending[at % Math.max(1, state.pending.length)];
        const choice = which % 2 ? 'keep' : 'drop';
        return waits ? [waits.party as Speaker, { kind, draft, ...waits, choice }] : null;
      }
      case 'issue':
        return at > 8 ? null : ['chair', { kind, draft, symbol: `A/L.1/Rev.${draft + 1}` }];
    }
  }

  /** Puts the mark of a note into some words, with the note, or takes all marks out of them. */
  #write({ party, at, which }: Step): void {
    const { round } = this;
    const id = ['P1', 'P2', `K${party}`][at % 3] ?? 'P1';
    const words = round.own(party)[id] ?? 'Thanks the host';
    if (which % 4 === 0) {
      round.write(party, id, withoutNoteMarks(words), 'P2');
      return;
    }
    const nth = 1 + parties.indexOf(party) * 2 + (which % 2);
    const spaces = [...words.matchAll(/ |$/g)].map(({ index }) => index);
    const place = spaces[which % spaces.length] ?? words.length;
    round.write(party, id, `${words.slice(0, place)}${mark(nth)}${words.slice(place)}`, 'P2');
    const note: LiveParagraph = { id: `fn-${nth + 1}`, kind: 'footnote', level: 0, text: `Note ${nth}.` };
    const text = round.texts.get(party)?.paragraphs ?? [];
    const has = text.some((one) => one.id === note.id);
    if (!has) round.texts.set(party, { paragraphs: [...text, note], faults: 0 });
    else if (at % 5 < 3) round.write(party, note.id, `Note ${nth} at ${round.acts.length}.`);
  }
}

/** The command as a page sends it that shows the negotiation as it was at `looked`. */
function seenAt(looked: Negotiation, command: Command): Command {
  const notes =
    command.kind === 'support'
      ? notesToSupport(looked, command.party, command.target, command.text)
      : command.kind === 'take' && notesToTake(looked, command.target, command.text, command.source);
  return notes ? ({ ...command, notes } as Command) : command;
}

/** The new notes that came in other words than the command says were seen. */
function unseen(command: Command, acts: readonly Act[]): string[] {
  if (!('notes' in command) || !command.notes) return [];
  const seen = new Map(command.notes.map(({ paragraph, text }) => [paragraph, text]));
  return acts.flatMap((act) => {
    const said = act.kind === 'support' ? act.wording : act.kind === 'take' ? act.take : null;
    const came = said && noteMark(said.paragraph) !== null && said.text !== null;
    return came && seen.get(said.paragraph) !== said.text ? [`${said.paragraph}: ${said.text}`] : [];
  });
}

/** The marks without a note, and the notes without a mark, among these paragraphs and those of the draft; a mark may also be in words that wait. */
function astray(
  round: Round,
  texts: readonly { readonly id: string; readonly text: string | null }[],
  waiting: readonly { readonly text: string | null }[] = [],
): string[] {
  const drafted = new Set(openDraft(round.state).document.paragraphs.map(({ id }) => id));
  const there = new Set(texts.flatMap(({ id, text }) => (text === null ? [] : [id])));
  const called = new Set(texts.flatMap(({ text }) => noteMarksIn(text ?? '').map(({ note }) => note)));
  const waited = new Set(waiting.flatMap(({ text }) => noteMarksIn(text ?? '').map(({ note }) => note)));
  return [
    ...[...called].filter((note) => !there.has(note) && !drafted.has(note)).map((note) => `${note} is called`),
    ...[...there]
      .filter((id) => noteMark(id) !== null && !drafted.has(id) && !called.has(id) && !waited.has(id))
      .map((id) => `${id} is not called`),
  ];
}

it('nobody has the mark of a new footnote without its note, a note without a mark, or one that comes in words unseen, whatever is done', () => {
  let done = 0;
  let refused = 0;
  fc.assert(
    fc.property(steps, (all) => {
      const table = new Table();
      const { round } = table;
      for (const step of all) {
        table.step(step);
        for (const party of parties) {
          // Of one that tables as it types the own text is on the table.
          const asTyped = round.state.tablingAsTyped.includes(party);
          const held = asTyped ? [] : round.state.wordings.filter((one) => one.party === party);
          // The note of words that wait for their holder is on the table before they are.
          const waiting = round.state.pending.flatMap((one) =>
            one.party === party ? (pendingVersion(round.state, one) ?? []) : [],
          );
          const found = astray(
            round,
            held.map(({ paragraph: id, text }) => ({ id, text })),
            waiting,
          );
          expect([step, party, found]).toEqual([step, party, []]);
          const own = round.texts.get(party)?.paragraphs ?? [];
          expect(astray(round, own).filter((found) => found.endsWith('is called'))).toEqual([]);
        }
        expect(astray(round, round.texts.get(null)?.paragraphs ?? [])).toEqual([]);
        expect(table.unseen).toEqual([]);
      }
      done += table.done;
      refused += table.refused;
    }),
    { numRuns: inputs(1_000) },
  );
  expect(done).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(0);
});
