import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { ButtonProps } from './Button.tsx';
import style from './Popover.module.css';

/** Pixels that a panel keeps from its button and from the edges of the window. */
const gap = 6;

/** A button that opens a small panel beside itself; Escape and a click elsewhere close it. The platform's own popover, placed here. */
export function PopoverButton({
  button,
  label,
  lazy = false,
  onOpen,
  children,
}: {
  button: ReactElement<ButtonProps>;
  label: string;
  /** What is in the panel is made when it opens, and goes when it closes. */
  lazy?: boolean;
  /** Called each time that the panel has opened. */
  onOpen?: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = useCallback(() => {
    const trigger = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect();
    const box = panel.current;
    if (!trigger || !box) return;
    const { width, height } = box.getBoundingClientRect();
    const below = trigger.bottom + gap + height <= window.innerHeight;
    box.style.top = `${Math.max(gap, below ? trigger.bottom + gap : trigger.top - gap - height)}px`;
    box.style.left = `${Math.max(gap, Math.min(trigger.left, window.innerWidth - width - gap))}px`;
  }, [id]);
  // While it is open it stays at its button, wherever that is scrolled and however the window or what is in it changes.
  useEffect(() => {
    if (!open) return;
    place();
    const sized = new ResizeObserver(place);
    if (panel.current) sized.observe(panel.current);
    addEventListener('scroll', place, { passive: true, capture: true });
    addEventListener('resize', place);
    return () => {
      sized.disconnect();
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [open, place]);
  return (
    <>
      {cloneElement(button, { popoverTarget: id })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={style.panel}
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setOpen(opens);
          if (opens) onOpen?.();
        }}
      >
        {(open || !lazy) && children}
      </div>
    </>
  );
}
