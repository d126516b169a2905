import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import * as m from '../paraglide/messages.js';
import style from './DeskItemList.module.css';
import type { DeskItem } from './desk-item.ts';

/** Pixels of the list's own heading, which stays on top of what scrolls. */
const heading = 34;

/** What is still open and what is decided, in reading order; the one selected stays in sight. */
export function DeskItemList({
  items,
  inHand,
  onItem,
}: {
  items: readonly DeskItem[];
  inHand: DeskItem | null;
  onItem: (item: DeskItem) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const key = inHand?.key;
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    const item = key ? list.current?.querySelector('[aria-current]')?.getBoundingClientRect() : undefined;
    // Only the list scrolls: the page with the selected paragraph stays where it is.
    if (!box || !item) return;
    if (item.top < box.top + heading) list.current?.scrollBy(0, item.top - box.top - heading);
    else if (item.bottom > box.bottom) list.current?.scrollBy(0, item.bottom - box.bottom);
  }, [key]);
  const open = items.filter(({ state }) => state !== 'decided');
  const decided = items.filter(({ state }) => state === 'decided');
  return (
    <nav ref={list} className={style.list} aria-label={m.desk_list()}>
      {[
        { title: m.desk_open({ count: open.length }), items: open },
        { title: m.desk_decided({ count: decided.length }), items: decided },
      ].map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  className={style.item}
                  aria-current={item.key === key ? 'true' : undefined}
                  onClick={() => onItem(item)}
                >
                  <span className={style.label}>{item.paragraph.label || m.desk_no_label()}</span>
                  <span className={style.words}>{gist(item)}</span>
                  {item.state === 'decided' && <Check size={15} aria-hidden className={style.done} />}
                  {item.state === 'again' && (
                    <>
                      <RotateCcw size={15} aria-hidden className={style.again} />
                      <span className="visually-hidden">{m.desk_again_short()}</span>
                    </>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** A few words by which one recognises it. */
function gist({ kind, bracket, choices }: DeskItem): string {
  if (kind === 'deletion') return choices.length > 1 ? m.desk_gist_deletion() : m.desk_gist_stance();
  if (kind === 'addition') return m.desk_gist_addition({ words: choices[1]?.text?.slice(0, 60) ?? '' });
  const words = [bracket?.draft, ...(bracket?.alternatives.map(({ text }) => text) ?? [])].map((text) =>
    text?.trim() ? text.trim() : '–',
  );
  return `[${words.filter((text, index) => index > 0 || text !== '–').join(' / ')}]`;
}
