import type { ReactNode } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { later } from '../components/later.tsx';
import * as m from '../paraglide/messages.js';
import type { TabledNext } from './tabled-next.ts';

/** The code of the last look: fetched before somebody asks for it, so that it is there at once. */
export const fetchTableDialog = async () => (await import('./TableDialog.tsx')).TableDialog;
const TableDialog = later(fetchTableDialog, { unasked: true });
const StateOfPlay = later(async () => (await import('./StateOfPlay.tsx')).StateOfPlay);

/** The one dialog that is open over a draft: on a phone what is beside the page, the state of play, or what would be tabled. */
export type DraftDialog =
  | { readonly kind: 'outline' | 'panel' | 'play' }
  | { readonly kind: 'table'; readonly party: string; readonly next: readonly TabledNext[] };

/** The dialog that is open over a draft; nothing where none is. */
export function DraftDialogs({
  open,
  outline,
  panel,
  labelOf,
  canTable,
  onChoose,
  onTable,
  onClose,
}: {
  open: DraftDialog | null;
  outline: ReactNode;
  panel: ReactNode;
  /** What a paragraph is called on the page. */
  labelOf: (id: string) => string;
  canTable: boolean;
  /** Goes to a paragraph of the page. */
  onChoose: (paragraph: string) => void;
  onTable: (paragraphs: readonly string[]) => void;
  onClose: () => void;
}) {
  switch (open?.kind) {
    case 'outline':
    case 'panel':
      return (
        <Dialog title={open.kind === 'outline' ? m.draft_outline() : m.draft_panel()} isOpen sheet onClose={onClose}>
          {open.kind === 'outline' ? outline : panel}
        </Dialog>
      );
    case 'play':
      return (
        <Dialog title={m.play_title()} isOpen onClose={onClose} wide>
          <StateOfPlay onChoose={onChoose} />
        </Dialog>
      );
    case 'table':
      return (
        <TableDialog
          party={open.party}
          next={open.next}
          labelOf={labelOf}
          disabled={!canTable}
          onTable={onTable}
          onClose={onClose}
        />
      );
    case undefined:
      return null;
  }
}
