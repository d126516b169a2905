import {
  type Approach,
  type DerivationRow,
  type DerivationSource,
  type DraftOrigins,
  openDraft,
} from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './OriginsPage.module.css';
import { versionName } from './origin-name.ts';

/** The derivation table: paragraph, parties that contributed, source paragraphs and versions, approach and rationale. */
export function Derivation({
  origins: { derivation, before },
  writes,
}: {
  origins: DraftOrigins;
  /** Whether the desk may write why it did what it did: in the round that is open. */
  writes: boolean;
}) {
  return (
    <section aria-label={m.origins_derivation()}>
      <h2>{m.origins_derivation()}</h2>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{m.origins_paragraph()}</th>
            <th scope="col">{m.origins_parties()}</th>
            <th scope="col">{m.origins_sources()}</th>
            <th scope="col">{m.origins_approach()}</th>
          </tr>
        </thead>
        <tbody>
          {derivation.map((row) => (
            <tr key={row.paragraph}>
              <th scope="row">{nameOf(row)}</th>
              <td>{row.parties.join(', ')}</td>
              <td>{row.sources.map((source) => sourceName(source, before)).join(m.mark_apart())}</td>
              <td>
                {row.approaches.map((one) => approachNames[one]()).join(m.mark_apart())}
                {writes && row.label !== null ? (
                  <Reason row={row} />
                ) : (
                  row.rationale !== null && <p className={style.reason}>{row.rationale}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why the desk did what it did with a paragraph, to read and to write. */
function Reason({ row }: { row: DerivationRow }) {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const [words, setWords] = useState<string | null>(null);
  const { number: draft } = openDraft(negotiation);
  const said = negotiation.rationales.find((one) => one.draft === draft && one.paragraph === row.paragraph)?.text ?? '';
  if (words === null) {
    return (
      <div className={style.reason}>
        {said && <span>{said} </span>}
        <Button small look="quiet" isDisabled={negotiation.closed} onPress={() => setWords(said)}>
          {said ? m.origins_change_reason() : m.origins_write_reason()}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={style.write}
      onSubmit={(event) => {
        event.preventDefault();
        const text = words.trim();
        if (text === said) return setWords(null);
        const done = m.done_reason({ label: row.label || m.desk_no_label() });
        void act({ kind: 'rationale', draft, paragraph: row.paragraph, text }, done).then(
          (acts) => acts !== undefined && setWords(null),
        );
      }}
    >
      <TextArea
        label={m.origins_reason()}
        help={m.origins_reason_help()}
        rows={2}
        value={words}
        onText={setWords}
        autoFocus
      />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <Button small onPress={() => setWords(null)}>
        {m.shell_cancel()}
      </Button>
      <Button small look="primary" type="submit" isDisabled={!connected || busy}>
        {m.origins_keep_reason()}
      </Button>
    </form>
  );
}

function nameOf({ label, words, sources }: DerivationRow): string {
  if (label !== null) return label || words;
  const [first] = sources;
  return m.origins_gone({ label: (first?.kind === 'draft' && first.label) || words });
}

function sourceName(source: DerivationSource, before: string): string {
  if (source.kind === 'draft') return `${before} ${source.label || m.desk_no_label()}`;
  if (source.kind === 'agreed') return `${source.document} ${source.paragraph}`;
  const name = `${versionName(source)}${source.label && ` (${source.label})`}`;
  return source.carried
    ? m.origins_carried({ name, version: source.carried.version, draft: source.carried.draft + 1 })
    : name;
}

const approachNames: Record<Approach, () => string> = {
  kept: m.origins_kept,
  added: m.origins_new,
  'left out': m.origins_left_out,
  taken: m.origins_taken,
  combined: m.origins_combined,
  agreed: m.origins_agreed,
  chair: m.origins_chair,
  moved: m.origins_moved,
  shortened: m.origins_shortened,
};
