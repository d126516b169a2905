import { type Negotiation, roundView } from '@adref/shared/negotiation';
import { rolledIds } from '@adref/shared/rolling';
import { later } from '../components/later.tsx';
import type { PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Panel.module.css';
import { isOpen } from './page-source.ts';
import type { PanelProps } from './panel-props.ts';
import { tableShown } from './table-shown.ts';

/** The code of what is beside a selected paragraph: fetched before somebody selects one, so that it is there at once. */
export const fetchPanel = async () => (await import('./SelectedParagraph.tsx')).SelectedParagraph;
const SelectedParagraph = later(fetchPanel);
const SaidOnGoneWords = later(async () => (await import('./SaidOnGoneWords.tsx')).SaidOnGoneWords);

/** What concerns the selected bracket or paragraph; while nothing is selected, what was said on words and paragraphs that are gone. */
export function Panel(props: PanelProps) {
  const { negotiation } = useNegotiation();
  const { view, draft } = props;
  const round = roundView(negotiation, draft.number);
  const gone = isOpen(negotiation, draft) ? tableShown(negotiation).gone : [];
  const { selection } = view;
  const shown = selection && view.model.paragraphs.find(({ rolling }) => rolling.id === selection.paragraph);
  const left = shown ? [] : goneParagraphs(round, view);
  return (
    <section className={style.panel} aria-label={m.draft_panel()}>
      {selection && shown ? (
        <SelectedParagraph {...props} selection={selection} shown={shown} gone={gone} />
      ) : (
        <>
          <p className={style.hint}>{m.draft_panel_hint()}</p>
          {gone.length + left.length > 0 && <SaidOnGoneWords {...props} positions={gone} paragraphs={left} />}
        </>
      )}
    </section>
  );
}

/** Paragraphs that somebody has talked of, and that the page does not have any more. */
function goneParagraphs({ comments }: Negotiation, { model }: PageView): string[] {
  const there = new Set(model.paragraphs.flatMap(({ rolling, pageId }) => [pageId, ...rolledIds(rolling)]));
  return [...new Set(comments.map(({ paragraph }) => paragraph))].filter((id) => !there.has(id));
}
