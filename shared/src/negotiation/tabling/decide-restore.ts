import type { TextEdit } from '../../crdt/index.ts';
import { invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, Decision, LiveText } from '../decision.ts';
import { draftParagraph, openDraft, type TabledWording } from '../negotiation.ts';
import { withoutSupported } from '../support/supported-words.ts';
import type { RestoredWording, TablingCommand } from './command.ts';
import { publication } from './live-wordings.ts';
import { ownText } from './own-text.ts';
import { editsInTurn, ownTextEdit } from './own-text-edit.ts';

type Restore = Extract<TablingCommand, { kind: 'restore' }>;

/**
 * Decides on undoing what a party did with its words:
 *
 *   tabled v1 → v2            restore v1, seen v2     →  the words of v1 again, as v3
 *   tabled v1                 restore none, seen v1   →  withdrawn
 *   tabled v1 → withdrawn     restore v1, seen none   →  the words of v1 again, as v2
 *
 * Nothing is taken out of the record: what was public stays so. Of a party that tables as it types, the own text takes the words as well,
 * because they would be on the table at once.
 */
export function decideRestore(context: CommandContext, { party, wordings }: Restore): Decision | Refusal {
  const own = ownText(context, party);
  if (isRefusal(own)) return own;
  if (new Set(wordings.map(({ paragraph }) => paragraph)).size < wordings.length) {
    return invalid('paragraph-named-twice');
  }
  const restored: Wording[] = [];
  for (const asked of wordings) {
    const wording = earlier(context, party, asked);
    if (isRefusal(wording)) return wording;
    restored.push(wording);
  }
  const edits = editsInTurn(own, restored, (text, wording) =>
    ownEdits(
      context,
      text,
      wording,
      wordings.find(({ paragraph }) => paragraph === wording.paragraph),
    ),
  );
  return {
    ok: true,
    versionsToRecord: [],
    acts: publication(context, party, restored, context.member.id),
    edits: [{ party, edits }],
  };
}

/** The wording that is asked for; the draft's words, or null words, where the paragraph goes off the table. */
function earlier({ state }: CommandContext, party: string, asked: RestoredWording): Wording | Refusal {
  const { paragraph, version, seen } = asked;
  const { number, symbol } = openDraft(state);
  const of = (list: readonly TabledWording[]) =>
    list.filter((wording) => wording.party === party && wording.paragraph === paragraph && wording.draft === number);
  const present = of(state.wordings)[0];
  if ((present?.version ?? null) !== seen) return stale('tabled-meanwhile', { party });
  if (version === seen) return invalid('version-on-the-table');
  const placement = present?.placement;
  if (version === null) {
    const text = draftParagraph(state, paragraph)?.text ?? null;
    return { party, paragraph, text, ...(placement && { placement }) };
  }
  const found = of(state.record).find((wording) => wording.version === version);
  if (!found) return invalid('no-such-version', { party, version, symbol });
  return { party, paragraph, text: found.text, ...(found.placement && { placement: found.placement }) };
}

function ownEdits(
  context: CommandContext,
  own: LiveText,
  wording: Wording,
  asked: RestoredWording | undefined,
): TextEdit[] {
  const { party, paragraph } = wording;
  if (context.state.tablingAsTyped.includes(party)) return ownTextEdit(context, own, wording);
  if (!asked?.own) return [];
  const present = own.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
  if (present === asked.own.was) return ownTextEdit(context, own, { ...wording, text: asked.own.now });
  // Somebody has written there meanwhile: only what came from others is taken out.
  return withoutSupported(context, own, party, paragraph);
}
