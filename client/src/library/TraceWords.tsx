import { labels } from '@adref/shared/document';
import { openDraft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { mayBeAgreed, type Traced } from '../agreed/agreed-how.ts';
import { traceOf } from '../agreed/trace-desk.ts';
import { type Holdings, heldBriefly } from '../agreed/use-holdings.ts';
import { useTrace } from '../agreed/use-trace.ts';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './HouseLibrary.module.css';
import { TracedText } from './TracedText.tsx';

/** Where words come from: of a sentence, while it is typed or once it is pasted, and of the whole open draft. */
export function TraceWords({ holdings }: { holdings: Holdings }) {
  const { negotiation, connected } = useNegotiation();
  const draft = openDraft(negotiation);
  const [typed, setTyped] = useState('');
  const { traced: answer, of, failure } = useTrace(typed.trim());
  const [whole, setWhole] = useState<readonly Traced[] | null>(null);
  const { asking, refusal, ask } = useRequest();
  const { paragraphs, language } = draft.document;
  const names = labels(paragraphs);
  return (
    <div className={style.search} data-unprinted={answer || whole ? undefined : ''}>
      <h3>{m.house_trace_title()}</h3>
      <TextArea label={m.house_trace_words()} serif rows={3} value={typed} onText={setTyped} />
      {(answer ?? whole) && <p className={style.soft}>{heldBriefly(holdings)}</p>}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {answer && (
        <ul className={style.found} aria-live="polite">
          <TracedText label="" text={of} traced={answer} language={language} />
        </ul>
      )}
      <div>
        <Button
          isDisabled={asking || (!whole && !connected)}
          onPress={() => {
            if (whole) setWhole(null);
            else
              void ask(() => Promise.all(paragraphs.map(({ text }) => traceOf(text)))).then(
                (traces) => traces && setWhole(traces),
              );
          }}
        >
          {whole ? m.house_trace_hide() : m.house_trace_draft({ symbol: draft.symbol })}
        </Button>
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {whole && (
        <>
          <p>
            {m.house_trace_sum({
              percent: agreedShare(
                paragraphs.map(({ text }) => text),
                whole,
              ),
            })}
          </p>
          <ol className={style.found}>
            {paragraphs.map(({ id, kind, text }, at) => {
              const traced = whole[at];
              if (!traced || text === '' || !mayBeAgreed(kind)) return null;
              return <TracedText key={id} label={names[at] ?? ''} text={text} traced={traced} language={language} />;
            })}
          </ol>
        </>
      )}
    </div>
  );
}

/** Share of the words of all texts that are agreed, in percent. */
function agreedShare(texts: readonly string[], traces: readonly Traced[]): number {
  const words = texts.map((text) => text.split(/\s+/).filter(Boolean).length);
  const sum = words.reduce((total, count) => total + count, 0);
  const agreed = words.reduce((total, count, at) => total + count * (traces[at]?.coverage ?? 0), 0);
  return sum === 0 ? 0 : Math.round((100 * agreed) / sum);
}
