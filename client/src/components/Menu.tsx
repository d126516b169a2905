import { type ReactNode, useId, useRef } from 'react';
import button from './Button.module.css';
import style from './Menu.module.css';

/**
 * A button at the end of the bar that opens a list of what can be done. The platform's own popover: it closes on Escape and on a
 * click elsewhere and weighs nothing, which counts here because every page of a negotiation begins with it.
 */
export function MenuButton({
  face,
  label,
  children,
}: {
  face: ReactNode;
  /** Said instead of the face, where that shows no words. */
  label?: string;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={`${button.button} ${button.quiet} ${style.trigger}`}
      >
        {face}
      </button>
      {/* Whatever is chosen, the menu has done its work. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside turn keys into clicks */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is clicked */}
      <div ref={list} id={id} popover="auto" className={style.menu} onClick={() => list.current?.hidePopover()}>
        {children}
      </div>
    </>
  );
}

/** Items under a heading of their own. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={style.section} aria-labelledby={id}>
      <div id={id} className={style.heading}>
        {title}
      </div>
      {children}
    </section>
  );
}

/** One thing to do. */
export function MenuItem({
  onAction,
  isDisabled = false,
  children,
}: {
  onAction: () => void;
  isDisabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className={style.item} disabled={isDisabled} onClick={onAction}>
      {children}
    </button>
  );
}
