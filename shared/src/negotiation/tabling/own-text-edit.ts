import type { TextEdit } from '../../crdt/index.ts';
import type { LiveParagraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, LiveText } from '../decision.ts';
import { draftParagraph, openDraft } from '../negotiation.ts';
import { placeAddition, placeInText } from './place-in-text.ts';

/** The edit that gives a paragraph of an own text these words, null leaving it out; none where it reads so already. */
export function ownTextEdit({ state }: Pick<CommandContext, 'state'>, own: LiveText, wording: Wording): TextEdit[] {
  const { paragraph: id, text, placement } = wording;
  const present = own.paragraphs.find((paragraph) => paragraph.id === id);
  if (text === null) return present ? [{ kind: 'remove', id }] : [];
  if (present) return present.text === text ? [] : [{ kind: 'set', id, text }];
  const draft = openDraft(state).document.paragraphs;
  const drafted = draftParagraph(state, id);
  if (drafted) return [placeInText(draft, own.paragraphs, { ...drafted, text })];
  return placement ? [placeAddition(draft, own.paragraphs, { ...wording, text })] : [];
}

/** The edits for each of these in turn: each is decided on the text that those before it leave. */
export function editsInTurn<Each>(
  own: LiveText,
  each: readonly Each[],
  editsFor: (own: LiveText, one: Each) => readonly TextEdit[],
): TextEdit[] {
  const all: TextEdit[] = [];
  let text = own;
  for (const one of each) {
    const edits = editsFor(text, one);
    text = { ...text, paragraphs: edits.reduce(edited, text.paragraphs) };
    all.push(...edits);
  }
  return all;
}

function edited(paragraphs: readonly LiveParagraph[], edit: TextEdit): readonly LiveParagraph[] {
  switch (edit.kind) {
    case 'set':
      return paragraphs.map((paragraph) => (paragraph.id === edit.id ? { ...paragraph, text: edit.text } : paragraph));
    case 'remove':
      return paragraphs.filter(({ id }) => id !== edit.id);
    case 'add':
      return paragraphs.toSpliced(paragraphs.findIndex(({ id }) => id === edit.after) + 1, 0, edit.paragraph);
  }
}
