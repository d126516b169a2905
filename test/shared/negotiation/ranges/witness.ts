import {
  type Command,
  type Negotiation,
  openDraft,
  type RecordedPosition,
  type Target,
  tableNow,
  targetOn,
} from '@adref/shared/negotiation';
import { draftText, type RollingParagraph, rollingText } from '@adref/shared/rolling';
import { fc } from '../../../property.ts';
import { Round } from '../round.ts';

/** What one step of a random round does; numbers choose among what there is. */
type Step = readonly [kind: string, who: number, where: number, what: number];

const delegations = ['KEN', 'JPN', 'NOR'] as const;
const paragraphs = ['P1', 'P2', 'N1', 'N2'] as const;

/** Words of a kind that diffs have to think about: repeated, swapped, partly equal. */
const phrases = [
  'States shall cooperate fully',
  'All States shall cooperate fully',
  'States should fully cooperate',
  'Encouraged by progress, all States shall cooperate fully and shall report',
  'shall shall shall',
  'fully',
];

/** What people saw when they said something: the words in that range, by what was recorded of it. */
export class Witness {
  readonly round = new Round();
  readonly saw = new Map<string, string>();

  take([kind, who, where, what]: Step): void {
    const { round } = this;
    const party = delegations[who % delegations.length] as (typeof delegations)[number];
    const id = paragraphs[where % paragraphs.length] as string;
    const text = phrases[what % phrases.length] as string;
    const target = this.#target(id, what);
    const commands: Record<string, () => Command | undefined> = {
      table: () => {
        round.write(party, id, text, 'P2');
        return { kind: 'table', draft: 0, party, paragraphs: [id] };
      },
      withdraw: () => ({ kind: 'withdraw', draft: 0, party, paragraphs: [id] }),
      typed: () => ({ kind: 'mode', draft: 0, party, asTyped: what % 2 === 0 }),
      reserve: () => target && { kind: 'position', draft: 0, party, target, stance: 'reserve', on: true, note: '' },
      retain: () => target && { kind: 'position', draft: 0, party, target, stance: 'retain', on: true, note: '' },
      drop: () => target && { kind: 'position', draft: 0, party, target, stance: 'reserve', on: false, note: '' },
      comment: () => target && { kind: 'comment', draft: 0, party, target, text: 'Hm' },
      decide: () => target && { kind: 'take', draft: 0, target, text: 'must', source: { kind: 'chair' } },
      support: () => this.#support(party, id, what),
      join: () => this.#supportWhole(party, id, what),
      leave: () => {
        round.write(party, id, undefined);
        return { kind: 'table', draft: 0, party, paragraphs: [id] };
      },
      restore: () => this.#restore(party, id, what),
    };
    const command = commands[kind]?.();
    const speaker = kind === 'decide' ? 'chair' : party;
    if (!command || !round.decide(speaker, command).ok) return;
    const seen = target ? this.#base(target.paragraph)?.slice(target.from ?? 0, target.to ?? 0) : undefined;
    for (const act of round.does(speaker, command)) {
      if (act.kind === 'position' && act.on) this.saw.set(keyOf(act.position), seen ?? '');
      if (act.kind === 'comment') this.saw.set(act.comment.id, seen ?? '');
      if (act.kind === 'take') this.saw.set(`take ${round.state.takes.length}`, seen ?? '');
    }
  }

  #base(id: string): string | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    return paragraph && draftText(paragraph.segments);
  }

  /** A bracket as the page offers it, or any range. */
  #target(id: string, what: number): Target | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    if (!paragraph) return undefined;
    const brackets = paragraph.segments.filter((segment) => segment.kind === 'bracket');
    const bracket = brackets[what % (brackets.length + 1)];
    const base = draftText(paragraph.segments);
    const from = (what * 7) % (base.length + 1);
    const to = Math.min(base.length, from + (what % 9));
    const range = bracket?.kind === 'bracket' ? bracket : { from, to, draft: base.slice(from, to) };
    return targetOn(this.round.state, id, range);
  }

  #support(party: string, id: string, what: number): Command | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    const brackets = paragraph?.segments.filter((segment) => segment.kind === 'bracket') ?? [];
    const bracket = brackets[what % Math.max(1, brackets.length)];
    if (bracket?.kind !== 'bracket') return undefined;
    const words = bracket.alternatives[what % Math.max(1, bracket.alternatives.length)]?.text ?? bracket.draft;
    return { kind: 'support', draft: 0, party, target: targetOn(this.round.state, id, bracket), text: words };
  }

  #supportWhole(party: string, id: string, what: number): Command | undefined {
    const proposed = tableNow(this.round.state).wordings.filter(({ paragraph }) => paragraph === id);
    const text = proposed[what % Math.max(1, proposed.length)]?.text;
    if (text === undefined) return undefined;
    return { kind: 'support', draft: 0, party, target: { paragraph: id, from: null, to: null }, text };
  }

  #restore(party: string, id: string, what: number): Command {
    const of = (wording: { party: string; paragraph: string }) => wording.party === party && wording.paragraph === id;
    const versions = this.round.state.record.filter(of).map(({ version }) => version);
    const seen = this.round.state.wordings.find(of)?.version ?? null;
    const version = [null, ...versions][what % (versions.length + 1)] ?? null;
    const own = { was: this.round.own(party)[id] ?? null, now: what % 2 === 0 ? null : (phrases[what % 6] ?? null) };
    return { kind: 'restore', draft: 0, party, wordings: [{ paragraph: id, version, seen, own }] };
  }
}

/** Under which a witness remembers a position. */
export const keyOf = ({ party, paragraph, stance, from, to, base }: RecordedPosition) =>
  [party, paragraph, stance, from, to, base?.party, base?.version].join(' ');

/** A step of one of these kinds. */
export const step = (kinds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...kinds), fc.nat(30), fc.nat(30), fc.nat(120)) satisfies fc.Arbitrary<Step>;

/** The rolling text over what ranges count in. */
export function rolled(state: Negotiation): RollingParagraph[] {
  const { wordings, positions, bases } = tableNow(state);
  return rollingText(openDraft(state).document.paragraphs, wordings, positions, undefined, bases);
}
