import { redline } from '@adref/shared/differences';
import { draftParagraph, pendingText } from '@adref/shared/negotiation';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Versions.module.css';

/** Words of others in a paragraph that were on the table of a round before and do not fit this draft: not proposed, and not given up. */
export function PendingOthers({ paragraph, party }: { paragraph: string; party: string | null }) {
  const { negotiation } = useNegotiation();
  const others = negotiation.pending.filter((one) => one.paragraph === paragraph && one.party !== party);
  if (others.length === 0) return null;
  const before = draftParagraph(negotiation, paragraph)?.text ?? '';
  return (
    <section className={style.versions} data-pending>
      {others.map((one) => {
        const text = pendingText(negotiation, one);
        return (
          <div key={`${one.party} ${one.tabled.version}`}>
            <p className={style.none}>{m.draft_pending_of({ party: one.party })}</p>
            <p className={style.words} dir="auto">
              {text === null ? m.draft_whole_delete() : <Redline ops={redline(before, text)} />}
            </p>
          </div>
        );
      })}
    </section>
  );
}
