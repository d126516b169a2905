import type { TextDocument } from '@adref/shared/document';
import type { Run, WordFile, WordParagraph } from '@adref/shared/formats';
import {
  type Act,
  type ActWords,
  actSaid,
  isPrivate,
  labelStyle,
  type Negotiation,
  namesAtActs,
  noteSignsAtActs,
  partySeeing,
  type RecordSpeech,
  type ReportLanguage,
  visibilityOf,
} from '@adref/shared/negotiation';
import { placeNamesIn, printParagraph, rollingText } from '@adref/shared/rolling';
import { endLine, plainFile } from '../file-frame.ts';
import { notationRuns } from '../notation-runs.ts';
import { signOf, withCallsRaised } from '../note-calls.ts';
import { wordSettings } from '../word-settings.ts';
import { fileSpeech, recordWords, timeSaid } from './file-speech.ts';

/** A record that is to be written as a file: what its reader may see of it, and no more. */
export interface RecordRequest {
  readonly what: 'record';
  /** ISO 8601. */
  readonly made: string;
  readonly language: ReportLanguage;
  readonly symbol: string;
  readonly negotiation: Negotiation;
  /** In order of time; those of private conversations have their numbers among these. */
  readonly acts: readonly Act[];
  readonly seen: 'public' | 'desk';
}

/**
 * The record of a negotiation, act by act: who did what and when, and the words that it is about. Words that a party tabled stand in brackets in
 * those of their draft, as negotiators write them.
 */
export function recordDocument({ made, language, symbol, negotiation, acts, seen }: RecordRequest): WordFile {
  const words = recordWords[language];
  const speech = fileSpeech(language);
  const namesAt = namesAtActs(negotiation, acts, speech.sayings);
  const signsAt = noteSignsAtActs(negotiation, acts);
  const brackets = new TabledBrackets(negotiation);
  const written = acts.flatMap((act): WordParagraph[] => {
    const said = actSaid(negotiation, namesAt(act), act, speech);
    // What a mark is called is another thing in each round.
    const signs = signOf(signsAt(act));
    const who = speech.member(negotiation, act.by) ?? words.byServer;
    return [
      {
        kind: 'paragraph',
        style: 'plain',
        keepNext: true,
        runs: [{ kind: 'words', text: stampOf(act, negotiation, speech), setting: { small: true } }],
      },
      {
        kind: 'paragraph',
        style: 'plain',
        keepNext: said.words.length > 0,
        runs: [
          { kind: 'words', text: `${who}${words.colon} `, setting: { bold: true } },
          ...withCallsRaised([{ kind: 'words', text: said.said }], signs),
        ],
      },
      ...said.words.map(
        (one): WordParagraph => ({
          kind: 'paragraph',
          style: 'norm',
          rightToLeft: brackets.areRightToLeft(one),
          runs: withCallsRaised(
            brackets.runsOf(one) ?? [
              { kind: 'words', text: `${one.label}${words.colon} `, setting: { small: true } },
              { kind: 'words', text: one.text },
            ],
            signs,
          ),
        }),
      ),
    ];
  });
  const title = words.title(negotiation.title);
  const row = acts.findLast(({ visibility }) => !isPrivate(visibility));
  const line = (style: WordParagraph['style'], text: string): WordParagraph => ({
    kind: 'paragraph',
    style,
    runs: [{ kind: 'words', text }],
  });
  const blocks = [
    line('title', title),
    line('plain', words.about(symbol, timeSaid(made, language), seen)),
    ...written,
    line('plain', words.end(acts.length, row?.hash ?? '')),
    endLine,
  ];
  return { ...plainFile({ language, title, symbol }, { made }), blocks };
}

/** Which act it is, who sees it, and when it was. */
function stampOf(act: Act, { parties }: Negotiation, { language }: RecordSpeech): string {
  const words = recordWords[language];
  const { visibility } = act;
  const time = timeSaid(act.time, language);
  if (!isPrivate(visibility)) {
    const desk = visibilityOf(act) === 'desk' ? ` · ${words.deskOnly}` : '';
    return `${words.act(act.seq)}${desk} · ${time} · ${act.hash.slice(0, 12)}`;
  }
  const { party: code, chair } = partySeeing(visibility);
  const party = parties.find((one) => one.code === code);
  const kind = chair ? 'chair' : party?.kind === 'group' ? 'group' : 'party';
  const audience = words.audience(party?.name[language] ?? code, kind);
  return `${words.among(act.seq, audience)} · ${time} · ${act.hash.slice(0, 12)}`;
}

/** Tabled words in brackets in the words of the draft that they were tabled on. */
class TabledBrackets {
  readonly #negotiation: Negotiation;
  readonly #drafts: ReadonlyMap<number, TextDocument>;

  constructor(negotiation: Negotiation) {
    this.#negotiation = negotiation;
    this.#drafts = new Map(negotiation.drafts.map(({ number, document }) => [number, document]));
  }

  /** Whether words are of an Arabic text: tabled on one, or Arabic themselves; what the record says of words is not. */
  areRightToLeft({ text, wording }: ActWords): boolean {
    const draft = wording && this.#drafts.get(wording.draft);
    return draft ? draft.language === 'ar' : /^\P{L}*\p{Script=Arabic}/u.test(text);
  }

  /** The paragraph with its brackets; null where the words are no wording of a draft. */
  runsOf({ label, wording }: ActWords): Run[] | null {
    const draft = wording && this.#drafts.get(wording.draft);
    if (!wording || !draft) return null;
    const drafted = draft.paragraphs.filter(({ id }) => id === wording.paragraph);
    // Where it goes is said by the names of others.
    const beside = wording.moved ? draft.paragraphs : drafted;
    const { party, paragraph, text, placement, moved } = wording;
    const own = { party, paragraph, text, ...(placement && { placement }), ...(moved && { moved }) };
    const rows = rollingText(beside, [own], [], undefined, undefined, labelStyle(this.#negotiation));
    const row = rows.find(({ id }) => id === paragraph);
    if (!row) return null;
    const named = { ...row, label };
    const line = printParagraph(named, { language: draft.language, place: placeNamesIn(rows) });
    return notationRuns(line, named, wordSettings(named, draft, {}));
  }
}
