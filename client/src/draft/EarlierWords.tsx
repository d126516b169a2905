import { type Draft, EditedText, giveNotesAgain, openDraft, wordsAgain } from '@adref/shared/negotiation';
import type { UntabledRound } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { editOwnText, ownParagraphs } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { OfferedWords } from './OfferedWords.tsx';

/**
 * On a new draft: what the party wrote in earlier rounds, did not table, and what does not fit the draft that came after, beside what its
 * text says there now; with the way to the round. Nobody should have to remember that it exists.
 */
export function EarlierWords({
  party,
  room,
  labelOf,
  onShow,
}: {
  party: string;
  /** The own text of the open round. */
  room: OpenRoom;
  labelOf: (paragraph: string) => string;
  onShow: (draft: number) => void;
}) {
  const { negotiation } = useNegotiation();
  const rounds = useUntabledRounds(party, openDraft(negotiation));
  const [hidden, setHidden] = useState(false);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  if (hidden || rounds.length === 0) return null;
  const own = new Map(ownParagraphs(room).map(({ id, text }) => [id, text]));
  const take = (draft: number, paragraph: string, text: string | null) => {
    const paragraphs = ownParagraphs(room);
    const edited = new EditedText(negotiation, { paragraphs, faults: 0 });
    const { wording, behind } = wordsAgain(negotiation, { party, paragraph, text, draft }, paragraphs);
    edited.give(wording, behind);
    giveNotesAgain(edited, negotiation, party, text);
    editOwnText(room, edited.edits);
    setSettled(new Set([...settled, `${draft} ${paragraph}`]));
  };
  return rounds.map(({ draft, words }) => {
    const symbol = negotiation.drafts.find(({ number }) => number === draft)?.symbol ?? '';
    const offered = words.filter(({ paragraph }) => !settled.has(`${draft} ${paragraph}`));
    return (
      <OfferedWords
        key={draft}
        name="earlier"
        lead={m.earlier_untabled({ count: offered.length, party, symbol })}
        words={offered.map(({ paragraph, text }) => ({
          key: paragraph,
          label: labelOf(paragraph),
          before: own.get(paragraph) ?? null,
          after: text,
          acts: (
            <Button small onPress={() => take(draft, paragraph, text)}>
              {m.draft_kept_take()}
            </Button>
          ),
        }))}
        end={
          <>
            <Button small onPress={() => onShow(draft)}>
              {m.earlier_show({ symbol })}
            </Button>
            <Button small look="quiet" onPress={() => setHidden(true)}>
              {m.earlier_hide()}
            </Button>
          </>
        }
      />
    );
  });
}

/** Asked once for each draft that is opened; without an answer nothing is shown. */
function useUntabledRounds(party: string, open: Draft): readonly UntabledRound[] {
  const { negotiation, member } = useNegotiation();
  const [found, setFound] = useState<{ readonly of: string; readonly rounds: readonly UntabledRound[] } | null>(null);
  const of = `${party} ${open.number}`;
  useEffect(() => {
    if (open.number === 0) return;
    let gone = false;
    const address = `/negotiations/${negotiation.id}/untabled/${encodeURIComponent(party)}`;
    request<readonly UntabledRound[]>('GET', address, { member: member.id }).then(
      (rounds) => gone || setFound({ of, rounds }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [negotiation.id, member.id, party, open.number, of]);
  return found?.of === of ? found.rounds : [];
}
