import { targetOn } from '@adref/shared/negotiation';
import { rolledIds } from '@adref/shared/rolling';
import { Conversations } from '../matters/Conversations.tsx';
import { useNegotiation } from '../store/use-negotiation.ts';
import type { DeskItem } from './desk-item.ts';

/** The conversations on the selected matter's paragraph that the desk is in; another is opened on the bracket's words, or on the paragraph. */
export function MatterConversations({ item: { key, paragraph, bracket } }: { item: DeskItem }) {
  const { negotiation } = useNegotiation();
  const words = bracket?.draft.trim() ?? '';
  return (
    <Conversations
      key={key}
      ids={rolledIds(paragraph)}
      round={negotiation}
      target={targetOn(negotiation, paragraph.id, null)}
      selected={words === '' ? null : { words, target: targetOn(negotiation, paragraph.id, bracket) }}
      party={null}
      maySpeak={!negotiation.closed}
    />
  );
}
