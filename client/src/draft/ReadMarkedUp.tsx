import { redline } from '@adref/shared/differences';
import { fullLabels } from '@adref/shared/document';
import { type Draft, labelStyle } from '@adref/shared/negotiation';
import type { MarkedUpText } from '@adref/shared/protocol';
import { useContext, useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { DialogButtons } from '../components/Dialog.tsx';
import { Choice, Select } from '../components/Field.tsx';
import { type ChosenFile, FileDrop } from '../components/FileDrop.tsx';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { NoteSignsShown } from '../components/shown-words.ts';
import { editOwnText, ownParagraphs } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import { newParagraphId } from '../editor/text-schema.ts';
import { OnItsWay } from '../exports/OnItsWay.tsx';
import * as m from '../paraglide/messages.js';
import { openResponse } from '../request/request.ts';
import { useLongRequest } from '../request/use-long-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import {
  addedNoteSigns,
  type MarkedUpChange,
  markedUpChanges,
  markedUpEdits,
  standAsShown,
  withDraftWords,
} from './marked-up-changes.ts';
import { paragraphsSaid } from './paragraphs-said.ts';
import style from './ReadMarkedUp.module.css';

/** A file as it was read, and as which of its authors: empty for all of them; null where somebody has to say. */
interface Read extends Pick<MarkedUpText, 'author' | 'authors' | 'basedOn' | 'conflicts'> {
  readonly file: ChosenFile;
  /** What it would change in the own text as that was when it was asked, and as that is now. */
  readonly changes: readonly MarkedUpChange[];
  /** The same now, with the draft's words in the paragraphs in conflict that are among these. */
  readonly again: (draftWordsIn: ReadonlySet<string>) => readonly MarkedUpChange[];
}

/** A delegation's copy of the draft, marked up in Word: read, looked at, and written into the own text as far as it is chosen. */
export function ReadMarkedUp({ draft, room, onDone }: { draft: Draft; room: OpenRoom; onDone: () => void }) {
  const { negotiation, member } = useNegotiation();
  const { waits, refusal, begin, callOff } = useLongRequest();
  const [read, setRead] = useState<Read | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** The paragraphs in conflict in which the draft's words are to stay. */
  const [drafted, setDrafted] = useState<ReadonlySet<string>>(new Set());
  const [wroteOn, setWroteOn] = useState(false);
  const { paragraphs } = draft.document;
  const names = useMemo(
    () => paragraphsSaid(paragraphs, fullLabels(paragraphs, labelStyle(negotiation))),
    [paragraphs, negotiation],
  );

  const take = (file: ChosenFile, said: string | null) =>
    begin(async (signal) => {
      const { party } = room.address;
      const query = new URLSearchParams({
        name: file.name,
        ...(party !== null && { party }),
        ...(said !== null && { author: said }),
      });
      const path = `/negotiations/${negotiation.id}/drafts/${draft.number}/marked-up?${query}`;
      const asked = { member: member.id, accept: 'application/json', signal, sent: { bytes: file.bytes } };
      const found = (await (await openResponse(path, asked)).json()) as MarkedUpText;
      const ids: string[] = [];
      const again: Read['again'] = (draftWordsIn) => {
        const said = withDraftWords(found, draftWordsIn);
        let at = 0;
        // A new paragraph keeps its id when the changes are found again, so that what was left out of them stays so.
        const newId = () => (ids[at++] ??= newParagraphId());
        return found.author === null ? [] : markedUpChanges(paragraphs, ownParagraphs(room), said, newId);
      };
      const { paragraphs: _paragraphs, moved: _moved, ...about } = found;
      setRead({ ...about, file, changes: again(new Set()), again });
      setLeft(new Set());
      setDrafted(new Set());
      setWroteOn(false);
    });
  // While the same file is read as another author's, what it said before is neither shown nor written.
  const changes = (waits ? null : read?.changes) ?? [];
  const newNotes = addedNoteSigns(changes);
  const signs = new Map([...(useContext(NoteSignsShown) ?? []), ...newNotes]);
  const partsOf = Map.groupBy(changes, ({ partOf }) => partOf);
  /** Those that are chosen by themselves, each with its parts. */
  const groups = (partsOf.get(null) ?? []).map((change) => ({ change, parts: partsOf.get(change.id) ?? [] }));
  const chosen = changes.filter(({ id, partOf }) => !left.has(partOf ?? id));
  const write = () => {
    const now = read?.again(drafted) ?? [];
    if (!standAsShown(chosen, now)) {
      setRead((shown) => shown && { ...shown, changes: now });
      setWroteOn(true);
      return;
    }
    editOwnText(room, markedUpEdits(ownParagraphs(room), changes, left));
    onDone();
  };

  const choose = (id: string, words: 'file' | 'draft') => {
    const next = new Set(drafted);
    if (words === 'draft') next.add(id);
    else next.delete(id);
    setDrafted(next);
    setRead((shown) => shown && { ...shown, changes: shown.again(next) });
  };

  return (
    <div className={style.body}>
      {!read && (
        <FileDrop
          label={m.marked_up_choose()}
          help={m.marked_up_help({ symbol: draft.symbol })}
          accept=".docx,.txt,.xml,text/plain"
          onFile={(file) => void take(file, null)}
        />
      )}
      {waits && <OnItsWay label={m.marked_up_reading()} onCallOff={callOff} />}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {wroteOn && !waits && <Notice tone="warn">{m.marked_up_wrote_on()}</Notice>}
      {read?.basedOn !== undefined && !waits && (
        <Notice tone="warn">{m.marked_up_earlier({ earlier: read.basedOn, symbol: draft.symbol })}</Notice>
      )}
      {read && read.authors.length > 1 && (
        <AuthorChoice read={read} onChoice={(author) => void take(read.file, author)} />
      )}
      {read && !waits && read.author !== null && (
        <p>{changes.length > 0 ? m.marked_up_found({ name: read.file.name }) : m.marked_up_nothing()}</p>
      )}
      <ul className={style.list}>
        {groups.map(({ change, parts }) => (
          <li key={change.id}>
            <Choice
              label={names.get(change.id) ?? `${m.draft_kept_new()} ${newNotes.get(change.id) ?? ''}`.trim()}
              checked={!left.has(change.id)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(change.id);
                else next.add(change.id);
                setLeft(next);
              }}
            />
            {structureSaid(change, parts, names).map((said) => (
              <p key={said}>{said}</p>
            ))}
            {read?.conflicts?.some(({ paragraph }) => paragraph === change.id) && (
              <Notice tone="warn">
                {m.marked_up_conflict({ symbol: draft.symbol })}{' '}
                <Segmented
                  label={m.marked_up_conflict_choice()}
                  value={drafted.has(change.id) ? 'draft' : 'file'}
                  options={[
                    { value: 'file', name: m.marked_up_conflict_file() },
                    { value: 'draft', name: m.marked_up_conflict_draft({ symbol: draft.symbol }) },
                  ]}
                  onChange={(words) => choose(change.id, words)}
                />
              </Notice>
            )}
            <p className={style.words} dir="auto" lang={draft.document.language}>
              <NoteSignsShown value={signs}>
                <Redline ops={redline(wordsOf([change, ...parts], 'before'), wordsOf([change, ...parts], 'after'))} />
              </NoteSignsShown>
            </p>
          </li>
        ))}
      </ul>
      {read && (
        <DialogButtons>
          <Button look="quiet" onPress={() => setRead(null)}>
            {m.marked_up_another()}
          </Button>
          <Button onPress={onDone}>{m.shell_cancel()}</Button>
          {chosen.length > 0 && (
            <Button look="primary" onPress={write}>
              {m.marked_up_write()}
            </Button>
          )}
        </DialogButtons>
      )}
    </div>
  );
}

/** Whose changes of a file are read: first the one who was found to be the party, last those of all together. */
function AuthorChoice({ read, onChoice }: { read: Read; onChoice: (author: string) => void }) {
  const { author, authors } = read;
  const help = author === null ? m.marked_up_ask({ name: read.file.name }) : author === '' && m.marked_up_all_help();
  return (
    <Select
      label={m.marked_up_author()}
      help={help || undefined}
      // A name may be any word: a sign before it tells it from the other choices.
      value={author === null ? 'ask' : author === '' ? 'all' : `=${author}`}
      onChoice={(value) => onChoice(value.startsWith('=') ? value.slice(1) : '')}
    >
      {author === null && (
        <option value="ask" disabled>
          {m.marked_up_choose_author()}
        </option>
      )}
      {authors.map((one) => (
        <option key={one} value={`=${one}`}>
          {one}
        </option>
      ))}
      <option value="all">{m.marked_up_all()}</option>
    </Select>
  );
}

/** The words of a paragraph before or after, with those of the parts that are split off it or joined to it, pilcrows between them. */
function wordsOf(group: readonly MarkedUpChange[], side: 'before' | 'after'): string {
  return group.flatMap((one) => one[side] ?? []).join(' ¶ ');
}

/** What becomes of a paragraph beside its words: another place, a split, a join. */
function structureSaid(
  { moved, behind }: MarkedUpChange,
  parts: readonly MarkedUpChange[],
  names: ReadonlyMap<string, string>,
): string[] {
  const place = moved ? behind.map((before) => names.get(before)).find((name) => name !== undefined) : undefined;
  return [
    ...(moved ? [place !== undefined ? m.marked_up_moved({ place }) : m.marked_up_moved_first()] : []),
    ...(parts.some(({ after }) => after !== null) ? [m.marked_up_split()] : []),
    ...(parts.some(({ after }) => after === null) ? [m.marked_up_joined()] : []),
  ];
}
