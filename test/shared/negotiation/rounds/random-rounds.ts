import {
  type Command,
  type Negotiation,
  openDraft,
  type TabledWording,
  tableNow,
  targetOn,
} from '@adref/shared/negotiation';
import { draftText, type RollingParagraph, rollingText } from '@adref/shared/rolling';
import { fc } from '../../../property.ts';
import { Round } from '../round.ts';

/** What happens next: which kind of thing, by or about whom, and two numbers that choose the rest. */
type Step = readonly [kind: (typeof kinds)[number], who: number, what: number, where: number];

const kinds = [
  ...['table', 'table', 'table', 'table', 'add', 'leave', 'withdraw', 'reserve', 'take', 'take', 'take'],
  ...['whole', 'type', 'issue', 'settle'],
] as const;
const parties = ['KEN', 'JPN', 'NOR'] as const;
const words = ['one', 'shall', 'should', 'States', 'the', 'act', 'never', 'ICTs', 'of', 'all'];

/** A sitting of several rounds, in which no party’s words but those of `kinds` are touched. */
export const sitting = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(30), fc.nat(120), fc.nat(120)), {
  minLength: 10,
  maxLength: 60,
}) satisfies fc.Arbitrary<Step[]>;

/** What a sitting has come to, and what the table was before each issue. */
export interface Sitting {
  readonly round: Round;
  readonly issues: readonly { readonly before: Negotiation; readonly after: Negotiation }[];
  /** Words that their holders withdrew or settled themselves, as `party paragraph`. */
  readonly released: ReadonlySet<string>;
}

/** Carries the steps out one by one; what cannot be done is passed over. `issued` hears of each issue right after it. */
export function sit(
  steps: readonly Step[],
  issued?: (round: Round, before: Negotiation) => void,
  round: Round = new Round(),
): Sitting {
  const issues: { before: Negotiation; after: Negotiation }[] = [];
  const released = new Set<string>();
  for (const step of steps) {
    const before = round.state;
    const command = commandOf(round, step);
    const speaker = command && 'party' in command && typeof command.party === 'string' ? command.party : 'chair';
    if (!command || !round.decide(speaker as 'KEN' | 'chair', command).ok) continue;
    round.does(speaker as 'KEN' | 'chair', command);
    if (command.kind === 'issue') {
      issues.push({ before, after: round.state });
      issued?.(round, before);
    }
    if (command.kind === 'withdraw') for (const id of command.paragraphs) released.add(`${command.party} ${id}`);
  }
  return { round, issues, released };
}

function commandOf(round: Round, [kind, who, what, where]: Step): Command | undefined {
  const draft = openDraft(round.state).number;
  const party = parties[who % parties.length] ?? 'KEN';
  const rolled = rolledNow(round.state);
  const paragraph = rolled[where % rolled.length];
  switch (kind) {
    case 'issue':
      return { kind, draft, symbol: `A/L.1/Rev.${draft + 1}` };
    case 'type': {
      const id = paragraph?.id ?? '';
      const text = round.own(null)[id];
      if (text === undefined) return undefined;
      round.write(null, id, what % 7 === 0 ? undefined : edited(text, what));
      return undefined;
    }
    case 'table':
    case 'leave': {
      const id = paragraph?.id ?? '';
      const own = round.own(party)[id] ?? (paragraph && draftText(paragraph.segments)) ?? '';
      round.write(party, id, kind === 'leave' ? undefined : edited(own, what), rolled[where % rolled.length]?.id);
      return { kind: 'table', draft, party, paragraphs: [id] };
    }
    case 'add': {
      const id = `N${draft}-${party}-${what % 3}`;
      round.write(
        party,
        id,
        edited('Urges all States', what),
        openDraft(round.state).document.paragraphs[where % 3]?.id,
      );
      return { kind: 'table', draft, party, paragraphs: [id] };
    }
    case 'withdraw':
      return { kind, draft, party, paragraphs: [paragraph?.id ?? ''] };
    case 'reserve': {
      if (!paragraph) return undefined;
      const base = draftText(paragraph.segments);
      const from = (what * 7) % (base.length + 1);
      const to = Math.min(base.length, from + (what % 9));
      const target = targetOn(
        round.state,
        paragraph.id,
        what % 5 === 0 ? null : { from, to, draft: base.slice(from, to) },
      );
      return { kind: 'position', draft, party, target, stance: 'reserve', on: true, note: '' };
    }
    case 'take': {
      const brackets = paragraph?.segments.filter((segment) => segment.kind === 'bracket') ?? [];
      const bracket = brackets[what % Math.max(1, brackets.length)];
      if (bracket?.kind !== 'bracket' || !paragraph) return undefined;
      const chosen = bracket.alternatives[who % (bracket.alternatives.length + 1)];
      const target = targetOn(round.state, paragraph.id, bracket);
      if (chosen) return { kind, draft, target, text: chosen.text, source: { kind: 'party', holders: chosen.holders } };
      // With spaces of its own, so that it joins no two words into one.
      const text = what % 4 === 0 ? ' must ' : bracket.draft;
      return { kind, draft, target, text, source: { kind: what % 4 === 0 || paragraph.added ? 'chair' : 'draft' } };
    }
    case 'whole': {
      if (!paragraph) return undefined;
      const target = { paragraph: paragraph.id, from: null, to: null };
      const text = what % 3 === 0 ? null : draftText(paragraph.segments);
      return { kind: 'take', draft, target, text, source: { kind: 'chair' } };
    }
    case 'settle': {
      const pending = round.state.pending[where % Math.max(1, round.state.pending.length)];
      return pending && { kind, draft, ...pending, choice: what % 3 === 0 ? 'drop' : 'keep' };
    }
  }
}

/** The words with one of them left out, replaced or joined by another. */
function edited(text: string, what: number): string {
  const list = text.split(' ');
  const place = what % (list.length + 1);
  list.splice(place, what % 3 === 0 ? 0 : 1, ...(what % 4 === 0 ? [] : [words[what % words.length] ?? '']));
  return list.join(' ') || 'nothing';
}

/** The rolling text over what ranges count in. */
export function rolledNow(state: Negotiation): RollingParagraph[] {
  const { wordings, positions, bases } = tableNow(state);
  return rollingText(openDraft(state).document.paragraphs, wordings, positions, undefined, bases);
}

/** The version that a carried one names as its first. */
export function firstOf(state: Negotiation, { party, paragraph, carried }: TabledWording): TabledWording | undefined {
  return state.record.find(
    (version) =>
      carried !== undefined &&
      version.party === party &&
      version.paragraph === (carried.paragraph ?? paragraph) &&
      version.draft === carried.draft &&
      version.version === carried.version,
  );
}
