import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import {
  type Carried,
  carriedText,
  elsewhereIn,
  type Negotiation,
  openDraft,
  ownWordings,
  tableText,
  untabled,
} from '@adref/shared/negotiation';
import { partyWordings, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../../property.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

/** What somebody does to a text: to which of its paragraphs, and where to. */
type Edit = readonly [kind: (typeof kinds)[number], what: number, where: number];

const kinds = ['move', 'move', 'move', 'add', 'leave', 'word', 'cut'] as const;
const edits = (most: number, among: readonly (typeof kinds)[number][] = kinds) =>
  fc.array(fc.tuple(fc.constantFrom(...among), fc.nat(20), fc.nat(20)), { maxLength: most }) satisfies fc.Arbitrary<
    Edit[]
  >;
/** What a party does: one that cuts a paragraph says so of that paragraph, which is another matter. */
const proposals = (most: number) =>
  edits(
    most,
    kinds.filter((kind) => kind !== 'cut'),
  );

const words = ['Recalls', 'Invites', 'Requests', 'Decides', 'Notes', 'Affirms', 'Welcomes', 'Urges'];
const draftOf = (count: number): Paragraph[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `P${at + 1}`,
    kind: 'operative',
    level: 0,
    text: `${words[at]} ${'very '.repeat((at * 3) % 4)}much what is ${at + 1} of it`,
  }));

/** The text with these edits, made one by one; what somebody moves is known to be moved where `known`. */
function edited(text: readonly LiveParagraph[], who: string, known: boolean, todo: readonly Edit[]): LiveParagraph[] {
  const paragraphs = [...text];
  for (const [nth, [kind, what, where]] of todo.entries()) {
    const at = what % Math.max(1, paragraphs.length);
    const one = paragraphs[at];
    if (kind === 'add') {
      const id = `N${nth}-${who}`;
      const added = { id, kind: 'operative', level: 0, text: `Adds ${id}` } as const;
      paragraphs.splice(where % (paragraphs.length + 1), 0, added);
    } else if (!one) continue;
    else if (kind === 'leave') paragraphs.splice(at, 1);
    else if (kind === 'cut') {
      const half = one.text.indexOf(' ', one.text.length / 2);
      if (half < 0) continue;
      const rest = { ...one, id: `${one.id}-${nth}`, text: one.text.slice(half + 1) };
      paragraphs.splice(at, 1, { ...one, text: one.text.slice(0, half) }, rest);
    } else if (kind === 'word')
      paragraphs[at] = { ...one, text: where % 3 === 0 ? `Also ${who}` : `${one.text} ${who}` };
    else {
      paragraphs.splice(at, 1);
      paragraphs.splice(where % (paragraphs.length + 1), 0, known ? { ...one, moved: true } : one);
    }
  }
  return paragraphs;
}

const parties = ['KEN', 'JPN'] as const;
const idsOf = (text: readonly LiveParagraph[] | undefined) => (text ?? []).map(({ id }) => id);

/** The nearest before it that is one of these; null where none is. */
const nearest = (ids: readonly string[], id: string, among: (id: string) => boolean): string | null =>
  ids.slice(0, ids.indexOf(id)).findLast(among) ?? null;

/** The order in which the table has what a party holds. */
const onTable = (state: Negotiation, party: string) =>
  partyWordings(tableText(state), party).flatMap(({ paragraph, text }) => (text === null ? [] : [paragraph]));

/** What the wordings of a party want elsewhere or in addition. */
const placedIn = (own: readonly Wording[]) =>
  own.flatMap(({ paragraph, placement, moved }) => (placement || moved ? [paragraph] : []));

/** Issues the next draft, and judges the order of each party's text and of what it has on the table; how many paragraphs of them are open. */
function judge(round: Round, issue: () => Carried | undefined): number {
  const before = round.state;
  const textOf = (party: string) => round.texts.get(party)?.paragraphs ?? [];
  const readOf = (party: string) =>
    ownWordings(
      party,
      openDraft(round.state).document.paragraphs,
      textOf(party),
      elsewhereIn(round.state.wordings, party),
    );
  const of = (party: string) => (one: { readonly party: string }) => one.party === party;
  const then = new Map(
    parties.map((party) => [
      party,
      { text: idsOf(textOf(party)), table: onTable(before, party), moved: placedIn(readOf(party)) },
    ]),
  );
  const isTabled = (party: string) => untabled(readOf(party), round.state.wordings.filter(of(party))).length === 0;
  const tabled = parties.filter(isTabled);
  const carried = issue();
  const { state } = round;
  let judged = 0;
  for (const party of parties) {
    const was = then.get(party);
    const now = idsOf(textOf(party));
    const waiting = state.pending.filter(of(party)).map(({ paragraph }) => paragraph);
    const left = round.left.get(party) ?? [];
    const asked = new Set([...waiting, ...left].filter((id) => was?.moved.includes(id)));
    const open = placedIn(readOf(party));
    judged += judgeOrder(before, state, { was: was?.text ?? [], now, open: new Set(open), asked });
    const own = state.wordings.filter(of(party));
    const tableNow = onTable(state, party);
    judgeOrder(before, state, { was: was?.table ?? [], now: tableNow, open: new Set(placedIn(own)), asked });
    // What was added is on the table again, or in the draft.
    const drafted = new Set(openDraft(before).document.paragraphs.map(({ id }) => id));
    for (const id of was?.text ?? []) if (!drafted.has(id)) expect(now).toContain(id);
    if (!tabled.includes(party)) continue;
    expect([party, isTabled(party), tableNow]).toEqual([party, true, now]);
    // Where its text cannot be read, what is on the table says the same of the order.
    const unread = carried && carriedText(before, openDraft(state), carried, { party, frozen: null });
    expect(idsOf(unread?.paragraphs)).toEqual(now);
  }
  return judged;
}

interface Orders {
  readonly was: readonly string[];
  readonly now: readonly string[];
  /** What is moved or added still, and what waits for its holder's word. */
  readonly open: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

function judgeOrder(before: Negotiation, after: Negotiation, { was, now, open, asked }: Orders): number {
  const stays = (id: string) => was.includes(id) && now.includes(id) && !open.has(id) && !asked.has(id);
  const stillOpen = was.filter((id) => open.has(id));
  for (const id of stillOpen) expect([id, nearest(now, id, stays)]).toEqual([id, nearest(was, id, stays)]);
  for (const stretch of Map.groupBy(stillOpen, (id) => nearest(was, id, stays)).values())
    expect(now.filter((id) => stretch.includes(id))).toEqual(stretch);
  // What follows a paragraph follows all of it, also where the new draft has it in two pieces.
  const drafted = new Map(openDraft(before).document.paragraphs.map(({ id, text }) => [id, text]));
  for (const [at, { id, text }] of openDraft(after).document.paragraphs.entries()) {
    const head = openDraft(after).document.paragraphs[at - 1]?.id ?? '';
    if (!id.startsWith(`${head}-`) || !drafted.get(head)?.endsWith(text)) continue;
    if (!was.includes(head) || !now.includes(head) || asked.has(head)) continue;
    const between = now.slice(now.indexOf(head) + 1, now.indexOf(id));
    expect([id, between.filter((other) => open.has(other))]).toEqual([id, []]);
  }
  return stillOpen.length;
}

describe('over random drafts, the order of what a party has moved and added', () => {
  it('is as it was behind each paragraph that stays, in its own text and on the table, and through another round', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.tuple(fc.boolean(), fc.boolean()),
        proposals(6),
        proposals(4),
        edits(5),
        fc.nat(3),
        (count, [known, all], kenya, japan, chair, adopts) => {
          const round = new Round(draftOf(count));
          for (const [party, todo] of [
            ['KEN', kenya],
            ['JPN', japan],
          ] as const) {
            const text = round.texts.get(party)?.paragraphs ?? [];
            round.texts.set(party, { paragraphs: edited(text, party, known, todo), faults: 0 });
            // Some first, so that ranks on the table are not those of the text.
            const some = idsOf(round.texts.get(party)?.paragraphs).filter((_, at) => at % 2 > 0);
            for (const command of [table(party, some), ...(all ? [table(party)] : [])])
              if (round.decide(party, command).ok) round.does(party, command);
          }
          let text = edited(round.texts.get(null)?.paragraphs ?? [], 'chair', false, chair);
          const added = round.state.wordings.filter(({ placement }) => placement);
          const taken = adopts === 0 ? undefined : added[adopts % Math.max(1, added.length)];
          if (taken?.text) {
            const { paragraph: id, text: own } = taken;
            text = text.toSpliced(adopts % (text.length + 1), 0, { id, kind: 'operative', level: 0, text: own });
          }
          // A draft without any words is not issued.
          fc.pre(text.length > 0);
          round.texts.set(null, { paragraphs: text, faults: 0 });
          for (const draft of [0, 1]) {
            judged += judge(round, () => {
              const acts = round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
              return acts.flatMap((act) => (act.kind === 'issue' ? [act.carried] : []))[0];
            });
          }
        },
      ),
      { numRuns: inputs(1_000) },
    );
    expect(judged).toBeGreaterThan(0);
  });
});
