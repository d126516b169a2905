import { type Comment, conversationPlace, type Negotiation } from '@adref/shared/negotiation';
import type { RollingParagraph } from '@adref/shared/rolling';
import { usePrinting } from '../components/use-printing.ts';
import style from '../matters/Conversation.module.css';
import { Conversation } from '../matters/Conversation.tsx';
import { useConversationActs } from '../matters/use-conversation-acts.ts';
import * as m from '../paraglide/messages.js';
import { labelsAway } from './labels-away.ts';
import { openConversations } from './spoken-words.ts';

interface Round {
  readonly round: Negotiation;
  /** The paragraphs of the page. */
  readonly paragraphs: readonly { readonly rolling: RollingParagraph }[];
}

/**
 * On paper the open conversations that the reader sees, behind the text: on the screen those of one paragraph at a time are beside it. Each says who
 * sees it.
 */
export function PrintedConversations({ round, paragraphs }: Round) {
  const isPrinting = usePrinting();
  const open = isPrinting ? openConversations(round.comments) : [];
  return open.length > 0 && <Listed round={round} paragraphs={paragraphs} open={open} />;
}

function Listed({ round, paragraphs, open }: Round & { readonly open: readonly Comment[] }) {
  const acts = useConversationActs(null);
  const labels = labelsAway(paragraphs);
  const order = [...labels.keys()];
  const place = ({ paragraph }: Comment) => (labels.has(paragraph) ? order.indexOf(paragraph) : order.length);
  return (
    <section className={style.conversations}>
      <h2>{m.draft_comments()}</h2>
      {open
        .toSorted((a, b) => place(a) - place(b))
        .map((conversation) => (
          <Conversation
            key={conversation.id}
            conversation={conversation}
            place={conversationPlace(round, conversation)}
            party={null}
            maySpeak={false}
            acts={acts}
            label={labels.get(conversation.paragraph) ?? m.conversation_paragraph_gone()}
          />
        ))}
    </section>
  );
}
