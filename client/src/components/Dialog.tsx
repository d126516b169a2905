import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import * as m from '../paraglide/messages.js';
import { Button } from './Button.tsx';
import style from './Dialog.module.css';

/** A dialog over the page: focus stays in it, Escape and the cross close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={style.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={`${style.modal} ${wide ? style.wide : ''}`}>
        <AriaDialog className={style.dialog ?? ''}>
          <header className={style.header}>
            <Heading slot="title" className={style.title ?? ''}>
              {title}
            </Heading>
            <Button look="quiet" small onPress={onClose} aria-label={m.shell_close()}>
              <X size={18} aria-hidden />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog, the one that goes on last. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={style.buttons}>{children}</div>;
}
