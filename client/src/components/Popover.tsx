import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import style from './Popover.module.css';

/** A button that opens a small panel beside itself; Escape and a click elsewhere close it. */
export function PopoverButton({ button, label, children }: { button: ReactNode; label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover className={style.popover ?? ''}>
        <Dialog aria-label={label} className={style.panel ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
