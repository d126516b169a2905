import type { Draft, Party } from '@adref/shared/negotiation';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Segmented } from '../components/Segmented.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import type { OpenRoom } from '../editor/room.ts';
import type { RoomState } from '../editor/room-state.ts';
import { SaveState } from '../editor/SaveState.tsx';
import { UndoButtons } from '../editor/UndoButtons.tsx';
import { PartyOptions } from '../matters/PartyOptions.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { type DraftView, viewsFor } from './page-source.ts';
import { Rounds } from './Rounds.tsx';
import style from './Toolbar.module.css';
import { useToldHeight } from './use-told-height.ts';

/** Whom one writes for, what is shown, from bracket to bracket, and whether all is saved. */
export function Toolbar({
  drafts,
  draft,
  onRound,
  parties,
  party,
  onParty,
  view,
  onView,
  whose,
  onWhose,
  room,
  page,
  onPlay,
  children,
}: {
  drafts: readonly Draft[];
  /** Number of the one that is shown. */
  draft: number;
  onRound: (draft: number) => void;
  parties: readonly Party[];
  party: string | null;
  onParty: (code: string) => void;
  view: DraftView;
  onView: (view: DraftView) => void;
  /** As whom the page is read, see `pageSource`; empty for everyone. */
  whose: string;
  onWhose: (whose: string) => void;
  /** The own text, where there is one. */
  room: { readonly room: OpenRoom; readonly state: RoomState } | null;
  page: PageEditor | null;
  /** Shows how far the negotiation is. */
  onPlay: () => void;
  /** What can be tabled. */
  children: ReactNode;
}) {
  const { negotiation } = useNegotiation();
  const names: Record<DraftView, { name: string; title: string }> = {
    all: { name: m.draft_view_all(), title: m.draft_view_all_title() },
    ours: { name: m.draft_view_ours(), title: m.draft_view_ours_title() },
    clean: { name: m.draft_view_clean(), title: m.draft_view_clean_title() },
    draft: { name: m.draft_view_draft(), title: m.draft_view_draft_title() },
  };
  const open = draft === drafts.at(-1)?.number;
  const writes = room?.state.writable === true && view !== 'draft';
  const bar = useToldHeight('--tools');
  return (
    <div className={style.bar} ref={bar} role="toolbar" aria-label={m.draft_toolbar()}>
      <Rounds drafts={drafts} shown={draft} onChoose={onRound} />
      {parties.length > 1 && party !== null && (
        <span className={style.writing}>
          <span aria-hidden>{m.draft_writing_for()}</span>
          <Segmented
            label={m.draft_writing_for()}
            value={party}
            options={parties.map(({ code, name }) => ({ value: code, name: code, title: inLanguage(name) }))}
            onChange={onParty}
          />
        </span>
      )}
      <Segmented
        label={m.draft_view()}
        value={view}
        options={viewsFor(party).map((value) => ({ value, ...names[value] }))}
        onChange={onView}
      />
      {view === 'all' && (
        <span className={style.whose}>
          <Select label={m.draft_whose()} value={whose} onChoice={onWhose}>
            <option value="">{m.draft_whose_all()}</option>
            <PartyOptions parties={negotiation.parties} />
          </Select>
        </span>
      )}
      {view !== 'clean' && view !== 'draft' && (
        <span className={style.steps}>
          <Button small look="quiet" aria-label={m.draft_previous_bracket()} onPress={() => page?.step(-1)}>
            <ChevronLeft size={18} aria-hidden />
          </Button>
          <span className={style.bracket}>{m.draft_bracket_steps()}</span>
          <Button small look="quiet" aria-label={m.draft_next_bracket()} onPress={() => page?.step(1)}>
            <ChevronRight size={18} aria-hidden />
          </Button>
        </span>
      )}
      <Button small look="quiet" onPress={onPlay}>
        {m.play_open()}
      </Button>
      <div className={style.own}>
        <span className={style.end}>
          {writes && <UndoButtons page={page} />}
          {open && room && <SaveState {...room} />}
        </span>
        {children}
      </div>
    </div>
  );
}
