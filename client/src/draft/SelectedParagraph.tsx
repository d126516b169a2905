import {
  atDesk,
  type Negotiation,
  type RecordedPosition,
  roundView,
  type Target,
  targetOn,
} from '@adref/shared/negotiation';
import { rolledIds } from '@adref/shared/rolling';
import { Link } from 'wouter';
import { mayBeAgreed } from '../agreed/agreed-how.ts';
import { NotedWords } from '../agreed/TakenWords.tsx';
import { Notice } from '../components/Notice.tsx';
import type { PageView } from '../editor/page-editor.ts';
import type { PageParagraph } from '../editor/page-paragraph.ts';
import type { PageSelection } from '../editor/selection.ts';
import { Conversations } from '../matters/Conversations.tsx';
import type { SpokenWords } from '../matters/NewConversation.tsx';
import { ParagraphViews } from '../matters/ParagraphViews.tsx';
import { StateCard } from '../matters/StateCard.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AgreedCard } from './AgreedCard.tsx';
import { BracketCard } from './BracketCard.tsx';
import { GonePositions } from './GonePositions.tsx';
import { MoveCards } from './MoveCards.tsx';
import style from './Panel.module.css';
import { ParagraphActs, TablingActs } from './ParagraphActs.tsx';
import { PendingOthers } from './PendingOthers.tsx';
import { ProposalReactions } from './ProposalReactions.tsx';
import { isOpen } from './page-source.ts';
import { selectedBrackets } from './panel-brackets.ts';
import type { PanelProps } from './panel-props.ts';
import { RoundDecisions } from './RoundDecisions.tsx';
import { tableTextShown } from './table-shown.ts';
import { useBracketActs } from './use-bracket-acts.ts';
import { useTakenNote } from './use-taken-note.ts';
import { Versions } from './Versions.tsx';
import { WholeCard } from './WholeCard.tsx';

/** What concerns the selected paragraph or bracket: alternatives and holders, what to do about them, comments, versions. */
export function SelectedParagraph({
  view,
  selection,
  shown,
  gone,
  page,
  room,
  party,
  writable,
  draft,
  labelOf,
  onTable,
}: PanelProps & {
  selection: PageSelection;
  /** The paragraph on the page. */
  shown: PageParagraph;
  /** Positions on words that nobody proposes any more. */
  gone: readonly RecordedPosition[];
}) {
  const { negotiation, member } = useNegotiation();
  const open = isOpen(negotiation, draft);
  const acts = useBracketActs(party, room);
  const take = useTakenNote(party, onTable);
  const round = roundView(negotiation, draft.number);
  const tabled = tableTextShown(round);
  const ids = [...rolledIds(shown.rolling), shown.pageId];
  const standing = tabled.find((one) => ids.includes(one.id) || one.added?.sameAs.some((id) => ids.includes(id)));
  const brackets = selectedBrackets(standing, selection);
  const acting = writable ? party : null;
  const target = commentTarget(selection, open && standing !== undefined);
  return (
    <>
      <header className={style.header}>
        <h2>{labelOf(shown.rolling.id) || m.draft_paragraph()}</h2>
        {shown.untabled && <span className={style.untabled}>{m.draft_untabled_words({ party: party ?? '' })}</span>}
        <Link to={`/compare?history=${encodeURIComponent(shown.rolling.id)}`} className={style.history}>
          {m.draft_history()}
        </Link>
      </header>
      {acts.refused && <Notice tone="bad">{acts.refused}</Notice>}
      <GonePositions
        positions={gone}
        selected={selection.paragraph}
        tabled={tabled}
        negotiation={negotiation}
        labelOf={labelOf}
        party={writable ? party : null}
        acts={acts}
      />
      {open && <PendingOthers paragraph={shown.rolling.id} party={party} />}
      <StateCard
        key={`state ${shown.rolling.id}`}
        paragraph={shown.rolling.id}
        states={round.states}
        draft={draft}
        party={acting}
        open={open}
      />
      {open && shown.untabled && <NotedWords negotiation={negotiation} party={party} ids={ids} text={shown.text} />}
      {acting && <TablingActs shown={shown} onTable={onTable} acts={acts} party={acting} />}
      {mayBeAgreed(shown.rolling.kind) && shown.text.trim() !== '' && (
        <AgreedCard
          key={`agreed ${shown.rolling.id}`}
          id={shown.pageId ?? shown.rolling.id}
          text={shown.text}
          language={draft.document.language}
          page={room && shown.pageId !== null ? page : null}
          onTake={({ document, paragraph: target }) => take({ paragraph: shown.pageId ?? '', document, target })}
        />
      )}
      {standing &&
        brackets.map((bracket) => (
          <BracketCard
            key={`${bracket.from} ${bracket.to}`}
            bracket={bracket}
            paragraph={standing}
            negotiation={round}
            party={acting}
            acts={acts}
          />
        ))}
      {standing && <MoveCards paragraph={standing} rolling={tabled} negotiation={round} party={acting} acts={acts} />}
      {open && brackets.length === 0 && !standing?.added && !standing?.moves && !standing?.deletedBy.length && (
        <p className={style.hint}>{m.draft_nothing_tabled_here()}</p>
      )}
      {standing && brackets.length + standing.deletedBy.length > 0 && (
        <details className={style.views}>
          <summary>{m.views_label()}</summary>
          <ParagraphViews
            place="draft"
            paragraph={standing}
            parties={negotiation.parties}
            notation={<p className={style.hint}>{m.views_notation_here()}</p>}
          />
        </details>
      )}
      <ProposalReactions ids={ids.filter((id) => id !== null)} draft={draft.number} party={acting} />
      {standing && <WholeCard paragraph={standing} negotiation={round} party={acting} acts={acts} />}
      {acting && <ParagraphActs shown={shown} page={page} party={acting} />}
      <Conversations
        key={`conversations ${selection.paragraph}`}
        ids={ids.filter((id) => id !== null)}
        round={round}
        target={target}
        selected={spokenIn(negotiation, view, target)}
        party={acting}
        maySpeak={open && (acting !== null || (atDesk(member) && !negotiation.closed))}
      />
      {!open && <RoundDecisions draft={draft.number} ids={ids} />}
      <Versions paragraph={selection.paragraph} draft={draft} />
    </>
  );
}

/** The words that are marked in the paragraph, as what a conversation can be on. */
function spokenIn(negotiation: Negotiation, { words: marked }: PageView, target: Target | null): SpokenWords | null {
  if (!marked || !target) return null;
  const { from, to, words } = marked;
  return { words, target: targetOn(negotiation, target.paragraph, { from, to, draft: words }) };
}

/** A conversation is on the paragraph, or on words that are marked: a bracket's range moves with every wording. Null where it is not on the table yet. */
function commentTarget(selection: PageSelection, known: boolean) {
  return known ? { paragraph: selection.paragraph, from: null, to: null } : null;
}
