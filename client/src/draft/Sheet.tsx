import { ListTree, PanelBottom, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../components/Button.tsx';
import type { PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';
import style from './Sheet.module.css';

/** What stands beside the page on a wide screen, over its lower part on a narrow one. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={style.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={style.sheet ?? ''}>
        <Dialog className={style.dialog ?? ''}>
          <header className={style.header}>
            <Heading slot="title" className={style.title ?? ''}>
              {title}
            </Heading>
            <Button small look="quiet" aria-label={m.draft_sheet_close()} onPress={onClose}>
              <X size={18} aria-hidden />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** On a narrow screen, the way to the outline and to what concerns the bracket in hand. */
export function PhoneBar({ view, onOpen }: { view: PageView | null; onOpen: (sheet: 'outline' | 'panel') => void }) {
  const inHand = view?.picture.paragraphs.find(({ rolling }) => rolling.id === view.inHand?.paragraph);
  return (
    <div className={style.phone}>
      <Button small look="quiet" onPress={() => onOpen('outline')}>
        <ListTree size={17} aria-hidden /> {m.draft_outline()}
      </Button>
      <Button small look="quiet" isDisabled={!inHand} onPress={() => onOpen('panel')} className={style.panelButton}>
        <PanelBottom size={17} aria-hidden />{' '}
        {inHand ? m.draft_open_panel({ label: inHand.rolling.label || m.draft_paragraph() }) : m.draft_panel()}
      </Button>
    </div>
  );
}
