import type { HowAgreed } from '@adref/shared/corpus';
import * as m from '../paraglide/messages.js';
import style from './Agreed.module.css';

/** How far some words are agreed, by a word; and by the shape of the line before it, whole, dashed, double, dotted or none. */
export function AgreedStanding({ standing }: { standing: HowAgreed }) {
  return (
    <span className={style.standing} data-agreed={standing} title={standingSaid(standing)}>
      {agreedName(standing)}
    </span>
  );
}

/** One word for it, for a margin. */
export function agreedName(standing: HowAgreed): string {
  return {
    consensus: m.agreed_consensus,
    vote: m.agreed_vote,
    verbatim: m.agreed_verbatim,
    adapted: m.agreed_adapted,
    new: m.agreed_new,
  }[standing]();
}

/** The same in a sentence. */
function standingSaid(standing: HowAgreed): string {
  return {
    consensus: m.agreed_consensus_said,
    vote: m.agreed_vote_said,
    verbatim: m.agreed_verbatim_said,
    adapted: m.agreed_adapted_said,
    new: m.agreed_new_said,
  }[standing]();
}
