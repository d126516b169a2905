import { documentStyle, labels, type TextDocument } from '@adref/shared/document';
import type { ParagraphMatch } from '@adref/shared/negotiation';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import type { ComparedRow } from '../comparison/comparison.ts';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Select } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { placeIn } from './by-hand.ts';
import { type ComparedText, useComparedTexts } from './compared-texts.ts';
import style from './MatchDialog.module.css';
import { type LinkedPair, linksOf } from './row-links.ts';
import { shownIn } from './shown-notes.ts';

/** Links and parts paragraphs of a row by hand, with the other text and with the third one. */
export function MatchDialog({ row, onClose }: { row: ComparedRow; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const texts = useComparedTexts();
  const { busy, refusal, act } = useAct();
  const say = async (on: boolean, pair: Pick<ParagraphMatch, 'a' | 'b'>) => {
    const done = await act(
      { kind: 'match', match: { on, a: pair.a, b: pair.b } },
      on ? m.done_matched() : m.done_separated(),
    );
    if (done) onClose();
  };
  const { linked, separated } = linksOf(row, texts, negotiation.matches);
  return (
    <Dialog title={m.match_title()} isOpen onClose={onClose} wide>
      <p className={style.soft}>{m.match_lead()}</p>
      <Links
        title={m.match_stands()}
        pairs={linked}
        word={m.match_unlink()}
        name={m.match_unlink_pair}
        busy={busy}
        onSay={(pair) => void say(false, pair)}
      />
      <Links
        title={m.match_separated()}
        pairs={separated}
        word={m.match_relink()}
        name={m.match_relink_pair}
        busy={busy}
        onSay={(pair) => void say(true, pair)}
      />
      <NewLink row={row} busy={busy} onLink={(pair) => void say(true, pair)} />
      <DialogButtons refusal={refusal}>
        <Button onPress={onClose}>{m.shell_close()}</Button>
      </DialogButtons>
    </Dialog>
  );
}

function Links({
  title,
  pairs,
  word,
  name,
  busy,
  onSay,
}: {
  title: string;
  pairs: readonly LinkedPair[];
  word: string;
  name: (names: { a: string; b: string }) => string;
  busy: boolean;
  onSay: (pair: LinkedPair) => void;
}) {
  if (pairs.length === 0) return null;
  return (
    <section className={style.ties}>
      <h3>{title}</h3>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.nameA} ${pair.nameB}`}>
            <span>
              {pair.nameA} <ArrowLeftRight size={14} aria-label={m.match_and()} role="img" /> {pair.nameB}
            </span>
            <Button
              small
              isDisabled={busy}
              aria-label={name({ a: pair.nameA, b: pair.nameB })}
              onPress={() => onSay(pair)}
            >
              {word}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Chooses a paragraph of the row and one of another text, and links them. */
function NewLink({
  row,
  busy,
  onLink,
}: {
  row: ComparedRow;
  busy: boolean;
  onLink: (pair: Pick<ParagraphMatch, 'a' | 'b'>) => void;
}) {
  const texts = useComparedTexts();
  const own = [
    ...row.b.map((paragraph) => ({ text: texts.b, paragraph })),
    ...row.a.map((paragraph) => ({ text: texts.a, paragraph })),
  ];
  const [chosen, setChosen] = useState(0);
  const mine = own[chosen] ?? own[0];
  const others = [texts.a, texts.b, texts.agreed].filter(
    (text): text is ComparedText => text !== null && text.reference !== mine?.text.reference,
  );
  const [reference, setReference] = useState<string | null>(null);
  const other = others.find((text) => text.reference === reference) ?? others[0];
  const [target, setTarget] = useState('');
  const paragraphs = other?.document?.paragraphs ?? [];
  const words = paragraphs.find(({ id }) => id === target)?.text;
  const [a, b] = [mine && placeIn(mine.text.reference, mine.paragraph.id), other && placeIn(other.reference, target)];
  return (
    <section className={style.ties}>
      <h3>{m.match_new()}</h3>
      {own.length > 1 && (
        <Select label={m.match_own()} value={String(chosen)} onChoice={(next) => setChosen(Number(next))}>
          {own.map(({ text, paragraph }, at) => (
            <option key={`${text.reference} ${paragraph.id}`} value={at}>
              {text.symbol} {paragraph.label} {shownIn(text)(paragraph.text).slice(0, 80)}
            </option>
          ))}
        </Select>
      )}
      {others.length > 1 && (
        <Select
          label={m.match_text()}
          value={other?.reference ?? ''}
          onChoice={(next) => {
            setReference(next);
            setTarget('');
          }}
        >
          {others.map((text) => (
            <option key={text.reference} value={text.reference}>
              {text.symbol}
            </option>
          ))}
        </Select>
      )}
      <Select label={`${m.match_other()} (${other?.symbol ?? ''})`} value={target} onChoice={setTarget}>
        <option value="">{m.match_choose()}</option>
        {other?.document && <Options document={other.document} />}
      </Select>
      {words && other && <p className={style.words}>{shownIn(other)(words)}</p>}
      <div>
        <Button
          look="primary"
          isDisabled={busy || !a || !b || target === ''}
          onPress={() => a && b && onLink({ a, b })}
        >
          {m.match_link()}
        </Button>
      </div>
    </section>
  );
}

function Options({ document }: { document: TextDocument }) {
  const { paragraphs } = document;
  const names = labels(paragraphs, documentStyle(document));
  const shown = shownIn({ document });
  return paragraphs.map(({ id, text }, at) => (
    <option key={id} value={id}>
      {names[at]} {shown(text).slice(0, 100)}
    </option>
  ));
}
