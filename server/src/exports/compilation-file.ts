import { redline } from '@adref/shared/differences';
import type { TextDocument } from '@adref/shared/document';
import { paragraphStyle, type Run, type Setting, type WordFile, type WordParagraph } from '@adref/shared/formats';
import {
  draftText,
  notationWords,
  partyText,
  placeNamesIn,
  type RollingParagraph,
  withSignsSaid,
} from '@adref/shared/rolling';
import { type FileOptions, headedFile } from './file-frame.ts';
import { noteSignsOf, withRaisedCalls } from './note-calls.ts';
import type { SetStretch } from './tracked-words.ts';
import { setRuns, settingWithin, wordSettings } from './word-settings.ts';
import { sourcesByParagraph, sourcesSaid, type WordsSource } from './words-source.ts';

/** What one party, or several with the same words, make of a paragraph. */
interface Version {
  readonly parties: readonly string[];
  /** Null where they delete it. */
  readonly text: string | null;
}

/** How a compilation is written, with the sources that are printed behind the words. */
export interface CompilationOptions extends FileOptions {
  readonly sources?: readonly WordsSource[];
}

/** All proposals on one paragraph below it: each wording against the draft, additions bold and underlined, deletions struck out. */
export function compilationByParagraph(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: CompilationOptions,
): WordFile {
  const words = notationWords[draft.language];
  const moved = movesIn(paragraphs, draft);
  const taken = sourcesIn(options);
  const blocks = paragraphs.flatMap((paragraph): WordParagraph[] => {
    const base = draftText(paragraph.segments);
    const settings = wordSettings(paragraph, draft, options);
    const own: WordParagraph[] = paragraph.added
      ? []
      : [
          {
            kind: 'paragraph',
            style: paragraphStyle(paragraph),
            runs: [...labelRuns(paragraph), ...setRuns(base, 0, settings)],
          },
        ];
    const proposals = versionsOf(paragraph).map(({ parties, text }): WordParagraph => {
      const named = parties.join(', ');
      const runs =
        text === null
          ? [plain(words.delete)]
          : paragraph.added
            ? setRuns(text, 0, wordSettings(paragraph, draft, options, text), fresh)
            : changed(base, text, settings);
      const label = paragraph.added ? `${paragraph.label} ` : '';
      return {
        kind: 'paragraph',
        style: 'plain',
        runs: [plain(label), bold(`${named}${words.colon} `), ...runs, ...taken(paragraph, parties)],
      };
    });
    const positions = (['retain', 'reserve'] as const).flatMap((stance): WordParagraph[] => {
      const parties = holdersOf(paragraph, stance);
      if (parties.length === 0) return [];
      const runs = [bold(`${parties.join(', ')}${words.colon} `), plain(words[stance])];
      return [{ kind: 'paragraph', style: 'plain', runs }];
    });
    const moves = moved(paragraph).map(({ parties, said }): WordParagraph => {
      const runs = [bold(`${parties.join(', ')}${words.colon} `), plain(said)];
      return { kind: 'paragraph', style: 'plain', runs };
    });
    return [...own, ...proposals, ...moves, ...positions];
  });
  return withRaisedCalls(headedFile(draft, blocks, options), noteSignsOf(paragraphs));
}

/** The proposals of each party together, in the order of the text. */
export function compilationByParty(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: CompilationOptions,
): WordFile {
  const words = notationWords[draft.language];
  const moved = movesIn(paragraphs, draft);
  const taken = sourcesIn(options);
  const parties = new Set(
    paragraphs.flatMap((one) => [
      ...versionsOf(one).flatMap((version) => version.parties),
      ...moved(one).flatMap((move) => move.parties),
      ...holdersOf(one, 'retain'),
      ...holdersOf(one, 'reserve'),
    ]),
  );
  const blocks = [...parties].sort().flatMap((party): WordParagraph[] => [
    { kind: 'paragraph', style: 'heading 1', keepNext: true, runs: [plain(party)] },
    ...paragraphs.flatMap((paragraph): WordParagraph[] => {
      const base = draftText(paragraph.segments);
      const settings = wordSettings(paragraph, draft, options);
      const version = versionsOf(paragraph).find((one) => one.parties.includes(party));
      const stances = (['retain', 'reserve'] as const).filter((stance) => holdersOf(paragraph, stance).includes(party));
      const moves = moved(paragraph).filter((move) => move.parties.includes(party));
      if (!version && stances.length + moves.length === 0) return [];
      const said = [...moves.map((move) => move.said), ...stances.map((stance) => words[stance])].map((one) =>
        plain(` [${one}]`),
      );
      const runs = !version
        ? setRuns(base, 0, settings)
        : version.text === null
          ? setRuns(base, 0, settings, struck)
          : paragraph.added
            ? setRuns(version.text, 0, wordSettings(paragraph, draft, options, version.text), fresh)
            : changed(base, version.text, settings);
      return [
        {
          kind: 'paragraph',
          style: paragraphStyle(paragraph),
          runs: [...labelRuns(paragraph), ...runs, ...taken(paragraph, [party]), ...said],
        },
      ];
    }),
  ]);
  return withRaisedCalls(headedFile(draft, blocks, options), noteSignsOf(paragraphs));
}

/** Who has a paragraph elsewhere, and where, who insists on its place and who reserves on that, as the language says it. */
function movesIn(paragraphs: readonly RollingParagraph[], { language }: TextDocument) {
  const words = notationWords[language];
  const place = placeNamesIn(paragraphs);
  return ({ moves = [], place: positions }: RollingParagraph) => [
    ...moves.map(({ after, holders }) => ({
      parties: holders,
      said: after === null ? words.movedFirst : words.movedAfter.replace('¤', () => place(after)),
    })),
    ...(['retain', 'reserve'] as const).flatMap((stance) => {
      const parties = positions?.[stance] ?? [];
      return parties.length > 0 ? [{ parties, said: words[stance] }] : [];
    }),
  ];
}

/** Every wording of a paragraph that differs from the draft's, with all who hold it. */
function versionsOf(paragraph: RollingParagraph): Version[] {
  const { segments, deletedBy, added: addition } = paragraph;
  const base = draftText(segments);
  const holders = new Set(
    segments.flatMap((segment) => (segment.kind === 'text' ? [] : segment.alternatives.flatMap((one) => one.holders))),
  );
  const byText = new Map<string, string[]>();
  for (const party of addition ? addition.proposers : holders) {
    const text = partyText(segments, party);
    if (!addition && text === base) continue;
    const known = byText.get(text);
    if (known) known.push(party);
    else byText.set(text, [party]);
  }
  const versions: Version[] = [...byText].map(([text, parties]) => ({ parties, text }));
  return deletedBy.length > 0 ? [...versions, { parties: deletedBy, text: null }] : versions;
}

/** From where words were taken, behind them: what is agreed and where needs no other word in any language. */
function sourcesIn({ sources = [] }: CompilationOptions) {
  const sourcesOf = sourcesByParagraph(sources);
  return (paragraph: RollingParagraph, parties: readonly string[]): Run[] => {
    const said = sourcesSaid(sourcesOf(paragraph).filter(({ party }) => parties.includes(party)));
    return said === '' ? [] : [{ kind: 'words', text: ` (${said})`, setting: { italic: true } }];
  };
}

/** Who retains or reserves words of a paragraph, or all of it. */
function holdersOf(paragraph: RollingParagraph, stance: 'retain' | 'reserve'): string[] {
  const inWords = paragraph.segments.flatMap((segment) => (segment.kind === 'text' ? [] : segment[stance]));
  return [...new Set([...paragraph[stance], ...inWords])];
}

function labelRuns({ label }: RollingParagraph): Run[] {
  return label === '' ? [] : [plain(label), { kind: 'tab' }];
}

/** What a wording changes in the draft's words, which are set as `settings` say; what is in the place of some within these, too. */
function changed(base: string, text: string, settings: readonly SetStretch[]): Run[] {
  let at = 0;
  let gone: readonly [from: number, to: number] | null = null;
  return redline(base, withSignsSaid(text)).flatMap(({ op, text: words }): Run[] => {
    const from = at;
    if (op === 'insert') {
      const [first, last] = gone ?? [at, at];
      return [{ kind: 'words', text: words, setting: { ...settingWithin(settings, first, last), ...fresh } }];
    }
    at += words.length;
    gone = op === 'delete' ? [from, at] : null;
    return setRuns(words, from, settings, op === 'delete' ? struck : undefined);
  });
}

const struck: Setting = { strike: true };
const fresh: Setting = { bold: true, underline: true };
const plain = (text: string): Run => ({ kind: 'words', text });
const bold = (text: string): Run => ({ kind: 'words', text, setting: { bold: true } });
