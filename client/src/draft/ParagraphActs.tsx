import type { ParagraphKind } from '@adref/shared/document';
import { lockOn, settledRefusal } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { addFootnote } from '../editor/footnote-command.ts';
import type { PageEditor } from '../editor/page-editor.ts';
import type { PageParagraph } from '../editor/page-paragraph.ts';
import { addParagraph, deleteParagraph, restoreParagraph, setKind } from '../editor/paragraph-commands.ts';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Panel.module.css';
import type { BracketActs } from './use-bracket-acts.ts';

/** Whether the own words of the selected paragraph are on the table, and the acts that change it. */
export function TablingActs({
  shown,
  onTable,
  acts,
  party,
}: {
  shown: PageParagraph;
  onTable: (paragraphs: readonly string[]) => void;
  acts: BracketActs;
  party: string;
}) {
  const { negotiation } = useNegotiation();
  const id = shown.pageId ?? shown.rolling.id;
  const tabled = negotiation.wordings.some((wording) => wording.party === party && wording.paragraph === id);
  if (!shown.untabled && !tabled) return null;
  const text = shown.pageId === null ? null : shown.text;
  const lock = shown.untabled && lockOn(negotiation, { party, paragraph: id, text });
  const why = lock && refusalSaid(settledRefusal(negotiation, lock));
  return (
    <div className={style.acts}>
      {why && <Notice tone="warn">{why}</Notice>}
      {shown.untabled && !why && (
        <Button look="primary" small isDisabled={acts.busy} onPress={() => onTable([id])}>
          {m.draft_table_paragraph()}
        </Button>
      )}
      {tabled && (
        <Button small isDisabled={acts.busy} onPress={() => acts.withdraw(id)}>
          {m.draft_withdraw()}
        </Button>
      )}
    </div>
  );
}

/** What the own party can do to the selected paragraph in its text. */
export function ParagraphActs({
  shown,
  page,
  party,
}: {
  shown: PageParagraph;
  page: PageEditor | null;
  party: string;
}) {
  const { negotiation } = useNegotiation();
  const { pageId, rolling, untabled } = shown;
  const id = pageId ?? rolling.id;
  const added = rolling.added !== undefined;
  const tabled = negotiation.wordings.some((wording) => wording.party === party && wording.paragraph === id);
  const changed = !added && (pageId === null || untabled !== null || tabled);
  if (pageId === null && !changed) return null;
  return (
    <>
      <div className={style.edits}>
        {pageId !== null && rolling.kind !== 'footnote' && (
          <>
            <Button small look="quiet" onPress={() => page?.run(addParagraph(id, false))}>
              {m.draft_add_after()}
            </Button>
            <Button small look="quiet" onPress={() => page?.run(addParagraph(id, true))}>
              {m.draft_add_alternative()}
            </Button>
            <Button small look="quiet" onPress={() => page?.run(addFootnote(id))}>
              {m.draft_add_footnote()}
            </Button>
          </>
        )}
        {changed && (
          <Button small look="quiet" onPress={() => page?.run(restoreParagraph(rolling.id))}>
            {m.draft_restore()}
          </Button>
        )}
        {pageId !== null && (
          <Button small look="quiet" onPress={() => page?.run(deleteParagraph(id))}>
            {m.draft_delete_paragraph()}
          </Button>
        )}
      </div>
      {added && pageId !== null && rolling.kind !== 'footnote' && (
        <Select
          label={m.draft_kind()}
          value={rolling.kind}
          onChoice={(value) => {
            const chosen = kinds.find(({ kind }) => kind === value);
            if (chosen) page?.run(setKind(id, chosen.kind));
          }}
        >
          {kindsFor(rolling.kind).map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name()}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

const kinds: readonly { kind: ParagraphKind; name: () => string }[] = [
  { kind: 'preambular', name: m.draft_kind_preambular },
  { kind: 'operative', name: m.draft_kind_operative },
  { kind: 'subparagraph', name: m.draft_kind_subparagraph },
  { kind: 'heading', name: m.draft_kind_heading },
];

/** Kinds that a new paragraph has only where the one beside it does. */
const otherKinds: Partial<Record<ParagraphKind, () => string>> = {
  title: m.brackets_kind_title,
  enacting: m.brackets_kind_enacting,
  numbered: m.brackets_kind_numbered,
  norm: m.draft_kind_norm,
  plain: m.brackets_kind_plain,
};

/** What a paragraph can be said to be: what it is now is always among it. */
function kindsFor(now: ParagraphKind): typeof kinds {
  const name = otherKinds[now];
  return name ? [...kinds, { kind: now, name }] : kinds;
}
