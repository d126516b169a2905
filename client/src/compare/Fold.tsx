import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import style from './ComparisonView.module.css';

/**
 * Rows folded away behind a button. They stay in the page, hidden until found: the browser's own search finds words in them, and
 * unfolds them.
 */
export function Fold({ label, onOpen, children }: { label: string; onOpen: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    const folded = box.current;
    // Set here because React knows `hidden` as yes or no only.
    folded?.setAttribute('hidden', 'until-found');
    const found = () => open.current();
    folded?.addEventListener('beforematch', found);
    return () => folded?.removeEventListener('beforematch', found);
  }, []);
  return (
    <>
      <button type="button" data-words="" className={style.fold} aria-expanded={false} onClick={onOpen}>
        <ChevronDown size={14} aria-hidden /> {label}
      </button>
      <div ref={box}>{children}</div>
    </>
  );
}
