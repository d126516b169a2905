import {
  EditedText,
  giveNotesAgain,
  notTaken,
  openDraft,
  type NotTakenWords as Refused,
  wordsAgain,
} from '@adref/shared/negotiation';
import { takeAlternative } from '@adref/shared/rolling';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { editOwnText, ownParagraphs } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { OfferedWords } from './OfferedWords.tsx';

/** What the round before decided against the party; each can be written into its text again, from where it tables it or not. */
export function NotTakenWords({
  party,
  room,
  labelOf,
}: {
  party: string;
  room: OpenRoom;
  labelOf: (paragraph: string) => string;
}) {
  const { negotiation } = useNegotiation();
  const open = openDraft(negotiation);
  const [again, setAgain] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<number | null>(null);
  const refused = useMemo(() => notTaken(negotiation, party, open.number - 1), [negotiation, party, open.number]);
  if (hidden === open.number) return null;
  const write = (words: Refused) => {
    const paragraphs = ownParagraphs(room);
    const own = paragraphs.find(({ id }) => id === words.paragraph)?.text;
    const { before, after, range, asked, paragraph } = words;
    const isMerged = range !== null && own !== undefined && before !== null && asked !== null;
    const text = isMerged ? takeAlternative(before, own, range, asked, after === null ? [] : [after]) : after;
    const edited = new EditedText(negotiation, { paragraphs, faults: 0 });
    const draft = open.number - 1;
    const { wording, behind } = wordsAgain(negotiation, { party, paragraph, text, draft }, paragraphs);
    edited.reword(wording, behind);
    giveNotesAgain(edited, negotiation, party, text);
    editOwnText(room, edited.edits);
    setAgain(new Set([...again, keyOf(words)]));
  };
  const was = negotiation.drafts.find(({ number }) => number === open.number - 1)?.symbol ?? '';
  const offered = refused.filter((words) => !again.has(keyOf(words)));
  return (
    <OfferedWords
      name="not-taken"
      lead={m.draft_not_taken({ count: offered.length, party, symbol: was })}
      words={offered.map((words) => ({
        key: keyOf(words),
        label: labelOf(words.paragraph),
        before: words.before,
        after: words.after,
        acts: (
          <Button small onPress={() => write(words)}>
            {m.draft_not_taken_again()}
          </Button>
        ),
      }))}
      end={
        <Button small look="quiet" onPress={() => setHidden(open.number)}>
          {m.earlier_hide()}
        </Button>
      }
    />
  );
}

const keyOf = ({ paragraph, from, to }: Refused): string => `${paragraph} ${from} ${to}`;
