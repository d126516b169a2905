import { redline } from '@adref/shared/differences';
import { firstWords } from '@adref/shared/document';
import { lockOn, openDraft } from '@adref/shared/negotiation';
import { useMemo } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './TableDialog.module.css';
import type { TabledNext } from './tabled-next.ts';

/** The last look before a party's words become public: every paragraph that goes out, deletions first. */
export function TableDialog({
  party,
  next: all,
  labelOf,
  disabled,
  onTable,
  onClose,
}: {
  party: string;
  next: readonly TabledNext[];
  /** What a paragraph is called in the margin; empty where it has no label. */
  labelOf: (paragraph: string) => string;
  disabled: boolean;
  onTable: (paragraphs: readonly string[]) => void;
  onClose: () => void;
}) {
  const { negotiation } = useNegotiation();
  const { paragraphs } = openDraft(negotiation).document;
  // What is settled stays in the own text.
  const locks = all.flatMap(({ paragraph, after }) => lockOn(negotiation, { party, paragraph, text: after }) ?? []);
  const next = all.filter(({ paragraph }) => !locks.some((lock) => lock.paragraph === paragraph));
  const nameOf = (id: string): string => {
    const words = paragraphs.find((one) => one.id === id)?.text ?? all.find((one) => one.paragraph === id)?.after;
    return labelOf(id) || firstWords(words ?? '') || m.draft_paragraph();
  };
  const placeSaid = (behind: string | null): string =>
    behind === null ? m.table_moved_first() : m.table_moved_after({ after: nameOf(behind) });
  // All that there is may be settled, or have been tabled by a colleague meanwhile.
  const isNothing = next.length === 0;
  const deleted = next.filter(({ kind }) => kind === 'deleted').length;
  return (
    <Dialog title={isNothing ? m.table_nothing() : m.table_title({ count: next.length })} isOpen onClose={onClose} wide>
      {!isNothing && <p className={style.lead}>{m.table_lead({ party })}</p>}
      {deleted > 0 && <Notice tone="warn">{m.table_deletions({ count: deleted, party })}</Notice>}
      {locks.length > 0 && (
        <Notice tone="warn">
          {m.table_settled()} {locks.map(({ paragraph }) => nameOf(paragraph)).join(', ')}
        </Notice>
      )}
      <ul className={style.list}>
        {next.map((one) => (
          <li key={one.paragraph} className={style.item} data-kind={one.kind}>
            <p className={style.what}>
              <strong>{labelOf(one.paragraph)}</strong>{' '}
              {one.behind === undefined ? kindName[one.kind]() : placeSaid(one.behind)}
            </p>
            <Words next={one} />
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onPress={onClose}>{isNothing ? m.shell_close() : m.shell_cancel()}</Button>
        {!isNothing && (
          <Button
            look={deleted > 0 ? 'danger' : 'primary'}
            isDisabled={disabled}
            onPress={() => onTable(next.map(({ paragraph }) => paragraph))}
          >
            {m.table_do({ count: next.length })}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  );
}

function Words({ next: { kind, before, after } }: { next: TabledNext }) {
  const ops = useMemo(() => redline(before ?? '', after ?? ''), [before, after]);
  const shown = useShownWords();
  return (
    <p className={style.words} dir="auto">
      {kind === 'added' ? shown(after ?? '') : <Redline ops={ops} />}
    </p>
  );
}

const kindName = {
  deleted: m.table_deleted,
  added: m.table_added,
  changed: m.table_changed,
  moved: m.table_moved,
  reverted: m.table_reverted,
};
