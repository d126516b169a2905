import { redline } from '@adref/shared/differences';
import { type Draft, type Negotiation, type TabledWording, versionsOf } from '@adref/shared/negotiation';
import { memo, useState } from 'react';
import { TakenWords } from '../agreed/TakenWords.tsx';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Versions.module.css';

/** Every version that any party tabled of a paragraph, the newest first, each redlined against the draft. */
export const Versions = memo(function Versions({ paragraph, draft }: { paragraph: string; draft: Draft }) {
  const { negotiation, member } = useNegotiation();
  useLocale();
  const { asking, refusal, ask } = useRequest();
  const [earlier, setEarlier] = useState<{ of: string; versions: readonly TabledWording[] } | null>(null);
  const of = `${draft.number} ${paragraph}`;
  const fetched = earlier?.of === of ? earlier.versions : [];
  const isNew = (version: TabledWording) => !fetched.some((other) => sameVersion(version, other));
  const versions = [...fetched, ...versionsOf(negotiation, draft.number, paragraph).filter(isNew)].toReversed();
  const more = async () => {
    const path = `/negotiations/${negotiation.id}/drafts/${draft.number}/versions/${encodeURIComponent(paragraph)}`;
    const all = await ask(() => request<readonly TabledWording[]>('GET', path, { member: member.id }));
    if (all) setEarlier({ of, versions: all });
  };
  if (versions.length === 0) return null;
  const symbolOf = (carried: number | undefined) =>
    carried === undefined ? null : (negotiation.drafts.find(({ number }) => number === carried)?.symbol ?? '');
  const base = draft.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
  return (
    <section className={style.versions}>
      <h3>{m.draft_versions()}</h3>
      {versions.map((wording) => (
        <Version
          key={`${wording.party} ${wording.version}`}
          wording={wording}
          base={base}
          carried={symbolOf(wording.carried?.draft)}
        />
      ))}
      {fetched.length === 0 && versions.some((version) => hasEarlier(negotiation, version)) && (
        <div>
          <Button small isDisabled={asking} onPress={() => void more()}>
            {m.draft_versions_earlier()}
          </Button>
        </div>
      )}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </section>
  );
});

/** Whether there is a version before this one in its round that is not here: versions are numbered, and the page begins with the last ones. */
function hasEarlier({ record }: Negotiation, version: TabledWording): boolean {
  const ofSame = record.filter(({ party, paragraph }) => party === version.party && paragraph === version.paragraph);
  const before = ofSame.filter(({ draft }) => draft < version.draft).map((earlier) => earlier.version);
  const previous = version.version - 1;
  return previous > Math.max(0, ...before) && !ofSame.some((other) => other.version === previous);
}

function sameVersion(a: TabledWording, b: TabledWording): boolean {
  return a.party === b.party && a.version === b.version;
}

/** One version; its redline is computed only when somebody wants to read it. */
const Version = memo(function Version({
  wording,
  base,
  carried,
}: {
  wording: TabledWording;
  base: string;
  /** The symbol of the draft that it comes from, where it is of an earlier round. */
  carried: string | null;
}) {
  useLocale();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{wording.party}</strong> {m.draft_version({ number: wording.version })} ·{' '}
        <time dateTime={wording.tabled}>{moment(wording.tabled)}</time>
        {carried !== null && ` · ${m.draft_carried({ symbols: carried })}`}
      </summary>
      {open && (
        <p className={style.words} dir="auto">
          {wording.text === null ? m.draft_whole_delete() : <Redline ops={redline(base, wording.text)} />}
        </p>
      )}
      {open && <TakenWords agreed={wording.agreed ?? []} />}
    </details>
  );
});
