import { Choice } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './PartiesPage.module.css';

/** What `bis` says in the labels of this negotiation: two usages are current, and everybody must read the same. */
export function LabelUsage() {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  return (
    <section className={style.card} data-unprinted="" aria-labelledby="parties-numbering">
      <h2 id="parties-numbering">{m.numbering_title()}</h2>
      <p className={style.soft}>{m.numbering_lead()}</p>
      {usages.map(({ usage, name, help }) => (
        <Choice
          key={usage}
          type="radio"
          name="bis-usage"
          label={name()}
          help={help()}
          checked={negotiation.bisUsage === usage}
          disabled={busy || !connected}
          onChange={() => void act({ kind: 'numbering', usage }, m.done_numbering())}
        />
      ))}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </section>
  );
}

const usages = [
  { usage: 'negotiators', name: m.numbering_negotiators, help: m.numbering_negotiators_help },
  { usage: 'manual', name: m.numbering_manual, help: m.numbering_manual_help },
] as const;
