import { redline } from '@adref/shared/differences';
import type { Draft, TabledWording } from '@adref/shared/negotiation';
import { memo, useState } from 'react';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Versions.module.css';

/** Every version that any party tabled of a paragraph, the newest first, each redlined against the draft. */
export const Versions = memo(function Versions({ paragraph, draft }: { paragraph: string; draft: Draft }) {
  const { negotiation } = useNegotiation();
  const versions = negotiation.record
    .filter((wording) => wording.paragraph === paragraph && wording.draft === draft.number)
    .toReversed();
  if (versions.length === 0) return null;
  const base = draft.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
  return (
    <section className={style.versions}>
      <h3>{m.draft_versions()}</h3>
      {versions.map((wording) => (
        <Version key={`${wording.party} ${wording.version}`} wording={wording} base={base} />
      ))}
    </section>
  );
});

/** One version; its redline is computed only when somebody wants to read it. */
function Version({ wording, base }: { wording: TabledWording; base: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{wording.party}</strong> {m.draft_version({ number: wording.version })} ·{' '}
        <time dateTime={wording.tabled}>{moment(wording.tabled)}</time>
      </summary>
      {open && (
        <p className={style.words} dir="auto">
          {wording.text === null ? m.draft_whole_delete() : <Redline ops={redline(base, wording.text)} />}
        </p>
      )}
    </details>
  );
}
