import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import * as m from '../paraglide/messages.js';
import { Button } from './Button.tsx';
import style from './Dialog.module.css';
import { Notice } from './Notice.tsx';
import { noteOpen } from './open-dialogs.ts';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** On the lower part of the window, for what is beside the page on a wider screen. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page: focus stays in it and goes back where it was; Escape, the cross and a click beside it close it. */
export function Dialog({ isOpen, ...props }: DialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, wide = false, sheet = false, children }: Omit<DialogProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    const noteClosed = shown && noteOpen(shown);
    return () => {
      noteClosed?.();
      shown?.close();
      // Taken out of the page at the same time, the dialog cannot give the focus back by itself.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for keys what the click beside the dialog does for the mouse
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={`${sheet ? style.sheet : style.modal} ${wide ? style.wide : ''}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={style.dialog}>
        <header className={style.header}>
          <h2 id={id} className={style.title}>
            {title}
          </h2>
          <Button look="quiet" small onPress={onClose} aria-label={m.shell_close()}>
            <X size={18} aria-hidden />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/**
 * The foot of a dialog: why what was asked for was refused, and the buttons, the one that goes on last. It stays in sight however long the dialog
 * is, or a refusal would come where nobody looks.
 */
export function DialogButtons({ refusal = null, children }: { refusal?: string | null; children: ReactNode }) {
  return (
    <div className={style.foot}>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className={style.buttons}>{children}</div>
    </div>
  );
}
