import { useEffect, useRef } from 'react';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskItemList.module.css';
import { DeskItemRow } from './DeskItemRow.tsx';
import type { DeskItem } from './desk-item.ts';
import type { QueueQuestion, QueueSection } from './desk-queue.ts';
import { QueueTools } from './QueueTools.tsx';
import { sectionTitle } from './section-title.ts';

/** Pixels of the list's own heading, which stays on top of what scrolls. */
const heading = 34;

/** The desk's queue in its sections; the item selected stays in sight. */
export function DeskItemList({
  sections,
  question,
  onQuestion,
  selected,
  onItem,
}: {
  sections: readonly QueueSection[];
  question: QueueQuestion;
  onQuestion: (question: QueueQuestion) => void;
  selected: DeskItem | null;
  /** Must stay the same function. */
  onItem: (item: DeskItem) => void;
}) {
  const { negotiation } = useNegotiation();
  const list = useRef<HTMLDivElement>(null);
  const key = selected?.key;
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    const item = key ? list.current?.querySelector('[aria-current]')?.getBoundingClientRect() : undefined;
    // Only the list scrolls: the page with the selected paragraph stays where it is.
    if (!box || !item) return;
    if (item.top < box.top + heading) list.current?.scrollBy(0, item.top - box.top - heading);
    else if (item.bottom > box.bottom) list.current?.scrollBy(0, item.bottom - box.bottom);
  }, [key]);
  return (
    <nav ref={list} className={style.list} aria-label={m.desk_list()}>
      <QueueTools question={question} onQuestion={onQuestion} parties={negotiation.parties} />
      {sections.length === 0 && (
        <p role="status" className={style.none}>
          {m.queue_none()}
        </p>
      )}
      {sections.map((section) => (
        <section key={section.key}>
          <h2>{sectionTitle(section, question, negotiation.parties)}</h2>
          <ul>
            {section.items.map((item) => (
              <DeskItemRow key={item.key} item={item} isCurrent={item.key === key} onItem={onItem} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
