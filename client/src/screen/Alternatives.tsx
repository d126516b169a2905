import type { Negotiation } from '@adref/shared/negotiation';
import { type Bracket, baseHolders, type RollingParagraph, rolledIds } from '@adref/shared/rolling';
import { AgreedAlternative } from '../agreed/AgreedAlternative.tsx';
import { TakenInBracket, TakenWords } from '../agreed/TakenWords.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import type { PlaceShown } from './moves-shown.ts';
import style from './ScreenPage.module.css';
import { shownHolders } from './shown-holders.ts';

/**
 * Each alternative with who holds it, unless the draft has no names, and from which adopted paragraph it was taken: of the selected bracket, or of
 * the paragraph as a whole.
 */
export function Alternatives({
  negotiation,
  paragraph,
  bracket,
  moves,
  named,
}: {
  negotiation: Pick<Negotiation, 'wordings'>;
  paragraph: RollingParagraph;
  bracket: Bracket | null;
  /** Where parties want the paragraph. */
  moves: readonly PlaceShown[];
  named: boolean;
}) {
  const shown = useShownWords();
  const rows = bracket ? ofBracket(paragraph, bracket, shown) : [...ofWhole(paragraph, shown), ...moves.map(ofPlace)];
  if (rows.length === 0) return null;
  const ids = rolledIds(paragraph);
  const whole = negotiation.wordings.flatMap((one) => (ids.includes(one.paragraph) ? (one.agreed ?? []) : []));
  return (
    <ul className={style.alternatives}>
      {rows.map(({ key, lead, words, text, holders, proposing = [] }) => (
        <li key={key}>
          <p className={style.words} dir="auto">
            {lead && <span className={style.lead}>{lead} </span>}
            {words}
          </p>
          {bracket && text !== null && <AgreedAlternative paragraph={paragraph} bracket={bracket} words={text} />}
          {bracket && proposing.length > 0 && (
            <TakenInBracket negotiation={negotiation} paragraph={paragraph} bracket={bracket} holders={proposing} />
          )}
          {holders.map(({ verb, codes }) => {
            // That words are retained or reserved is said without names too.
            if (!named && verb === '') return null;
            return (
              <p key={verb} className={style.holders}>
                {verb && <span>{verb} </span>}
                {named ? shownHolders(codes) : m.screen_holders({ count: codes.length })}
              </p>
            );
          })}
        </li>
      ))}
      {!bracket && whole.length > 0 && (
        <li>
          <TakenWords agreed={whole} />
        </li>
      )}
    </ul>
  );
}

/** Gives words as they are shown. */
type Shown = (words: string) => string;

interface AlternativeRow {
  readonly key: string;
  /** What the words are, where they are not an alternative. */
  readonly lead: string;
  readonly words: string;
  /** What they put in the place of the bracket; null where they are about the paragraph. */
  readonly text: string | null;
  /** By what they do; empty where they hold the words. */
  readonly holders: readonly { readonly verb: string; readonly codes: readonly string[] }[];
  /** Who has tabled these words in the place of the draft's. */
  readonly proposing?: readonly string[];
}

function ofBracket(paragraph: RollingParagraph, bracket: Bracket, shown: Shown): AlternativeRow[] {
  const { draft, alternatives, retain, reserve } = bracket;
  return [
    {
      key: 'draft',
      lead: paragraph.added ? m.screen_first_words() : m.screen_draft_words(),
      words: shown(draft.trim()) || m.screen_no_words(),
      text: draft,
      holders: filled([
        { verb: '', codes: baseHolders(paragraph, bracket) ?? [] },
        { verb: m.screen_retained(), codes: retain },
        { verb: m.screen_reserved(), codes: reserve },
      ]),
    },
    ...alternatives.map(({ text, holders }) => ({
      key: `words ${text}`,
      lead: '',
      words: shown(text.trim()) || m.screen_delete(),
      text,
      holders: [{ verb: '', codes: holders }],
      proposing: holders,
    })),
  ];
}

function ofWhole({ deletedBy, retain, reserve, added, segments }: RollingParagraph, shown: Shown): AlternativeRow[] {
  const held = added ? [{ verb: '', codes: added.proposers }] : [];
  const stances = filled([
    ...held,
    { verb: m.screen_retained(), codes: retain },
    { verb: m.screen_reserved(), codes: reserve },
  ]);
  const whole = [
    ...(stances.length > 0 || deletedBy.length > 0
      ? [{ key: 'keep', lead: '', words: added ? m.screen_new() : m.screen_keep(), text: null, holders: stances }]
      : []),
    ...(deletedBy.length > 0
      ? [
          {
            key: 'delete',
            lead: '',
            words: m.screen_delete_paragraph(),
            text: null,
            holders: [{ verb: '', codes: deletedBy }],
          },
        ]
      : []),
  ];
  const brackets = segments.flatMap((segment) =>
    segment.kind === 'bracket'
      ? segment.alternatives.map(({ text, holders }) => ({
          key: `${segment.from} ${segment.to} ${text}`,
          lead: m.screen_instead({ words: shown(segment.draft.trim()) || '…' }),
          words: shown(text.trim()) || m.screen_delete(),
          text: null,
          holders: [{ verb: '', codes: holders }],
        }))
      : [],
  );
  return [...whole, ...brackets];
}

function ofPlace({ key, words, holders, retain, reserve }: PlaceShown): AlternativeRow {
  const said = [
    { verb: '', codes: holders },
    { verb: m.screen_retained(), codes: retain },
    { verb: m.screen_reserved(), codes: reserve },
  ];
  return { key, lead: '', words, text: null, holders: filled(said) };
}

function filled(holders: AlternativeRow['holders']): AlternativeRow['holders'] {
  return holders.filter(({ codes }) => codes.length > 0);
}
