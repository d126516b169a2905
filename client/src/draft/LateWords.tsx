import type { TextEdit } from '@adref/shared/crdt';
import { type Draft, openDraft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import type { LateParagraph } from '../editor/late-paragraphs.ts';
import { editOwnText } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { OfferedWords } from './OfferedWords.tsx';
import { useLateWords } from './use-late-words.ts';

/** Words that were typed on this computer in a round that was over by then: nobody else has them, and here is the way into the open text. */
export function LateWords({
  party,
  room,
  labelOf,
}: {
  party: string;
  room: OpenRoom;
  labelOf: (paragraph: string) => string;
}) {
  const { negotiation } = useNegotiation();
  const rounds = useLateWords(party, openDraft(negotiation), room);
  return rounds.map(({ draft, paragraphs, forget }) => (
    <LateRound
      key={draft}
      draft={negotiation.drafts.find(({ number }) => number === draft)}
      paragraphs={paragraphs}
      room={room}
      labelOf={labelOf}
      onDone={forget}
    />
  ));
}

function LateRound({
  draft,
  paragraphs,
  room,
  labelOf,
  onDone,
}: {
  draft: Draft | undefined;
  paragraphs: readonly LateParagraph[];
  room: OpenRoom;
  labelOf: (paragraph: string) => string;
  onDone: () => void;
}) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const settle = ({ paragraph: { id } }: LateParagraph) => {
    const done = new Set([...settled, id]);
    setSettled(done);
    if (paragraphs.every(({ paragraph }) => done.has(paragraph.id))) onDone();
  };
  const take = (late: LateParagraph) => {
    editOwnText(room, [editOf(late)]);
    settle(late);
  };
  const offered = paragraphs.filter(({ paragraph }) => !settled.has(paragraph.id));
  return (
    <OfferedWords
      name="late"
      tone="warn"
      lead={m.draft_late_words({ symbol: draft?.symbol ?? '' })}
      words={offered.map((late) => ({
        key: late.paragraph.id,
        label: labelOf(late.paragraph.id),
        before: late.before,
        after: late.after,
        acts: (
          <>
            <Button small onPress={() => take(late)}>
              {m.draft_kept_take()}
            </Button>
            <Button small look="quiet" onPress={() => settle(late)}>
              {m.draft_kept_drop()}
            </Button>
          </>
        ),
      }))}
    />
  );
}

function editOf({ paragraph, behind, before, after }: LateParagraph): TextEdit {
  if (after === null) return { kind: 'remove', id: paragraph.id };
  if (before === null) return { kind: 'add', after: behind, paragraph: { ...paragraph, text: after } };
  return { kind: 'set', id: paragraph.id, text: after };
}
