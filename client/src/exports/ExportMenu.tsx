import type { Draft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { later } from '../components/later.tsx';
import { PopoverButton } from '../components/Popover.tsx';
import * as m from '../paraglide/messages.js';

const RollingFiles = later(async () => (await import('./RollingFiles.tsx')).RollingFiles);
/** The code of what is in the menu: a page fetches it once its text is there, so that the menu opens at once. */
export const fetchExportItems = async () => (await import('./ExportItems.tsx')).ExportItems;
const ExportItems = later(fetchExportItems);

/** Takes a draft, or what is on the table of its round, away as a Word file, a PDF, a page or text, or as Akoma Ntoso; beside another draft, what changed since that one. The server writes it; one can wait for it or call it off. */
export function ExportMenu({ draft, against = null }: { draft: Draft; against?: Draft | null }) {
  const [openings, setOpenings] = useState(0);
  const [rolls, setRolls] = useState(false);
  return (
    <>
      <PopoverButton
        button={<Button small>{m.export_menu()}</Button>}
        label={m.export_title()}
        onOpen={() => setOpenings((before) => before + 1)}
      >
        {openings > 0 && (
          <ExportItems draft={draft} against={against} openings={openings} onRollingFiles={() => setRolls(true)} />
        )}
      </PopoverButton>
      <Dialog title={m.rolling_files_title()} isOpen={rolls} wide onClose={() => setRolls(false)}>
        <RollingFiles draft={draft} />
      </Dialog>
    </>
  );
}
