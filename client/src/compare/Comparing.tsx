import { ArrowLeftRight } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useComparison } from '../comparison/use-comparison.ts';
import { Button } from '../components/Button.tsx';
import { MissingPlaces } from '../components/MissingPlaces.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import { useAddressParts } from '../components/use-address-parts.ts';
import { Working } from '../components/Working.tsx';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import * as m from '../paraglide/messages.js';
import { missingSaid } from '../phrases/missing-place.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { isDraft, knownTexts, parseReference, usualPair } from '../texts/text-reference.ts';
import { useText } from '../texts/use-text.ts';
import { agreedByHand, manualLinks } from './by-hand.ts';
import style from './Comparing.module.css';
import { ComparisonView } from './ComparisonView.tsx';
import { ComparedTextsContext } from './compared-texts.ts';
import { comparedReferences, missingInComparison, withoutMissing } from './missing-in-comparison.ts';
import { TextChoice } from './TextChoice.tsx';

/** Two texts or three, chosen here, and their comparison. */
export function Comparing() {
  const { negotiation, member } = useNegotiation();
  const { search, change } = useAddressParts();
  const texts = knownTexts(negotiation);
  const usual = usualPair(negotiation);
  const { a, b, agreed } = comparedReferences(search, texts, usual);
  const missing = missingInComparison(search, texts);
  const [textA, textB, textC] = [useText(a), useText(b), useText(agreed)];
  const drafts = isDraft(a) && isDraft(b);
  const numbers = [parseReference(a), parseReference(b)].flatMap((one) => (one?.kind === 'draft' ? one.number : []));
  const [earlier, later] = drafts
    ? numbers.toSorted((x, y) => x - y).map((number) => negotiation.drafts.find((one) => one.number === number))
    : [];
  const { matches, links } = negotiation;
  const byHand = useMemo(() => manualLinks(matches, a, b), [matches, a, b]);
  const withAgreed = useMemo(
    () =>
      textC.document && {
        document: textC.document,
        ids: drafts && isDraft(agreed) ? ('lasting' as const) : ('unrelated' as const),
        byHandA: agreedByHand(matches, links, agreed, a),
        byHandB: agreedByHand(matches, links, agreed, b),
      },
    [textC.document, drafts, matches, links, agreed, a, b],
  );
  // Without the third text there is nothing to show yet where one is asked for.
  const ready = agreed === null || withAgreed !== null;
  const { state, cancel, again } = useComparison({
    a: ready ? textA.document : null,
    b: ready ? textB.document : null,
    ids: drafts ? 'lasting' : 'unrelated',
    byHand,
    agreed: withAgreed,
  });
  const failure = textA.failure ?? textB.failure ?? textC.failure;
  const symbol = (reference: string | null) => texts.find((text) => text.reference === reference)?.symbol ?? '';
  const [symbolA, symbolB, symbolC] = [symbol(a), symbol(b), symbol(agreed)];
  const mayMatch = member.role !== 'observer' && !negotiation.closed;
  const compared = useMemo(
    () => ({
      a: { reference: a ?? '', symbol: symbolA, document: textA.document },
      b: { reference: b ?? '', symbol: symbolB, document: textB.document },
      agreed: agreed === null ? null : { reference: agreed, symbol: symbolC, document: textC.document },
      drafts,
      mayMatch,
    }),
    [a, b, agreed, textA.document, textB.document, textC.document, drafts, mayMatch, symbolA, symbolB, symbolC],
  );
  // A row of the old texts means nothing in the new ones.
  const choose = (parts: { a?: string; b?: string; agreed?: string | null }) =>
    change({ a: a ?? '', b: b ?? '', agreed, at: null, ...parts });
  const first = negotiation.drafts.at(-1)?.document.paragraphs[0]?.id ?? '';

  return (
    <div className={style.place}>
      <PageHeading title={m.place_compare()}>
        {later && earlier && later !== earlier && <ExportMenu draft={later} against={earlier} />}
        <Link to={`/compare?history=${encodeURIComponent(first)}`}>{m.compare_to_history()}</Link>
      </PageHeading>
      <MissingPlaces
        sentences={missing.map((one) => missingSaid(one))}
        onNoted={() => change(withoutMissing(search, missing))}
      />
      {texts.length < 2 ? (
        <EmptyPage title={m.compare_empty_title()}>
          <p>{m.compare_empty()}</p>
        </EmptyPage>
      ) : (
        <>
          <div className={style.texts}>
            <TextChoice label={m.compare_a()} value={a} texts={texts} onChoice={(one) => choose({ a: one })} />
            <Button aria-label={m.compare_swap()} onPress={() => choose({ a: b ?? '', b: a ?? '' })}>
              <ArrowLeftRight size={18} aria-hidden />
            </Button>
            <TextChoice label={m.compare_b()} value={b} texts={texts} onChoice={(one) => choose({ b: one })} />
            <TextChoice
              label={m.compare_agreed()}
              value={agreed}
              texts={texts.filter(({ reference }) => reference !== a && reference !== b)}
              none={m.compare_agreed_none()}
              onChoice={(one) => choose({ agreed: one || null })}
            />
          </div>
          {failure && <Notice tone="bad">{failure}</Notice>}
          {state.phase === 'idle' && !failure && <Working label={m.compare_fetching()} />}
          {state.phase === 'working' && (
            <div className={style.working}>
              <Working label={m.compare_working()} done={state.done} total={state.total} />
              <Button onPress={cancel}>{m.shell_cancel()}</Button>
            </div>
          )}
          {(state.phase === 'failed' || state.phase === 'cancelled') && (
            <div className={style.working}>
              {state.phase === 'failed' ? (
                <Notice tone="bad">{m.compare_failed()}</Notice>
              ) : (
                <Notice>{m.compare_cancelled()}</Notice>
              )}
              <Button onPress={again}>{m.compare_again()}</Button>
            </div>
          )}
          {'comparison' in state && (
            <ComparedTextsContext value={compared}>
              <ComparisonView comparison={state.comparison} onCancel={state.phase === 'reading' ? cancel : null} />
            </ComparedTextsContext>
          )}
        </>
      )}
    </div>
  );
}
