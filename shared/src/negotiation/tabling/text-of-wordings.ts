import type { TextEdit } from '../../crdt/index.ts';
import { keptInOrder, type LiveParagraph, type Paragraph } from '../../document/index.ts';
import { isJoined, partyOrder, piecesOf, type Tail, type Wording, wordsJoinedOn } from '../../rolling/index.ts';

/**
 * The paragraphs of a text that says of the draft what these wordings say, one for a paragraph: the other way round from `ownWordings`. What
 * is split is in pieces, what is joined in one, what is moved where it is to be, and known to be moved.
 */
export function textOfWordings(draft: readonly Paragraph[], wordings: readonly Wording[]): LiveParagraph[] {
  const byId = new Map(wordings.map((wording) => [wording.paragraph, wording]));
  const drafted = new Set(draft.map(({ id }) => id));
  const held = new Map<string, { readonly paragraph: LiveParagraph; words: string; tails: Tail[] }>();
  let head: string | null = null;
  for (const { anchors: _, emphasis: _apart, ...paragraph } of draft) {
    const wording = byId.get(paragraph.id);
    const words = wording ? wording.text : paragraph.text;
    const before = head === null ? undefined : held.get(head);
    if (words !== null && isJoined(words) && before) {
      before.words += wordsJoinedOn(words);
      before.tails.push(...(wording?.tails ?? []));
    } else if (words !== null) {
      // What has nothing before it to go on in is a paragraph of its own.
      const own = isJoined(words) ? wordsJoinedOn(words).trimStart() : words;
      held.set(paragraph.id, { paragraph, words: own, tails: [...(wording?.tails ?? [])] });
      head = paragraph.id;
    } else head = null;
  }
  const added = wordings.filter(({ paragraph, text }) => !drafted.has(paragraph) && text !== null);
  const placed = wordings.flatMap(({ paragraph: id, text, placement, moved }) => {
    const place = placement ?? moved;
    return place && text !== null ? [{ id, after: place.after, order: place.order }] : [];
  });
  const additions = new Map(added.map((wording) => [wording.paragraph, additionOf(wording)]));
  const taken = new Set([
    ...drafted,
    ...additions.keys(),
    ...wordings.flatMap(({ tails = [] }) => tails.map(({ id }) => id)),
  ]);
  return partyOrder([...drafted], placed).flatMap((id): LiveParagraph[] => {
    const addition = additions.get(id);
    if (addition) return [addition];
    const own = held.get(id);
    if (!own) return [];
    const { paragraph, words, tails } = own;
    return piecesOf(words).map((text, at) => {
      if (at === 0) return { ...paragraph, ...(byId.get(id)?.moved && { moved: true }), text };
      const tail = tails[at - 1] ?? { id: freshId(id, taken), kind: paragraph.kind, level: paragraph.level };
      return { ...tail, text };
    });
  });
}

function additionOf({ paragraph: id, text, placement }: Wording): LiveParagraph {
  const { kind = 'plain', level = 0, numbering, alternativeTo } = placement ?? {};
  return {
    id,
    kind,
    level,
    ...(numbering && { numbering }),
    ...(alternativeTo && { alternativeTo }),
    text: text ?? '',
  };
}

/** An id for a rest that nobody has given one: the same for everybody who comes to the same text. */
function freshId(of: string, taken: Set<string>): string {
  for (let nth = 2; ; nth++) {
    const id = `${of.slice(0, longestStem)}-${nth}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** Characters of an id that leave room for a number: an id has 100 at most. */
const longestStem = 90;

/** The edits that lead from one text to another; what is in both and stays in its order is left alone but for its words. */
export function editsBetween(before: readonly LiveParagraph[], after: readonly LiveParagraph[]): TextEdit[] {
  const earlier = new Map(before.map((paragraph, at) => [paragraph.id, { at, paragraph }]));
  const both = after.flatMap(({ id, text, moved }, b) => {
    const there = earlier.get(id);
    return there ? [{ id, a: there.at, b, size: text.length, moved: (moved ?? there.paragraph.moved) === true }] : [];
  });
  const kept = keptInOrder(both);
  const moved = new Set(both.filter((_, at) => !kept[at]).map(({ id }) => id));
  const stays = new Set(after.map(({ id }) => id));
  const edits: TextEdit[] = before.flatMap(({ id }) =>
    stays.has(id) && !moved.has(id) ? [] : [{ kind: 'remove' as const, id }],
  );
  let last: string | null = null;
  for (const paragraph of after) {
    const there = earlier.get(paragraph.id);
    if (!there || moved.has(paragraph.id)) {
      const { moved: _before, ...kept } = there?.paragraph ?? paragraph;
      edits.push({ kind: 'add', after: last, paragraph: { ...kept, ...paragraph } });
    } else if (there.paragraph.text !== paragraph.text)
      edits.push({ kind: 'set', id: paragraph.id, text: paragraph.text });
    last = paragraph.id;
  }
  return edits;
}
