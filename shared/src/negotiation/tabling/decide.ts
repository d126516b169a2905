import type { Wording } from '../../rolling/index.ts';
import { type Decision, type DecisionRules, type Matter, record } from '../decision.ts';
import { draftParagraph, openDraft } from '../negotiation.ts';
import { mayWriteIn } from '../policy.ts';
import { forbidden, invalid, isRefusal, type Refusal, stale } from '../refusal/refusal.ts';
import { withoutSupported } from '../support/supported-words.ts';
import type { TablingCommand } from './command.ts';
import { decideRestore } from './decide-restore.ts';
import { cuts, following, publication } from './live-wordings.ts';
import { ownText } from './own-text.ts';
import { editsInTurn, ownTextEdit } from './own-text-edit.ts';
import { ownWordings, rankedForTable, untabled } from './own-wordings.ts';

/** What a party puts on the table or takes from it, and tabling as it types. */
export const tablingRules: DecisionRules<TablingCommand> = {
  table: {
    decide: written((matter, { party, paragraphs }) => table(matter, party, paragraphs)),
    texts: ({ party }) => ({ party, own: true, typed: false }),
  },
  withdraw: {
    decide: written((matter, { party, paragraphs }) => withdraw(matter, party, paragraphs)),
    texts: ({ party }) => ({ party, own: true, typed: true }),
  },
  restore: {
    decide: written(decideRestore),
    texts: ({ party }) => ({ party, own: true, typed: false }),
  },
  mode: {
    decide: written((matter, { party, asTyped }) => mode(matter, party, asTyped)),
    texts: ({ party }) => ({ party, own: true, typed: true }),
  },
};

/** The same for those who write for the party; all others are refused. */
function written<C extends TablingCommand>(decide: (matter: Matter, command: C) => Decision | Refusal) {
  return (matter: Matter, command: C): Decision | Refusal =>
    mayWriteIn(matter.state, matter.member, command.party)
      ? decide(matter, command)
      : forbidden('not-writer', { party: command.party });
}

function table(matter: Matter, party: string, paragraphs: readonly string[] | null): Decision | Refusal {
  const { state, member } = matter;
  const text = ownText(matter, party);
  if (isRefusal(text)) return text;
  const own = ownWordings(party, openDraft(state).document.paragraphs, text.paragraphs);
  const tabled = state.wordings.filter((wording) => wording.party === party);
  const wanted = untabled(own, tabled)
    .filter(({ paragraph }) => paragraphs === null || paragraphs.includes(paragraph))
    .map(({ paragraph, state: how }): Wording => {
      const wording = (how === 'reverted' ? tabled : own).find((candidate) => candidate.paragraph === paragraph);
      if (!wording) throw new RangeError(`No wording of ${party} for ${paragraph}`);
      // The draft's words again, or no addition any more: published as a withdrawal.
      return how === 'reverted' ? { ...wording, text: draftParagraph(state, paragraph)?.text ?? null } : wording;
    });
  if (wanted.length === 0) {
    return invalid('nothing-to-table', { party });
  }
  return record(...publication(matter, party, rankedForTable(own, wanted, tabled), member.id));
}

function withdraw(matter: Matter, party: string, paragraphs: readonly string[]): Decision | Refusal {
  const { state } = matter;
  const onTable = new Set(
    [...state.wordings, ...state.live].filter((wording) => wording.party === party).map(({ paragraph }) => paragraph),
  );
  const concerned = [...new Set(paragraphs)].filter((paragraph) => onTable.has(paragraph));
  if (concerned.length === 0) return stale('nothing-tabled', { party });
  const act = { kind: 'withdraw', party, draft: openDraft(state).number, paragraphs: concerned } as const;
  const own = ownText(matter, party);
  if (!state.tablingAsTyped.includes(party)) {
    // Words that came from others leave the own text too: else the next tabling would table them once more.
    const edits = isRefusal(own)
      ? []
      : editsInTurn(own, concerned, (text, paragraph) => withoutSupported(matter, text, party, paragraph));
    return { ok: true, cuts: [], acts: [act], edits: [{ party, edits }] };
  }

  // What such a party types is on the table, so its text takes the draft's words again; a version keeps what stood there.
  if (isRefusal(own)) return own;
  const first = concerned.flatMap((paragraph) => cuts(matter, paragraph, party));
  const edits = editsInTurn(own, concerned, (text, paragraph) =>
    ownTextEdit(matter, text, { party, paragraph, text: draftParagraph(state, paragraph)?.text ?? null }),
  );
  return { ok: true, cuts: first, acts: [act], edits: [{ party, edits }] };
}

function mode(matter: Matter, party: string, asTyped: boolean): Decision | Refusal {
  const { state } = matter;
  if (state.tablingAsTyped.includes(party) === asTyped) {
    return invalid(asTyped ? 'tables-as-typed-already' : 'does-not-table-as-typed', { party });
  }
  const text = ownText(matter, party);
  if (isRefusal(text)) return text;
  const first = asTyped ? [] : cuts(matter, null, party);
  const { number } = openDraft(following(matter, first).state);
  return { ok: true, cuts: first, acts: [{ kind: 'mode', party, draft: number, asTyped }], edits: [] };
}
