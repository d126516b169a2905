import type { Untabled } from '@adref/shared/negotiation';
import { Settings2 } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { PopoverButton } from '../components/Popover.tsx';
import type { RoomState } from '../editor/room-state.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './TableBar.module.css';
import type { Tabling } from './use-table.ts';

/** How much of the own text is not on the table, and the button that puts it there. */
export function TableBar({
  party,
  untabled,
  table,
  save,
  written,
  onReview,
}: {
  party: string;
  untabled: readonly Untabled[];
  table: Tabling;
  save: RoomState['save'] | null;
  /** Whether the party has written or tabled anything on this draft. */
  written: boolean;
  /** Shows what would go out, and asks. */
  onReview: () => void;
}) {
  const { negotiation, connected } = useNegotiation();
  const asTyped = negotiation.tablingAsTyped.includes(party);
  const offline = !connected || save?.startsWith('offline') === true;
  return (
    <section className={style.bar} aria-label={m.draft_tabling()}>
      <p className={style.words} role="status">
        {asTyped
          ? m.draft_as_typed({ party })
          : untabled.length === 0
            ? written
              ? m.draft_all_tabled({ party })
              : m.draft_nothing_written()
            : m.draft_untabled_count({ count: untabled.length })}
      </p>
      <PopoverButton
        label={m.draft_mode()}
        button={
          <Button small look="quiet" aria-label={m.draft_mode()}>
            <Settings2 size={17} aria-hidden />
          </Button>
        }
      >
        <Choice
          label={m.draft_mode_as_typed()}
          help={m.draft_mode_help({ party })}
          checked={asTyped}
          disabled={table.busy || offline}
          onChange={(event) => table.setAsTyped(event.currentTarget.checked)}
        />
      </PopoverButton>
      {!asTyped && (
        <Button look="primary" small isDisabled={untabled.length === 0 || table.busy || offline} onPress={onReview}>
          {m.draft_table_all()}
        </Button>
      )}
    </section>
  );
}
