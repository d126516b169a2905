import { audienceOf, conversationPlace, isEmpty, isResolved } from '@adref/shared/negotiation';
import { type RollingParagraph, rolledIds } from '@adref/shared/rolling';
import { Notice } from '../components/Notice.tsx';
import style from '../matters/Conversation.module.css';
import { Conversation } from '../matters/Conversation.tsx';
import { useConversationActs } from '../matters/use-conversation-acts.ts';
import * as m from '../paraglide/messages.js';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What delegations have said to the chair and the desk has not resolved: a queue of its own, whose paragraphs need not be in dispute. The longest waiting first. */
export function ChairConversations({ rolling }: { rolling: readonly RollingParagraph[] }) {
  const { negotiation } = useNegotiation();
  const acts = useConversationActs(null);
  const [open, setOpen] = useKeptOnPage('desk conversations', false);
  const waiting = negotiation.comments.filter(
    (comment) => audienceOf(comment).startsWith('chair:') && !isResolved(comment) && !isEmpty(comment),
  );
  if (waiting.length === 0) return null;
  const labels = new Map(rolling.flatMap((paragraph) => rolledIds(paragraph).map((id) => [id, paragraph.label])));
  return (
    <details className={style.queue} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.desk_conversations({ count: waiting.length })}</summary>
      {acts.refused && <Notice tone="bad">{acts.refused}</Notice>}
      <div className={style.waiting}>
        {waiting.map((conversation) => (
          <Conversation
            key={conversation.id}
            conversation={conversation}
            place={conversationPlace(negotiation, conversation)}
            party={null}
            maySpeak={!negotiation.closed}
            acts={acts}
            label={labels.get(conversation.paragraph) || m.conversation_paragraph_gone()}
          />
        ))}
      </div>
    </details>
  );
}
