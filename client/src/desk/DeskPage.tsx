import { decidedText, openDraft, type Take, type TakeSource } from '@adref/shared/negotiation';
import {
  type Bracket,
  draftText,
  placeNamesIn,
  proposedWords,
  type RollingParagraph,
  rolledIds,
} from '@adref/shared/rolling';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Button } from '../components/Button.tsx';
import { MissingPlaces } from '../components/MissingPlaces.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import { NoteSignsShown, useShownWords } from '../components/shown-words.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { ParagraphViews } from '../matters/ParagraphViews.tsx';
import * as m from '../paraglide/messages.js';
import { draftedNames } from '../phrases/drafted-names.ts';
import { missingSaid } from '../phrases/missing-place.ts';
import { useSignsOf } from '../phrases/notes-shown.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUndo } from '../store/use-undo.ts';
import { BracketedText } from './BracketedText.tsx';
import { ChairConversations } from './ChairConversations.tsx';
import { Choices } from './Choices.tsx';
import { DeskItemList } from './DeskItemList.tsx';
import style from './DeskPage.module.css';
import { DeskProposals } from './DeskProposals.tsx';
import { bracketKey, type DeskItem, missingAtDesk, selectedItem, takenChoice, takeSourceOf } from './desk-item.ts';
import { deskQueue, wholeQueue } from './desk-queue.ts';
import { fittedWords } from './fitted-words.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { MatterConversations } from './MatterConversations.tsx';
import { MatterFacts } from './MatterFacts.tsx';
import { MoveChoices } from './MoveChoices.tsx';
import { PrintedQueue } from './PrintedQueue.tsx';
import { Replaced } from './Replaced.tsx';
import { Result } from './Result.tsx';
import { RoomStrip } from './RoomStrip.tsx';
import { StrandedWords } from './StrandedWords.tsx';
import { useUnsentWords } from './unsent-words.ts';
import { useDecisions } from './use-decisions.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** Bracket by bracket to the next draft; for chair and secretariat. */
export function DeskPage() {
  const { negotiation, connected } = useNegotiation();
  const { rolling, items } = useDesk();
  const signs = useSignsOf(rolling);
  const [search, setSearch] = useSearchParams();
  const [issuing, setIssuing] = useState(false);
  const decisions = useDecisions();
  const { busy, refusal, forget } = decisions;
  const unsent = useUnsentWords(items);
  // Whoever comes back to unsent words finds them.
  const asked = search.get('bracket');
  const selected = selectedItem(items, asked ?? unsent.last);
  const missing = missingAtDesk(items, asked);
  const decided = items.filter(({ state }) => state === 'decided').length;

  const [question, ask] = useKeptOnPage('desk queue', wholeQueue);
  const sections = useMemo(() => deskQueue(items, question, negotiation.parties), [items, question, negotiation]);

  const show = (item: DeskItem | undefined) => {
    if (!item) return;
    forget();
    setSearch({ bracket: item.key }, { replace: true });
  };
  const showBracket = (bracket: Bracket) => {
    if (selected) setSearch({ bracket: bracketKey(selected.paragraph, bracket) }, { replace: true });
  };
  const latestShow = useRef(show);
  latestShow.current = show;
  const showItem = useCallback((item: DeskItem) => latestShow.current(item), []);
  const step = (by: number) => {
    // Open and decided alike are gone through in reading order; else as the queue is arranged, each once.
    const queued = new Set(sections.flatMap((section) => section.items));
    const shown = question.arrangement === 'state' ? items.filter((item) => queued.has(item)) : [...queued];
    const at = shown.findIndex(({ key }) => key === selected?.key);
    show(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]);
  };
  const take = async (text: string | null, source: TakeSource, whole = false) => {
    if (!selected) return false;
    // The place in the address is kept, so that what was decided stays selected.
    setSearch({ bracket: selected.key }, { replace: true });
    return decisions.take(selected, text, source, whole);
  };
  const propose = async (text: string, whole: boolean) => (selected ? decisions.propose(selected, text, whole) : false);
  const reopen = (decision: Take) => {
    if (selected) decisions.reopen(selected, decision);
  };
  const undo = useUndo();
  useDeskKeys({
    next: () => step(1),
    previous: () => step(-1),
    take: (index) => {
      const choice = selected?.choices[index];
      // A key that is pressed again decides nothing again.
      if (selected && choice && choice !== takenChoice(selected))
        void take(choice.text, takeSourceOf(selected, choice));
    },
    undo: () => void undo(),
    takeUp: () => document.getElementById('desk-take-up')?.click(),
    show: () => document.getElementById('desk-show')?.click(),
    // Words of one's own are for the bracket, or for the paragraph where it is proposed, left out or reserved on as a whole.
    write: () => document.getElementById(selected?.kind === 'words' ? 'desk-another' : 'desk-edit')?.click(),
    edit: () => document.getElementById('desk-edit')?.click(),
  });

  return (
    <NoteSignsShown value={signs}>
      <div className={style.desk}>
        <PageHeading title={m.place_desk()}>
          <span className={style.counter}>
            <progress aria-label={m.desk_progress()} value={decided} max={Math.max(1, items.length)} />
            {m.desk_counter({ decided, total: items.length })}
          </span>
          <Link to="/desk/text">{m.chair_text()}</Link>
          <ExportMenu draft={openDraft(negotiation)} />
          <Button look="primary" isDisabled={negotiation.closed || !connected} onPress={() => setIssuing(true)}>
            {m.desk_issue()}
          </Button>
        </PageHeading>
        <MissingPlaces
          sentences={missing ? [missingSaid(missing, draftedNames(negotiation))] : []}
          onNoted={() => setSearch({}, { replace: true })}
        />
        {unsent.stranded.map((words) => (
          <div key={`${words.draft} ${words.item} ${words.field}`} className={style.stranded}>
            <StrandedWords unsent={words} onWords={(next) => unsent.change(words, next)} />
          </div>
        ))}
        <ChairConversations rolling={rolling} />
        <MoveChoices rolling={rolling} />
        {items.length === 0 || !selected ? (
          <EmptyPage title={m.desk_empty_title()}>
            <p>{m.desk_empty_text()}</p>
            <Link to="/draft">{m.desk_empty_go()}</Link>
          </EmptyPage>
        ) : (
          <div className={style.columns}>
            <PrintedQueue sections={sections} question={question} />
            <DeskItemList
              sections={sections}
              question={question}
              onQuestion={ask}
              selected={selected}
              onItem={showItem}
            />
            <div className={style.middle}>
              <article
                className={style.page}
                aria-label={m.desk_selected({ label: selected.paragraph.label || m.desk_no_label() })}
              >
                <header className={style.where}>
                  <h2>{selected.paragraph.label || m.desk_no_label()}</h2>
                  <span>{kindOf(selected)}</span>
                  <span className={style.steps}>
                    <Button small look="quiet" onPress={() => step(-1)}>
                      <ChevronLeft size={16} aria-hidden /> {m.desk_previous()}
                    </Button>
                    <Button small look="quiet" onPress={() => step(1)}>
                      {m.desk_next()} <ChevronRight size={16} aria-hidden />
                    </Button>
                  </span>
                </header>
                <Context paragraph={selected.paragraph} rolling={rolling} />
                <ParagraphViews
                  place="desk"
                  paragraph={selected.paragraph}
                  parties={negotiation.parties}
                  notation={
                    <BracketedText
                      paragraph={selected.paragraph}
                      selected={selected.bracket}
                      onBracket={showBracket}
                      place={placeNamesIn(rolling)}
                    />
                  }
                  onBracket={showBracket}
                />
              </article>
              <RoomStrip item={selected} rolling={rolling} />
              {selected.state === 'again' && <Notice tone="warn">{m.desk_again()}</Notice>}
              {refusal && <Notice tone="bad">{refusal}</Notice>}
              <Choices
                item={selected}
                closed={negotiation.closed}
                offline={!connected || busy}
                onReopen={reopen}
                onTake={(choice) => void take(choice.text, takeSourceOf(selected, choice))}
                onCombine={({ text, source }) =>
                  text === null && selected.take ? reopen(selected.take) : void take(text, source)
                }
                words={unsent.wordsOf(selected, 'bracket')}
                onWords={(words) => unsent.write(selected, 'bracket', words)}
                onStart={(words) => unsent.write(selected, selected.kind === 'words' ? 'bracket' : 'paragraph', words)}
                onWrite={(text) => take(fitted(selected, text), { kind: 'chair' })}
                onPropose={(text) => propose(fitted(selected, text), false)}
              />
              <DeskProposals
                item={selected}
                onTake={(text, proposal, whole) => void take(text, { kind: 'chair', proposal }, whole)}
              />
              {selected.take?.text && (
                <Replaced
                  paragraph={selected.paragraph}
                  label={labelOf(rolling, selected.paragraph.added?.relation.of)}
                />
              )}
              <ResultOf
                item={selected}
                onPropose={(text) => propose(text, true)}
                onEdit={negotiation.closed ? null : (text) => take(text, { kind: 'chair' }, true)}
                words={unsent.wordsOf(selected, 'paragraph')}
                onWords={(words) => unsent.write(selected, 'paragraph', words)}
                onReopen={reopen}
              />
              <MatterConversations item={selected} />
              <MatterFacts item={selected} />
              <p className={style.keys}>{m.desk_keys()}</p>
            </div>
          </div>
        )}
        {issuing && <IssueDialog items={items} onClose={() => setIssuing(false)} />}
      </div>
    </NoteSignsShown>
  );
}

function ResultOf({
  item: { key, kind, paragraph },
  onEdit,
  onPropose,
  words,
  onWords,
  onReopen,
}: {
  item: DeskItem;
  onEdit: ((text: string) => Promise<boolean>) | null;
  onPropose: (text: string) => Promise<boolean>;
  words: string | null;
  onWords: (words: string | null) => void;
  onReopen: (take: Take) => void;
}) {
  const { negotiation, connected } = useNegotiation();
  const ids = rolledIds(paragraph);
  const takes = negotiation.takes.filter((take) => ids.includes(take.paragraph));
  const added = paragraph.added !== undefined;
  // Where the paragraph as a whole is a item of its own, its decision is taken back there.
  const whole = kind === 'words' ? takes.findLast(({ from, text }) => from === null && text !== null) : undefined;
  return (
    <>
      <Result
        key={key}
        label={paragraph.label}
        language={negotiation.language}
        before={added ? '' : draftText(paragraph.segments)}
        after={decidedText(negotiation, paragraph.id, takes)}
        start={added ? (proposedWords(paragraph).text ?? '') : draftText(paragraph.segments)}
        decided={takes.toSorted((a, b) => Number(a.time > b.time) - Number(a.time < b.time)).at(-1) ?? null}
        onEdit={onEdit}
        onPropose={onPropose}
        words={words}
        onWords={onWords}
      />
      {whole && onEdit && (
        <div>
          <Button small look="quiet" isDisabled={!connected} onPress={() => onReopen(whole)}>
            {m.desk_reopen_whole()}
          </Button>
        </div>
      )}
    </>
  );
}

function labelOf(rolling: readonly RollingParagraph[], id: string | undefined): string {
  return rolling.find((paragraph) => paragraph.id === id)?.label || m.desk_no_label();
}

/** What an added paragraph comes after, or would replace. */
function Context({ paragraph, rolling }: { paragraph: RollingParagraph; rolling: readonly RollingParagraph[] }) {
  const shown = useShownWords();
  const relation = paragraph.added?.relation;
  const other = relation && rolling.find(({ id }) => id === relation.of);
  if (!relation || !other) return null;
  const words = shown(draftText(other.segments));
  const label = labelOf(rolling, other.id);
  return (
    <p className={style.context}>
      {relation.kind === 'alternative'
        ? m.desk_instead_of({ label, words })
        : relation.kind === 'before'
          ? m.desk_before({ label, words })
          : m.desk_after({ label, words })}
    </p>
  );
}

/** Words for the item's bracket as they stand between those around it. */
function fitted({ paragraph, bracket }: DeskItem, words: string): string {
  return bracket ? fittedWords(paragraph, bracket, words) : words;
}

function kindOf({ kind, choices }: DeskItem): string {
  if (kind === 'addition') return m.desk_kind_addition();
  if (kind === 'deletion') return choices.length > 1 ? m.desk_kind_deletion() : m.desk_kind_stance();
  return m.desk_kind_words();
}
