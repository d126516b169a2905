import { applyChanges, changes, rebase } from '../../differences/index.ts';
import { type LiveParagraph, noteMarksIn, type TextDocument } from '../../document/index.ts';
import {
  type GoneWords,
  type OriginStep,
  ofVersions,
  type Provenance,
  provenance,
  type TabledSource,
} from '../../provenance/index.ts';
import { decidedText } from '../decisions/decided-words.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { wordsOfPen } from '../pen/pen-words.ts';
import { wordsThen } from '../ranges/range-now.ts';
import { recordedVersion } from '../ranges/recorded-version.ts';
import { NotesTakenIn } from '../rounds/notes-taken-in.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { WholeText } from './whole-text.ts';

/**
 * Where every word of a text comes from that follows on the open draft: the chair's text as it is, or the draft that was made of it. `state` is
 * the negotiation before that draft was issued (see `roundView`), with the decisions of the round in `takes`; `documents` are library documents
 * by id, as far as paragraphs are linked to them. `typed` is the text before references in it were mended with the issue.
 */
export function textProvenance(
  state: Negotiation,
  text: readonly Pick<LiveParagraph, 'id' | 'text'>[],
  documents: ReadonlyMap<string, TextDocument>,
  typed: readonly Pick<LiveParagraph, 'id' | 'text'>[] = text,
): Provenance {
  const notes = NotesTakenIn.between(openDraft(state).document, text);
  if (notes) return notes.provenance(textProvenance(state, notes.beside(text), documents, notes.beside(typed)));
  const versions = versionsOfRound(state);
  const twins = twinsIn(state);
  const before = new Map<string, Take[]>();
  const steps = state.takes.flatMap((take): OriginStep[] => {
    const { paragraph } = take;
    const earlier = before.get(paragraph) ?? [];
    before.set(paragraph, [...earlier, take]);
    const step = (then: Take): OriginStep => ({
      paragraph,
      text: decidedText(state, paragraph, [...earlier, then]),
      origin: originOf(then, versions, twins),
    });
    return [...found(state, take, earlier), ...partsOf(state, take).map(step), step(take)];
  });
  const mended = new Map(text.map((paragraph) => [paragraph.id, paragraph.text]));
  for (const { id, text: words } of typed) {
    const now = mended.get(id);
    if (now === undefined || now === words) continue;
    steps.push({ paragraph: id, text: words, origin: { kind: 'chair', decided: false } });
    steps.push({ paragraph: id, text: now, origin: { kind: 'chair', decided: true } });
  }
  const whole = new WholeText(openDraft(state).document.paragraphs, text);
  const { paragraphs, gone } = provenance({
    before: openDraft(state).document.paragraphs,
    after: whole.paragraphs,
    steps,
    tabled: state.wordings.map((wording) => ({ text: wording.text, source: sourceOf(wording) })),
    agreed: state.links.flatMap(({ paragraph, document, target }) => {
      const agreed = documents.get(document)?.paragraphs.find(({ id }) => id === target);
      return agreed ? [{ paragraph, text: agreed.text, document, target }] : [];
    }),
  });
  // Where a paragraph is cut or joined no word is lost with the space.
  const words = gone.filter(({ paragraph, text: lost }) => lost.trim() !== '' || !whole.isBroken(paragraph));
  return { paragraphs: whole.divided(paragraphs), gone: withTheirMarks(words, text) };
}

/** A note goes with its last mark: where each of its marks went by a decision, so did the note. */
function withTheirMarks(gone: readonly GoneWords[], text: readonly Pick<LiveParagraph, 'id'>[]): GoneWords[] {
  const there = new Set(text.map(({ id }) => id));
  const byDecision = new Map<string, boolean>();
  for (const { decided, text: words } of gone) {
    for (const { note } of noteMarksIn(words)) byDecision.set(note, decided && byDecision.get(note) !== false);
  }
  const went = (note: string) => byDecision.get(note) === true && !there.has(note);
  return gone.map((one) => (went(one.paragraph) ? { ...one, decided: true } : one));
}

/** Library documents that paragraphs are linked to, by id. */
export function linkedDocuments({ links }: Pick<Negotiation, 'links'>): string[] {
  return [...new Set(links.map(({ document }) => document))];
}

/**
 * What a decision found, so that it is credited with its own words alone: those that it takes from a party come in the place of the draft's, or
 * of those tabled first, whatever was decided there before; those that a pen has written, in what the chair's text said without them.
 */
function found(state: Negotiation, take: Take, earlier: readonly Take[]): OriginStep[] {
  const { paragraph, from, to, base, source, text } = take;
  if (source.kind === 'party' && source.pen !== undefined) return text === null ? [] : aroundPen(state, take, text);
  const words = wordsThen(state, take);
  if (from === null || to === null || words === null) return [];
  const restored = () => decidedText(state, paragraph, [...earlier, { ...take, text: words.slice(from, to) }]);
  if (!base) return source.kind === 'party' ? [{ paragraph, text: restored(), origin: 'draft' }] : [];
  const first = recordedVersion(state, { ...base, paragraph });
  if (!first || (source.kind !== 'party' && earlier.length > 0)) return [];
  return [{ paragraph, text: restored(), origin: ofVersions([sourceOf(first)], true) }];
}

/** What the chair has written around the words of a pen, while it was out or before: not decided, and not the party's. */
function aroundPen(state: Negotiation, take: Take, text: string): OriginStep[] {
  const { paragraph, source } = take;
  if (source.kind !== 'party' || source.pen === undefined) return [];
  const pen = wordsOfPen(state, source.pen);
  const written = pen?.written?.find(({ id }) => id === paragraph)?.text;
  if (pen?.handed.id !== paragraph || written === undefined) return [];
  const handed = pen.handed.text;
  const typed = { kind: 'chair', decided: false } as const;
  const { changes: undone, conflicts } = rebase(changes(written, handed), written, text);
  if (conflicts.length === 0) return [{ paragraph, text: applyChanges(text, undone), origin: typed }];
  // Both wrote at the same place: first what was handed over, then the pen's words alone, then the chair's.
  const own = ofVersions([{ party: source.holders[0] ?? '', paragraph, version: null, pen: pen.pen }], true);
  return [
    { paragraph, text: handed, origin: typed },
    { paragraph, text: written, origin: own },
    { paragraph, text, origin: typed },
  ];
}

/** A decision that combines changes of several parties as one for each, so that each part has its own origin. */
function partsOf(state: Negotiation, take: Take): Take[] {
  const { from, to, source } = take;
  const base = wordsThen(state, take);
  if (source.kind !== 'party' || !source.parts || from === null || to === null || base === null) return [];
  const parts = source.parts.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return parts.map((one, at) => {
    const { holders } = one;
    const changed = parts.slice(0, at + 1).map((part) => ({ ...part, from: part.from - from, to: part.to - from }));
    return {
      ...take,
      text: applyChanges(base.slice(from, to), changed),
      source: { kind: 'party', holders, parts: [one] },
    };
  });
}

function originOf(
  take: Take,
  versions: ReadonlyMap<string, readonly TabledWording[]>,
  twins: Twins,
): OriginStep['origin'] {
  const { source } = take;
  if (source.kind === 'draft') return 'draft';
  if (source.kind !== 'party') return { kind: 'chair', decided: true };
  return ofVersions(
    source.holders.map((party) => sourceThen(take, party, versions.get(party) ?? [], twins)),
    true,
  );
}

/** The words of a party that a decision took: its version of the time, under another id of the same proposal where it has none under this one. */
function sourceThen(take: Take, party: string, versions: readonly TabledWording[], twins: Twins): TabledSource {
  const { paragraph, typed, source } = take;
  if (source.kind === 'party' && source.pen !== undefined) {
    return { party, paragraph, version: null, pen: source.pen };
  }
  if (typed?.some((wording) => wording.party === party)) return { party, paragraph, version: null };
  const then = versions.filter(({ tabled }) => tabled <= take.time);
  const asked = source.kind === 'party' && source.parts ? source.parts.map(({ text }) => text) : [take.text ?? ''];
  const known =
    then.findLast((version) => version.paragraph === paragraph) ??
    then.findLast((version) => version.placement !== undefined && version.text === take.text) ??
    then.findLast(
      (version) => twins(version.paragraph, paragraph) && asked.every((words) => version.text?.includes(words)),
    );
  return known ? sourceOf(known) : { party, paragraph, version: null };
}

/** Whether two paragraphs that the draft does not have were proposed for the same place: they may be one proposal under two ids. */
type Twins = (a: string, b: string) => boolean;

function twinsIn({ record }: Pick<Negotiation, 'record'>): Twins {
  const places = new Map<string, Set<string | null>>();
  for (const { paragraph, placement } of record) {
    if (placement) places.set(paragraph, (places.get(paragraph) ?? new Set()).add(placement.after));
  }
  return (a, b) => [...(places.get(a) ?? [])].some((after) => places.get(b)?.has(after));
}

function sourceOf({ party, paragraph, version, carried }: TabledWording): TabledSource {
  return {
    party,
    paragraph,
    version,
    ...(carried && { carried: { draft: carried.draft, version: carried.version } }),
  };
}

/** The versions of the open round by party, in order. */
function versionsOfRound(state: Negotiation): ReadonlyMap<string, readonly TabledWording[]> {
  const { number } = openDraft(state);
  return Map.groupBy(
    state.record.filter(({ draft }) => draft === number),
    ({ party }) => party,
  );
}
