import { ArrowLeftRight } from 'lucide-react';
import { Link, useSearchParams } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPlace, PlaceHeading, Working } from '../components/Place.tsx';
import { useNegotiation } from '../negotiation/use-negotiation.tsx';
import * as m from '../paraglide/messages.js';
import style from './Comparing.module.css';
import { ComparisonView } from './ComparisonView.tsx';
import { knownTexts, parseReference, usualPair } from './text-reference.ts';
import { useComparison } from './use-comparison.ts';
import { useText } from './use-text.ts';

/** Two texts, chosen here, and their comparison. */
export function Comparing() {
  const { negotiation } = useNegotiation();
  const [search, setSearch] = useSearchParams();
  const texts = knownTexts(negotiation);
  const usual = usualPair(negotiation);
  const a = search.get('a') ?? usual?.a ?? null;
  const b = search.get('b') ?? usual?.b ?? null;
  const [textA, textB] = [useText(a), useText(b)];
  const drafts = parseReference(a)?.kind === 'draft' && parseReference(b)?.kind === 'draft';
  const state = useComparison(textA.document, textB.document, drafts ? 'lasting' : 'unrelated');
  const failure = textA.failure ?? textB.failure;
  const symbol = (reference: string | null) => texts.find((text) => text.reference === reference)?.symbol ?? '';

  const choose = (pair: { a?: string; b?: string }) => {
    // A row of the old pair means nothing in the new one.
    setSearch({ a: a ?? '', b: b ?? '', ...pair, ...(search.get('view') && { view: search.get('view') ?? '' }) });
  };
  const chooser = (label: string, value: string | null, onChoice: (reference: string) => void) => (
    <Select label={label} value={value ?? ''} onChoice={onChoice}>
      {value === null && <option value="">{m.compare_choose()}</option>}
      <optgroup label={m.compare_drafts()}>
        {texts.map((text) => text.kind === 'draft' && <Option key={text.reference} {...text} />)}
      </optgroup>
      {negotiation.library.length > 0 && (
        <optgroup label={m.place_library()}>
          {texts.map((text) => text.kind === 'library' && <Option key={text.reference} {...text} />)}
        </optgroup>
      )}
    </Select>
  );

  return (
    <div className={style.place}>
      <PlaceHeading title={m.place_compare()}>
        <Link
          to={`/compare?history=${texts.length > 0 ? (negotiation.drafts.at(-1)?.document.paragraphs[0]?.id ?? '') : ''}`}
        >
          {m.compare_to_history()}
        </Link>
      </PlaceHeading>
      {texts.length < 2 ? (
        <EmptyPlace title={m.compare_empty_title()}>
          <p>{m.compare_empty()}</p>
        </EmptyPlace>
      ) : (
        <>
          <div className={style.pair}>
            {chooser(m.compare_a(), a, (reference) => choose({ a: reference }))}
            <Button aria-label={m.compare_swap()} onPress={() => choose({ a: b ?? '', b: a ?? '' })}>
              <ArrowLeftRight size={18} aria-hidden />
            </Button>
            {chooser(m.compare_b(), b, (reference) => choose({ b: reference }))}
          </div>
          {failure && <Notice tone="bad">{failure}</Notice>}
          {state.phase === 'idle' && !failure && <Working label={m.compare_fetching()} />}
          {state.phase === 'working' && <Working label={m.compare_working()} done={state.done} total={state.total} />}
          {state.phase === 'failed' && <Notice tone="bad">{m.compare_failed()}</Notice>}
          {state.phase === 'done' && (
            <ComparisonView
              comparison={state.comparison}
              drafts={drafts}
              symbols={{ a: symbol(a), b: symbol(b) }}
              historyOf={(['b', 'a'] as const).filter((side) => parseReference(side === 'a' ? a : b)?.kind === 'draft')}
            />
          )}
        </>
      )}
    </div>
  );
}

function Option({ reference, symbol, title }: { reference: string; symbol: string; title: string }) {
  return (
    <option value={reference}>
      {symbol} · {title.length > 80 ? `${title.slice(0, 80)}…` : title}
    </option>
  );
}
