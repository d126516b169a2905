import type { Comment } from '@adref/shared/negotiation';
import { useEffect, useMemo } from 'react';
import { useRequestedConversation } from '../matters/use-requested-conversation.ts';
import type { OutlineRow } from './outline-row.ts';
import { openConversations } from './spoken-words.ts';

/**
 * F9 and Shift+F9 go from one open conversation to the next, in the order of the text; Ctrl+Alt+M begins another on what is selected. Wherever
 * the focus is.
 */
export function useConversationKeys(
  /** The paragraphs of the text, in its order. */
  rows: readonly Pick<OutlineRow, 'id'>[],
  comments: readonly Comment[],
  /** The selected paragraph. */
  selected: string | null,
  choose: (paragraph: string) => void,
): void {
  const [, request] = useRequestedConversation();
  const conversations = useMemo(() => {
    const order = new Map(rows.map(({ id }, at) => [id, at]));
    return openConversations(comments)
      .filter(({ paragraph }) => order.has(paragraph))
      .toSorted((a, b) => (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0));
  }, [rows, comments]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey) return;
      if (event.key === 'F9' && !event.ctrlKey && !event.altKey) {
        const next = nextConversation(conversations, focused(), selected, event.shiftKey ? -1 : 1);
        if (!next) return;
        choose(next.paragraph);
        request(next.id);
      } else if (event.code === 'KeyM' && event.ctrlKey && event.altKey) {
        const field = document.querySelector<HTMLElement>('[data-new-conversation]');
        if (!field) return;
        field.focus();
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [conversations, selected, choose, request]);
}

/** The conversation that has the focus, by its id. */
function focused(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-conversation]')?.dataset.conversation ?? null;
}

/** The one after (1) or before (-1) the focused one, else the first or last one in or beyond the selected paragraph; round the end. */
function nextConversation(
  conversations: readonly Comment[],
  current: string | null,
  paragraph: string | null,
  step: 1 | -1,
): Comment | undefined {
  const at = conversations.findIndex(({ id }) => id === current);
  if (at >= 0) return conversations.at((at + step) % conversations.length);
  const here = conversations.findIndex((one) => one.paragraph === paragraph);
  if (here < 0) return step === 1 ? conversations[0] : conversations.at(-1);
  return step === 1 ? conversations[here] : conversations.at(here - 1);
}
