import { Check, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import style from './DeskItemList.module.css';
import type { DeskItem } from './desk-item.ts';
import { contention } from './desk-queue.ts';
import { itemGist } from './item-gist.ts';

/** One matter in the queue. Drawn again only where it has changed: there may be thousands. */
export const DeskItemRow = memo(function DeskItemRow({
  item,
  isCurrent,
  onItem,
}: {
  item: DeskItem;
  isCurrent: boolean;
  /** Must stay the same function. */
  onItem: (item: DeskItem) => void;
}) {
  useLocale();
  const shown = useShownWords();
  const { sides, parties } = contention(item);
  return (
    <li className={style.row}>
      <button
        type="button"
        className={style.item}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onItem(item)}
      >
        <span className={style.label}>{item.paragraph.label || m.desk_no_label()}</span>
        <span className={style.words} dir="auto">
          {itemGist(item, shown)}
        </span>
        {item.state === 'decided' && <Check size={15} aria-hidden className={style.done} />}
        {item.state === 'again' && (
          <>
            <RotateCcw size={15} aria-hidden className={style.again} />
            <span className="visually-hidden">{m.desk_again_short()}</span>
          </>
        )}
        {parties > 1 && <span className={style.contention}>{m.queue_contention({ sides, holders: parties })}</span>}
      </button>
    </li>
  );
});
