import type { Negotiation } from '@adref/shared/negotiation';
import { usePrinting } from '../components/use-printing.ts';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { ChoiceWords } from './ChoiceWords.tsx';
import { type DeskChoice, type DeskItem, takenChoice } from './desk-item.ts';
import type { QueueQuestion, QueueSection } from './desk-queue.ts';
import style from './PrintedQueue.module.css';
import { sectionTitle } from './section-title.ts';

/** The desk's queue on paper, where no item can be opened: of each all words, who holds them, and which were taken. */
export function PrintedQueue({ sections, question }: { sections: readonly QueueSection[]; question: QueueQuestion }) {
  const { negotiation } = useNegotiation();
  if (!usePrinting()) return null;
  return sections.map((section) => (
    <section key={section.key} className={style.section}>
      <h2>{sectionTitle(section, question, negotiation.parties)}</h2>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{m.origins_paragraph()}</th>
            <th scope="col">{m.printed_words()}</th>
            <th scope="col">{m.printed_holders()}</th>
          </tr>
        </thead>
        {section.items.map((item) => (
          <Item key={item.key} item={item} negotiation={negotiation} />
        ))}
      </table>
    </section>
  ));
}

function Item({ item, negotiation }: { item: DeskItem; negotiation: Negotiation }) {
  const { choices, paragraph, take } = item;
  const taken = takenChoice(item);
  return (
    <tbody>
      {choices.map((choice, at) => (
        <tr key={`${choice.kind} ${choice.text}`}>
          <th scope="row">{at === 0 && (paragraph.label || m.desk_no_label())}</th>
          <td className={style.words} dir="auto">
            <ChoiceWords {...choice} />
            {choice.kind === 'add' && (
              <>
                {' '}
                <ChoiceWords kind="words" text={choice.text} />
              </>
            )}
          </td>
          <td>{[...heldBy(negotiation, choice), ...(choice === taken ? [m.desk_taken()] : [])].join(' · ')}</td>
        </tr>
      ))}
      {take && !taken && (
        <tr>
          <th scope="row" />
          <td className={style.words} dir="auto">
            <ChoiceWords kind="words" text={take.text} />
          </td>
          <td>{m.desk_taken()}</td>
        </tr>
      )}
    </tbody>
  );
}

function heldBy({ parties }: Negotiation, { kind, holders, reserve }: DeskChoice): string[] {
  const names = partyNames(parties, holders);
  const isDraft = kind === 'draft' || kind === 'keep';
  return [
    ...(isDraft ? [m.desk_draft_words()] : []),
    ...(holders.length === 0 ? [] : [isDraft ? m.desk_retained_by({ parties: names }) : names]),
    ...(reserve.length === 0 ? [] : [m.desk_reserved_by({ parties: partyNames(parties, reserve) })]),
  ];
}
