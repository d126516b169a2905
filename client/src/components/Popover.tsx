import { cloneElement, type ReactElement, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import type { ButtonProps } from './Button.tsx';
import style from './Popover.module.css';

/** Pixels that a panel keeps from its button and from the edges of the window. */
const gap = 6;

/** A button that opens a small panel beside itself; Escape and a click elsewhere close it. The platform's own popover, placed here. */
export function PopoverButton({
  button,
  label,
  children,
}: {
  button: ReactElement<ButtonProps>;
  label: string;
  children: ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const trigger = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect();
    const box = panel.current;
    if (event.newState !== 'open' || !trigger || !box) return;
    const { width, height } = box.getBoundingClientRect();
    const below = trigger.bottom + gap + height <= window.innerHeight;
    box.style.top = `${Math.max(gap, below ? trigger.bottom + gap : trigger.top - gap - height)}px`;
    box.style.left = `${Math.max(gap, Math.min(trigger.left, window.innerWidth - width - gap))}px`;
  };
  return (
    <>
      {cloneElement(button, { popoverTarget: id })}
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} className={style.panel} onToggle={place}>
        {children}
      </div>
    </>
  );
}
