import { fullLabels } from '@adref/shared/document';
import { labelStyle, openDraft } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './BracketsBeside.module.css';
import { useDesk } from './use-desk.ts';

/**
 * The pen for a paragraph comes back, with or without what was written. Where others ask for something in the paragraph that is not decided,
 * it says what would count as decided with the words, and offers to leave that open.
 */
export function PenBack({ pen, paragraph }: { pen: string; paragraph: string | null }) {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const { items } = useDesk();
  const shown = useShownWords();
  const open = items.filter(
    ({ paragraph: { id }, state, choices }) => id === paragraph && state !== 'decided' && choices.length > 1,
  );
  const { number: draft, document } = openDraft(negotiation);
  const at = document.paragraphs.findIndex(({ id }) => id === paragraph);
  const label = fullLabels(document.paragraphs, labelStyle(negotiation))[at] || m.desk_no_label();
  const stuck = negotiation.closed || !connected || busy;
  const back = (take: boolean, leaveOpen = false) =>
    void act(
      { kind: 'pen-back', draft, pen, take, ...(leaveOpen && { leaveOpen }) },
      take ? m.done_pen_taken({ label }) : m.done_pen_back({ label }),
    );
  return (
    <>
      {open.length > 0 && (
        <>
          <p>{m.pen_would_decide({ count: open.length, label })}</p>
          <ul data-would-decide>
            {open.map(({ key, choices: [drafted, ...asked] }) => (
              <li key={key}>
                {m.pen_drafted({ words: shown(drafted?.text ?? '') })}{' '}
                {asked
                  .map(({ text, holders }) =>
                    m.pen_asked({
                      text: text === null ? m.desk_public_out() : shown(text),
                      parties: partyNames(negotiation.parties, holders),
                    }),
                  )
                  .join(m.mark_apart())}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={style.buttons}>
        {open.length > 0 && (
          <Button small isDisabled={stuck} onPress={() => back(true, true)}>
            {m.pen_take_leave_open()}
          </Button>
        )}
        <Button small isDisabled={stuck} onPress={() => back(true)}>
          {open.length > 0 ? m.pen_take_decide() : m.pen_take_over()}
        </Button>
        <Button small isDisabled={stuck} onPress={() => back(false)}>
          {m.pen_take_back()}
        </Button>
      </p>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </>
  );
}
