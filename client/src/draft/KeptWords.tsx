import { readLiveText } from '@adref/shared/crdt';
import { fullLabels, type Paragraph } from '@adref/shared/document';
import { labelStyle } from '@adref/shared/negotiation';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useShownWords } from '../components/shown-words.ts';
import { type KeptParagraph, keptParagraphs } from '../editor/kept-words.ts';
import { editOwnText } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import type { RoomState } from '../editor/room-state.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './KeptWords.module.css';

/**
 * Words that this computer keeps and the restored text does not have, paragraph by paragraph, until their writer has taken them
 * over or let them go. Nothing of them is merged unseen.
 */
export function KeptWords({ room, state, draft }: { room: OpenRoom; state: RoomState; draft: readonly Paragraph[] }) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const { negotiation } = useNegotiation();
  const { kept } = state;
  const shownWords = useShownWords();
  // Judged when they are first shown, in the same way.
  const candidates = useMemo(
    () => (kept.length > 0 ? keptParagraphs(kept, readLiveText(room.doc).paragraphs, draft) : []),
    [kept, room, draft],
  );
  const isNothing = kept.length > 0 && candidates.length === 0;
  useEffect(() => {
    if (isNothing) room.forgetKept();
  }, [isNothing, room]);
  const label = useMemo(() => {
    const shown = fullLabels(draft, labelStyle(negotiation));
    return new Map(draft.map(({ id }, index) => [id, shown[index]]));
  }, [draft, negotiation]);
  if (state.phase !== 'open' || !state.writable) return null;
  const offered = candidates.filter(({ paragraph }) => !settled.has(paragraph.id));
  const settle = (...ids: string[]) => {
    setSettled(new Set([...settled, ...ids]));
    if (offered.every(({ paragraph }) => ids.includes(paragraph.id))) room.forgetKept();
  };
  const take = ({ paragraph, after, now }: KeptParagraph) => {
    const edit =
      now === null
        ? ({ kind: 'add', after, paragraph } as const)
        : ({ kind: 'set', id: paragraph.id, text: paragraph.text } as const);
    editOwnText(room, [edit]);
    settle(paragraph.id);
  };
  if (offered.length === 0) return null;
  return (
    <Notice tone="warn">
      <div data-kept-words>
        <p>{m.draft_kept_words()}</p>
        <ul className={style.list}>
          {offered.map((one) => (
            <li key={one.paragraph.id}>
              <span>
                <b>{label.get(one.paragraph.id) || m.draft_kept_new()}</b> {shownWords(one.paragraph.text)}
              </span>
              <span className={style.acts}>
                <Button small onPress={() => take(one)}>
                  {one.now === null ? m.draft_kept_add() : m.draft_kept_take()}
                </Button>
                <Button small look="quiet" onPress={() => settle(one.paragraph.id)}>
                  {m.draft_kept_drop()}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
