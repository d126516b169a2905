import { ChevronLeft, ChevronRight, ListTree, PanelBottom, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import type { PageEditor, PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';
import style from './Sheet.module.css';

/** What stands beside the page on a wide screen, over its lower part on a narrow one. Escape, the cross and a tap beside it close it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = sheet.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for keys what the tap beside the sheet does for the finger
    <dialog
      ref={sheet}
      aria-labelledby={id}
      className={style.sheet}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === sheet.current && onClose()}
    >
      <div className={style.contents}>
        <header className={style.header}>
          <h2 id={id} className={style.title}>
            {title}
          </h2>
          <Button small look="quiet" aria-label={m.draft_sheet_close()} onPress={onClose}>
            <X size={18} aria-hidden />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** On a narrow screen, the way to the outline, from bracket to bracket, and to what concerns the one in hand. */
export function PhoneBar({
  view,
  page,
  onOpen,
}: {
  view: PageView | null;
  page: PageEditor | null;
  onOpen: (sheet: 'outline' | 'panel') => void;
}) {
  const shown = view?.model.paragraphs.find(({ rolling }) => rolling.id === view.selection?.paragraph);
  return (
    <div className={style.phone}>
      <Button small look="quiet" onPress={() => onOpen('outline')}>
        <ListTree size={17} aria-hidden /> {m.draft_outline()}
      </Button>
      <span className={style.steps}>
        <Button small look="quiet" aria-label={m.draft_previous_bracket()} onPress={() => page?.step(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <Button small look="quiet" aria-label={m.draft_next_bracket()} onPress={() => page?.step(1)}>
          <ChevronRight size={18} aria-hidden />
        </Button>
      </span>
      <Button
        small
        look="quiet"
        isDisabled={!shown}
        onPress={() => onOpen('panel')}
        className={style.panelButton ?? ''}
      >
        <PanelBottom size={17} aria-hidden />{' '}
        {shown ? m.draft_open_panel({ label: shown.rolling.label || m.draft_paragraph() }) : m.draft_panel()}
      </Button>
    </div>
  );
}
