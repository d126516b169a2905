import type { LiveParagraph } from '@adref/shared/document';
import { type Draft, NotesTakenIn } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { type LateParagraph, lateParagraphs } from '../editor/late-paragraphs.ts';
import { lateText, roundsKept } from '../editor/late-words.ts';
import { ownParagraphs } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What was typed late in one round. */
export interface LateRound {
  readonly draft: number;
  readonly paragraphs: readonly LateParagraph[];
  /** Everything was taken over or let go: this computer need not keep it any longer. */
  readonly forget: () => void;
}

/** Looked for once for each text that is opened; a round of which the server has everything is kept here no longer. */
export function useLateWords(party: string, open: Draft, room: OpenRoom): readonly LateRound[] {
  const { negotiation, member } = useNegotiation();
  const [rounds, setRounds] = useState<readonly LateRound[]>([]);
  const { id, drafts } = negotiation;
  useEffect(() => {
    setRounds([]);
    let gone = false;
    const closing: (() => void)[] = [];
    const look = async () => {
      const address = { negotiation: id, draft: open.number, party, member: member.id };
      for (const draft of await roundsKept(address)) {
        if (gone) return;
        const path = `/negotiations/${id}/drafts/${draft}/party/${encodeURIComponent(party)}`;
        const frozen = await request<readonly LiveParagraph[]>('GET', path, { member: member.id });
        if (gone) return;
        const close = lateText({ ...address, draft }, (text, forgetCopy) => {
          // A round whose draft had its notes beside its words: what was typed takes nobody's marks out.
          const then = drafts.find(({ number }) => number === draft)?.document;
          const notes = then && NotesTakenIn.between(then, open.document.paragraphs);
          const marked = (all: readonly LiveParagraph[]) =>
            notes ? all.map((one) => ({ ...one, text: notes.words(one.id, one.text) })) : all;
          const paragraphs = lateParagraphs(marked(frozen), marked(text), ownParagraphs(room));
          // Then nothing of that round is asked for any more: its room would stay connected for as long as the page is open.
          const forget = () =>
            void forgetCopy()
              .catch(() => undefined)
              .then(close);
          if (paragraphs.length === 0) forget();
          else if (!gone) setRounds((known) => [...known, { draft, paragraphs, forget }]);
        });
        closing.push(close);
      }
    };
    // Without an answer nothing is offered, and everything is kept for the next time.
    look().catch(() => undefined);
    return () => {
      gone = true;
      for (const close of closing) close();
    };
  }, [id, member.id, party, open, drafts, room]);
  return rounds;
}
