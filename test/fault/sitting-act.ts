import {
  bracketThere,
  type Command,
  type Negotiation,
  openDraft,
  type Target,
  targetOn,
} from '@adref/shared/negotiation';
import {
  type Bracket,
  combinedWords,
  contradict,
  draftText,
  elementaryChanges,
  type RollingParagraph,
} from '@adref/shared/rolling';
import type { Dice } from '../server/sync/dice.ts';
import type { Round } from '../shared/negotiation/round.ts';
import { rolledNow } from '../shared/negotiation/rounds/random-rounds.ts';

/** Who sits at the table. */
export const parties = ['KEN', 'JPN', 'NOR'] as const;
const words = ['one', 'shall', 'should', 'States', 'the', 'act', 'never', 'ICTs', 'of', 'all', 'année', '国家'];

/** What can happen in a sitting, as often as it comes up. */
export const sittingActs = [
  ...['table', 'table', 'table', 'table', 'table', 'add', 'add', 'twin', 'leave', 'support', 'support', 'support'],
  ...['withdraw', 'restore', 'reserve', 'reserve', 'lift', 'comment', 'take', 'take', 'take', 'combine', 'whole'],
  ...['reopen', 'type', 'type', 'split', 'join', 'move', 'chair adds', 'issue', 'issue', 'compilation', 'settle'],
  ...['settle', 'agree', 'reopen state', 'pen', 'pen back', 'pen writes', 'propose', 'take proposal'],
] as const;

/**
 * What is asked for next; undefined where there is nothing to ask it of, or where somebody has only typed. `party` does it, or the desk.
 */
export function commandOf(
  round: Round,
  act: (typeof sittingActs)[number],
  party: (typeof parties)[number],
  roll: Dice,
): Command | undefined {
  const { state } = round;
  const draft = openDraft(state).number;
  const rolled = rolledNow(state);
  const paragraph = rolled[roll(rolled.length)];
  if (!paragraph) return undefined;
  const { id } = paragraph;
  const base = draftText(paragraph.segments);
  const own = round.own(party)[id];
  const chair = round.texts.get(null)?.paragraphs ?? [];
  const written = chair[roll(chair.length)];
  switch (act) {
    case 'table':
      round.write(party, id, edited(own ?? base, roll), undefined);
      return { kind: 'table', draft, party, paragraphs: roll(4) === 0 ? null : [id] };
    case 'leave':
      round.write(party, id, undefined);
      return { kind: 'table', draft, party, paragraphs: [id] };
    case 'add':
    case 'twin': {
      const place = openDraft(state).document.paragraphs;
      const name = `N${draft}-${party}-${roll(3)}`;
      const text = act === 'twin' ? 'Thanks the chair' : edited('Urges all States', roll);
      round.write(party, name, text, place[act === 'twin' ? 0 : roll(place.length)]?.id);
      return { kind: 'table', draft, party, paragraphs: [name] };
    }
    case 'support': {
      const bracket = bracketOf(paragraph, roll);
      if (!bracket) {
        const text = paragraph.deletedBy.length > 0 ? null : base;
        return { kind: 'support', draft, party, target: whole(id), text };
      }
      const text = bracket.alternatives[roll(bracket.alternatives.length)]?.text ?? bracket.draft;
      return { kind: 'support', draft, party, target: targetOn(state, id, bracket), text };
    }
    case 'withdraw':
      return { kind: 'withdraw', draft, party, paragraphs: [id] };
    case 'restore': {
      const versions = state.record.filter((one) => one.party === party && one.draft === draft && one.paragraph === id);
      const seen = state.wordings.find((one) => one.party === party && one.paragraph === id)?.version ?? null;
      const version = versions[roll(versions.length + 1)]?.version ?? null;
      return { kind: 'restore', draft, party, wordings: [{ paragraph: id, version, seen }] };
    }
    case 'reserve': {
      const stance = roll(3) === 0 ? 'retain' : 'reserve';
      return { kind: 'position', draft, party, target: place(state, paragraph, roll), stance, on: true, note: '' };
    }
    case 'lift': {
      const held = state.positions.filter((one) => one.party === party);
      const one = held[roll(Math.max(1, held.length))];
      if (!one) return undefined;
      const target = { paragraph: one.paragraph, from: one.from, to: one.to, ...(one.base && { base: one.base }) };
      const taken = one.draft === draft ? {} : { taken: one.draft };
      return { kind: 'position', draft, party, target, stance: one.stance, on: false, note: '', ...taken };
    }
    case 'comment':
      return { kind: 'comment', draft, party, target: place(state, paragraph, roll), text: 'Why?' };
    case 'take': {
      const bracket = bracketOf(paragraph, roll);
      if (!bracket) return undefined;
      const target = targetOn(state, id, bracket);
      const chosen = bracket.alternatives[roll(bracket.alternatives.length + 2)];
      if (chosen)
        return { kind: 'take', draft, target, text: chosen.text, source: { kind: 'party', holders: chosen.holders } };
      if (roll(2) === 0) return { kind: 'take', draft, target, text: ' must ', source: { kind: 'chair' } };
      return {
        kind: 'take',
        draft,
        target,
        text: bracket.draft,
        source: { kind: paragraph.added ? 'chair' : 'draft' },
      };
    }
    case 'combine': {
      const shown = bracketOf(paragraph, roll);
      const bracket = shown && bracketThere(state, id, shown);
      const parts = bracket ? elementaryChanges(bracket) : [];
      const first = parts[roll(Math.max(1, parts.length))];
      const other = first && parts.find((one) => one !== first && !contradict(one, first));
      if (!bracket || !first || !other) return undefined;
      const taken = [first, other];
      const source = {
        kind: 'party',
        holders: [...new Set(taken.flatMap(({ holders }) => holders))],
        parts: taken,
      } as const;
      return { kind: 'take', draft, target: targetOn(state, id, bracket), text: combinedWords(bracket, taken), source };
    }
    case 'whole': {
      const target = whole(id);
      if (roll(2) === 0) return { kind: 'take', draft, target, text: null, source: { kind: 'chair' } };
      if (paragraph.deletedBy.length > 0) {
        return { kind: 'take', draft, target, text: null, source: { kind: 'party', holders: paragraph.deletedBy } };
      }
      if (!paragraph.added) return { kind: 'take', draft, target, text: base, source: { kind: 'draft' } };
      return { kind: 'take', draft, target, text: base, source: { kind: 'party', holders: paragraph.added.holders } };
    }
    case 'reopen': {
      const made = state.takes[roll(Math.max(1, state.takes.length))];
      if (!made) return undefined;
      const target = { paragraph: made.paragraph, from: made.from, to: made.to, ...(made.base && { base: made.base }) };
      const last = roll(2) === 0 ? ({ last: true } as const) : {};
      return { kind: 'take', draft, target, text: null, source: { kind: 'open', ...last } };
    }
    case 'type':
      if (written) round.write(null, written.id, roll(9) === 0 ? undefined : edited(written.text, roll));
      return undefined;
    case 'split': {
      const at = written ? written.text.indexOf(' ', roll(written.text.length)) : -1;
      if (!written || at < 1) return undefined;
      round.write(null, written.id, written.text.slice(0, at));
      round.write(null, `S${draft}-${roll(1_000)}`, written.text.slice(at + 1), written.id);
      return undefined;
    }
    case 'join': {
      const next = written && chair[chair.indexOf(written) + 1];
      if (!written || !next) return undefined;
      round.write(null, written.id, `${written.text} ${next.text}`);
      round.write(null, next.id, undefined);
      return undefined;
    }
    case 'move':
      if (!written || chair.length < 2) return undefined;
      round.write(null, written.id, undefined);
      // With the keyboard it stays itself; cut and pasted it is another one.
      round.write(null, roll(2) === 0 ? written.id : `M${draft}-${roll(1_000)}`, written.text, chair[0]?.id);
      return undefined;
    case 'chair adds':
      round.write(null, `C${draft}-${roll(1_000)}`, edited('Decides to meet', roll), written?.id);
      return undefined;
    case 'issue':
      return { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` };
    case 'compilation':
      return { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}`, form: 'compilation' };
    case 'settle': {
      const pending = state.pending.filter((one) => one.party === party);
      const one = pending[roll(Math.max(1, pending.length))];
      return one && { kind: 'settle', draft, ...one, choice: roll(3) === 0 ? 'drop' : 'keep' };
    }
    case 'agree':
      return {
        kind: 'paragraph-state',
        draft,
        target: whole(id),
        said: { state: 'agreed', level: 'informals', pending: [...parties], conditions: [] },
        note: '',
      };
    case 'reopen state':
      return {
        kind: 'paragraph-state',
        draft,
        target: whole(id),
        said: { state: 'reopened', requester: null },
        note: 'x',
      };
    case 'pen':
      return written && { kind: 'pen', draft, paragraph: written.id, party };
    case 'pen writes':
    case 'pen back': {
      const out = state.pens.filter((pen) => pen.draft === draft && !pen.back);
      const pen = out[roll(Math.max(1, out.length))];
      const text = pen && round.texts.get(`pen/${pen.id}`)?.paragraphs[0];
      if (!pen || !text) return undefined;
      if (act === 'pen back') return { kind: 'pen-back', draft, pen: pen.id, take: roll(3) > 0 };
      round.write(`pen/${pen.id}`, text.id, edited(text.text, roll));
      return undefined;
    }
    case 'propose': {
      const bracket = bracketOf(paragraph, roll);
      return bracket && { kind: 'propose', draft, target: targetOn(state, id, bracket), text: ' may well ', note: '' };
    }
    case 'take proposal': {
      const open = state.proposals.filter((one) => one.draft === draft);
      const one = open[roll(Math.max(1, open.length))];
      if (!one) return undefined;
      const target = { paragraph: one.paragraph, from: one.from, to: one.to, ...(one.base && { base: one.base }) };
      return { kind: 'take', draft, target, text: one.text, source: { kind: 'chair', proposal: one.id } };
    }
  }
}

function whole(paragraph: string): Target {
  return { paragraph, from: null, to: null };
}

function bracketOf({ segments }: RollingParagraph, roll: Dice): Bracket | undefined {
  const brackets = segments.filter((segment): segment is Bracket => segment.kind === 'bracket');
  return brackets[roll(Math.max(1, brackets.length))];
}

/** Words of a paragraph, or all of it. */
function place(state: Negotiation, { id, segments }: RollingParagraph, roll: Dice): Target {
  const base = draftText(segments);
  if (roll(5) === 0) return targetOn(state, id, null);
  const from = roll(base.length + 1);
  const to = Math.min(base.length, from + 1 + roll(9));
  return targetOn(state, id, { from, to, draft: base.slice(from, to) });
}

/** The words with one of them left out, replaced or joined by another. */
function edited(text: string, roll: Dice): string {
  const list = text.split(' ');
  const added = roll(4) === 0 ? [] : [words[roll(words.length)] ?? ''];
  list.splice(roll(list.length + 1), roll(3) === 0 ? 0 : 1, ...added);
  return list.join(' ') || 'nothing';
}
