import { labels, type ParagraphKind } from '@adref/shared/document';
import { memberStates } from '@adref/shared/negotiation';
import type { CorrectedParagraph } from '@adref/shared/protocol';
import { literalText, printParagraph, readBrackets } from '@adref/shared/rolling';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Choice, Select, TextArea, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import style from './BracketPreview.module.css';
import { asWords, type HolderChoice, holderHelp, joinedAbove, splitAtEmptyLines } from './bracket-corrections.ts';

interface Props {
  readonly paragraphs: readonly CorrectedParagraph[];
  readonly holders: readonly HolderChoice[];
  readonly attribution: boolean;
  readonly onParagraphs: (paragraphs: readonly CorrectedParagraph[]) => void;
  readonly onHolders: (holders: readonly HolderChoice[]) => void;
  readonly onAttribution: (named: boolean) => void;
}

/** A text with brackets as it was read: its paragraphs, labels, brackets and holders, each of which a person can correct. */
export function BracketPreview({ paragraphs, holders, attribution, onParagraphs, onHolders, onAttribution }: Props) {
  const [all, setAll] = useState(false);
  const read = useMemo(
    () => readBrackets(paragraphs.map(({ text }, at) => ({ id: `${at}`, ...literalText(text) }))),
    [paragraphs],
  );
  const names = useMemo(
    () =>
      labels(paragraphs.map(({ numbering, ...one }, at) => ({ ...one, id: `${at}`, ...(numbering && { numbering }) }))),
    [paragraphs],
  );
  // What stood out when the file was read stays in sight while it is corrected.
  const [shown] = useState(() => new Set(paragraphs.filter((_, at) => read.has(`${at}`)).map(({ id }) => id)));
  const change = (at: number, next: CorrectedParagraph) => onParagraphs(paragraphs.with(at, next));
  return (
    <div className={style.preview}>
      <p>{m.brackets_told()}</p>
      <Choice checked={all} onChange={() => setAll(!all)} label={m.brackets_show_all({ count: paragraphs.length })} />
      <ol className={style.paragraphs}>
        {paragraphs.map((paragraph, at) =>
          all || paragraph.id === null || shown.has(paragraph.id) || read.has(`${at}`) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is where it is; one that was split off has no id yet
            <li key={`${paragraph.id} ${at}`} className={style.paragraph}>
              <Select
                label={names[at] || m.brackets_no_label()}
                value={`${paragraph.kind} ${paragraph.level}`}
                onChoice={(value) => {
                  const [kind = 'plain', level = '0'] = value.split(' ');
                  const { numbering: _, ...rest } = paragraph;
                  const deep = Number(level) > 1 ? { numbering: 'roman' as const } : {};
                  change(at, { ...rest, kind: kind as ParagraphKind, level: Number(level), ...deep });
                }}
              >
                {kindsWith(paragraph).map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
              <TextArea
                serif
                rows={Math.min(8, 1 + Math.ceil(paragraph.text.length / 90))}
                label={m.brackets_words({ label: names[at] || `${at + 1}` })}
                value={paragraph.text}
                onText={(text) => change(at, { ...paragraph, text })}
                onBlur={() => onParagraphs(splitAtEmptyLines(paragraphs, at))}
              />
              <Reading read={read.get(`${at}`)} />
              <div className={style.acts}>
                <Button small isDisabled={at === 0} onPress={() => onParagraphs(joinedAbove(paragraphs, at))}>
                  {m.brackets_join()}
                </Button>
                {read.has(`${at}`) && (
                  <Button small onPress={() => change(at, { ...paragraph, text: asWords(paragraph.text) })}>
                    {m.brackets_as_words()}
                  </Button>
                )}
              </div>
            </li>
          ) : null,
        )}
      </ol>
      {holders.length > 0 && (
        <fieldset className={style.holders}>
          <legend>{m.brackets_holders()}</legend>
          <p>{m.brackets_holders_told()}</p>
          {holders.map((holder, at) => (
            <TextField
              key={holder.name}
              label={holder.name}
              help={holderHelp(holder, memberStates)}
              value={holder.party}
              maxLength={16}
              onText={(text) => onHolders(holders.with(at, { ...holder, party: text.toUpperCase() }))}
            />
          ))}
        </fieldset>
      )}
      <Choice checked={attribution} onChange={() => onAttribution(!attribution)} label={m.brackets_attribution()} />
    </div>
  );
}

/** How the brackets of a paragraph are read, in the notation in which the product prints them; what was not understood apart. */
function Reading({ read }: { read: ReturnType<ReturnType<typeof readBrackets>['get']> }) {
  if (!read) return null;
  const { segments, agreed, unpaired } = read;
  const notes = segments.flatMap((one) => (one.kind === 'bracket' ? (one.notes ?? []) : []));
  const printed = printParagraph({
    id: '',
    kind: 'plain',
    level: 0,
    label: '',
    segments,
    deletedBy: [],
    retain: [],
    reserve: [],
    ...(agreed && { agreed }),
  });
  return (
    <>
      <p className={style.reading}>{m.brackets_read_as({ words: printed })}</p>
      {notes.length > 0 && (
        <Notice tone="warn">{m.brackets_not_understood({ words: notes.join(m.mark_apart()) })}</Notice>
      )}
      {unpaired.length > 0 && (
        <Notice tone="warn">{m.brackets_unpaired({ words: unpaired.join(m.mark_apart()) })}</Notice>
      )}
    </>
  );
}

const kinds: readonly { readonly value: string; readonly name: () => string }[] = [
  { value: 'title 0', name: m.brackets_kind_title },
  { value: 'heading 0', name: m.draft_kind_heading },
  { value: 'enacting 0', name: m.brackets_kind_enacting },
  { value: 'preambular 0', name: m.draft_kind_preambular },
  { value: 'operative 0', name: m.draft_kind_operative },
  { value: 'subparagraph 1', name: m.draft_kind_subparagraph },
  { value: 'subparagraph 2', name: m.brackets_kind_deeper },
  { value: 'numbered 0', name: m.brackets_kind_numbered },
  { value: 'plain 0', name: m.brackets_kind_plain },
];

/** The kinds to choose from, with that of the paragraph where it is none of the usual. */
function kindsWith({ kind, level }: CorrectedParagraph): readonly { readonly value: string; readonly name: string }[] {
  const own = `${kind} ${level}`;
  const usual = kinds.map(({ value, name }) => ({ value, name: name() }));
  return usual.some(({ value }) => value === own) ? usual : [{ value: own, name: own }, ...usual];
}
