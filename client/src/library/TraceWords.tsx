import { labels } from '@adref/shared/document';
import { openDraft } from '@adref/shared/negotiation';
import type { TraceAnswer } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { type Holdings, heldBriefly } from '../agreed/use-holdings.ts';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { sentence, useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './HouseLibrary.module.css';
import { TracedText } from './TracedText.tsx';

/** Milliseconds that a typist pauses before what is written is looked up. */
const pause = 300;

const trace = (texts: readonly string[]) => request<TraceAnswer>('POST', '/library/trace', { body: { texts } });

/** Where words come from: of a sentence, while it is typed or once it is pasted, and of the whole open draft. */
export function TraceWords({ holdings }: { holdings: Holdings }) {
  const { negotiation } = useNegotiation();
  const draft = openDraft(negotiation);
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState<{ text: string; traced: TraceAnswer['traces'][number] } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [whole, setWhole] = useState<TraceAnswer['traces'] | null>(null);
  const { asking, refusal, ask } = useRequest();
  useEffect(() => {
    const text = typed.trim();
    if (text === '') {
      setAnswered(null);
      return;
    }
    // An answer about words that were changed meanwhile is not shown.
    let current = true;
    const timer = setTimeout(() => {
      trace([text]).then(
        ({ traces: [traced] }) => {
          if (!current || !traced) return;
          setFailure(null);
          setAnswered({ text, traced });
        },
        (error: unknown) => current && setFailure(sentence(error)),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);
  const { paragraphs, language } = draft.document;
  const names = labels(paragraphs);
  return (
    <div className={style.search}>
      <h3>{m.house_trace_title()}</h3>
      <TextArea label={m.house_trace_words()} serif rows={3} value={typed} onText={setTyped} />
      {(answered ?? whole) && <p className={style.soft}>{heldBriefly(holdings)}</p>}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {answered && (
        <ul className={style.found} aria-live="polite">
          <TracedText label="" text={answered.text} traced={answered.traced} language={language} />
        </ul>
      )}
      <div>
        <Button
          isDisabled={asking}
          onPress={() => {
            if (whole) setWhole(null);
            else
              void ask(() => trace(paragraphs.map(({ text }) => text))).then(
                (answer) => answer && setWhole(answer.traces),
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
              if (!traced || text === '' || kind === 'title' || kind === 'enacting') return null;
              return <TracedText key={id} label={names[at] ?? ''} text={text} traced={traced} language={language} />;
            })}
          </ol>
        </>
      )}
    </div>
  );
}

/** Share of the words of all texts that are agreed, in percent. */
function agreedShare(texts: readonly string[], traces: TraceAnswer['traces']): number {
  const words = texts.map((text) => text.split(/\s+/).filter(Boolean).length);
  const sum = words.reduce((total, count) => total + count, 0);
  const agreed = words.reduce((total, count, at) => total + count * (traces[at]?.coverage ?? 0), 0);
  return sum === 0 ? 0 : Math.round((100 * agreed) / sum);
}
