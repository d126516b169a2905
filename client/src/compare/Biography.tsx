import { labels } from '@adref/shared/document';
import { labelStyle, openDraft } from '@adref/shared/negotiation';
import { useEffect, useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Select } from '../components/Field.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Biography.module.css';
import { BiographySources } from './BiographySources.tsx';
import { Step } from './BiographyStep.tsx';
import { agreedSources, biography } from './biography.ts';
import { useLineage } from './use-lineage.ts';

/** One paragraph from its agreed sources through all drafts: its words, what was proposed on them, and what was decided by whom. */
export function Biography({ id }: { id: string }) {
  const { negotiation } = useNegotiation();
  const [, setSearch] = useSearchParams();
  const generations = useLineage(negotiation, id);
  const steps = useMemo(() => generations && biography(negotiation, id, generations), [negotiation, id, generations]);
  const { paragraphs } = openDraft(negotiation).document;
  const names = useMemo(() => labels(paragraphs, labelStyle(negotiation)), [paragraphs, negotiation]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph’s life begins at the top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
  const known = steps?.some(({ text, proposals }) => text !== null || proposals.length > 0);
  return (
    <div className={style.place}>
      <PageHeading title={m.history_title()}>
        <Link to="/compare">{m.history_to_compare()}</Link>
      </PageHeading>
      <p data-on-paper="">
        {m.record_before({ who: m.history_paragraph() })} {names[paragraphs.findIndex((one) => one.id === id)]}
      </p>
      <Select label={m.history_paragraph()} value={id} onChoice={(next) => setSearch({ history: next })}>
        {!paragraphs.some((paragraph) => paragraph.id === id) && <option value={id}>{m.history_not_in_draft()}</option>}
        {paragraphs.map((paragraph, at) => (
          <option key={paragraph.id} value={paragraph.id}>
            {names[at]} {paragraph.text.slice(0, 90)}
          </option>
        ))}
      </Select>
      {!steps && <Working label={m.biography_working()} />}
      {steps && !known && (
        <EmptyPage title={m.history_unknown_title()}>
          <p>{m.history_unknown()}</p>
        </EmptyPage>
      )}
      {steps && generations && known && (
        <>
          <BiographySources links={agreedSources(negotiation, id, generations)} />
          <ol className={style.steps}>
            {steps.map((step) => (
              <Step key={step.draft.number} step={step} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
