import { type Act, livedDecisions, type Negotiation, type TabledWording, type Take } from '@adref/shared/negotiation';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { decisionSaid } from '../phrases/decision-said.ts';
import { memberName } from '../phrases/member-name.ts';
import { momentIn } from '../phrases/moment-in.ts';
import { inLanguage, partyName } from '../phrases/party-name.ts';
import { sourceNamed, takenSource } from '../phrases/taken-source.ts';
import { moment } from '../phrases/when.ts';
import { entrySaid } from './entry-said.ts';

/** What an act says, and the words that it is about, where it has any. */
export interface ActSaid {
  readonly said: string;
  readonly words: readonly { readonly label: string; readonly text: string }[];
}

/** An act in a sentence whose subject is whoever did it, or the party it names. */
export function actSaid(negotiation: Negotiation, names: ReadonlyMap<string, string>, act: Act): ActSaid {
  const { parties } = negotiation;
  const party = (code: string) => partyName(parties, code);
  const label = (id: string) => names.get(id) ?? id;
  const labelled = (ids: readonly string[]) => ids.map(label).join(', ');
  const person = (id: string) => memberName(negotiation, id) ?? id;
  const paragraphOf = (conversation: string) =>
    negotiation.comments.find(({ id }) => id === conversation)?.paragraph ?? conversation;
  const symbolOf = (document: string) => negotiation.library.find(({ id }) => id === document)?.symbol ?? document;
  const just = (said: string): ActSaid => ({ said, words: [] });
  /** The words of a paragraph, or that it is to be deleted. */
  const wording = (id: string, text: string | null) => ({ label: label(id), text: text ?? m.draft_whole_delete() });
  const sourcesOf = ({ paragraph, agreed = [] }: TabledWording) =>
    agreed.map((one) => ({ label: label(paragraph), text: takenSource(one) }));
  switch (act.kind) {
    case 'create':
      return just(m.record_said_create({ symbol: act.draft.symbol }));
    case 'issue':
      return {
        said: m.record_said_issue({ symbol: act.draft.symbol }),
        words: livedDecisions(act.decisions ?? []).map(({ replaced, ...take }) => ({
          label: label(take.paragraph),
          text: `${decisionSaid(negotiation, take)}${replaced ? ` (${m.biography_replaced()})` : ''}`,
        })),
      };
    case 'announce-issue':
      return just(m.record_said_announce({ symbol: act.announced.symbol, time: moment(act.announced.at) }));
    case 'call-off-issue':
      return just(act.by === 'server' ? m.record_said_not_issued() : m.record_said_call_off());
    case 'issue-failed':
      return just(m.record_said_issue_failed({ why: refusalSaid(act.why) ?? act.why.key }));
    case 'close':
      return just(m.record_said_close());
    case 'import':
      return just(m.record_said_import({ count: act.from.acts }));
    case 'party':
      return just(m.record_said_party({ name: inLanguage(act.party.name) }));
    case 'party-edit':
      return just(m.record_said_party_edit({ name: inLanguage(act.party.name) }));
    case 'party-remove':
      return just(m.record_said_party_remove({ name: act.code }));
    case 'member-edit':
      return just(m.record_said_member_edit({ name: act.name }));
    case 'member-remove':
      return just(m.record_said_member_remove({ name: person(act.member) }));
    case 'member-return':
      return just(m.record_said_member_return({ name: person(act.member) }));
    case 'invite':
      return just(m.record_said_invite());
    case 'revoke':
      return just(m.record_said_revoke());
    case 'renew':
      return just(m.record_said_renew());
    case 'join':
      return just(m.record_said_join());
    case 'table': {
      const words = act.wordings.flatMap((one) => [wording(one.paragraph, one.text), ...sourcesOf(one)]);
      return { said: m.record_said_table({ party: party(act.party), count: act.wordings.length }), words };
    }
    case 'holder':
      return {
        said: m.record_said_holder({ name: act.name, party: party(act.party) }),
        words: act.wordings.map(({ paragraph, text }) => wording(paragraph, text)),
      };
    case 'withdraw':
      return just(m.record_said_withdraw({ party: party(act.party), paragraphs: labelled(act.paragraphs) }));
    case 'note-source': {
      const { party: code, paragraph, source, words } = act.noted;
      const about = label(paragraph);
      const said = m.record_said_note_source({ party: party(code), paragraph: about, source: sourceNamed(source) });
      return { said, words: [{ label: about, text: words }] };
    }
    case 'mode':
      return just((act.asTyped ? m.record_said_mode_on : m.record_said_mode_off)({ party: party(act.party) }));
    case 'support': {
      const words = [wording(act.paragraph, act.wording.text), ...sourcesOf(act.wording)];
      return { said: m.record_said_support({ party: party(act.party), paragraph: label(act.paragraph) }), words };
    }
    case 'support-move':
      return just(m.record_said_support_move({ party: party(act.party), paragraph: label(act.paragraph) }));
    case 'take-move': {
      const paragraph = label(act.move.paragraph);
      const said = { party: m.record_said_take_move, draft: m.record_said_leave_place, open: m.record_said_reopen };
      return just(said[act.move.source.kind]({ paragraph }));
    }
    case 'position': {
      const about = { party: party(act.position.party), paragraph: label(act.position.paragraph) };
      const { stance, note } = act.position;
      const taken = stance === 'retain' ? m.record_said_retain(about) : m.record_said_reserve(about);
      const words = note === '' ? [] : [{ label: about.paragraph, text: note }];
      return { said: act.on ? taken : m.record_said_lift(about), words };
    }
    case 'comment': {
      const about = label(act.comment.paragraph);
      return { said: m.record_said_comment({ paragraph: about }), words: [{ label: about, text: act.comment.text }] };
    }
    case 'comment-answer': {
      const about = label(paragraphOf(act.comment));
      return {
        said: m.record_said_comment_answer({ paragraph: about }),
        words: [{ label: about, text: act.answer.text }],
      };
    }
    case 'comment-edit': {
      const about = label(paragraphOf(act.comment));
      return { said: m.record_said_comment_edit({ paragraph: about }), words: [{ label: about, text: act.text }] };
    }
    case 'comment-resolve': {
      const about = { paragraph: label(paragraphOf(act.comment)) };
      return just((act.on ? m.record_said_comment_resolved : m.record_said_comment_reopened)(about));
    }
    case 'comment-withdraw':
      return just(m.record_said_comment_back());
    case 'take': {
      const paragraph = label(act.take.paragraph);
      if (act.take.source.kind === 'open') return just(m.record_said_reopen({ paragraph }));
      const replaced = isReplaced(negotiation, act.take) ? ` (${m.biography_replaced()})` : '';
      return {
        said: `${m.record_said_take({ paragraph })}${replaced}`,
        words: [wording(act.take.paragraph, act.take.text)],
      };
    }
    case 'paragraph-state': {
      const { said, paragraph, note } = act.recorded;
      const about = { paragraph: label(paragraph) };
      const sentence = {
        agreed: m.record_said_agreed,
        parked: m.record_said_parked,
        deleted: m.record_said_deleted,
        reopened: m.record_said_reopened,
        open: m.record_said_open,
      }[said.state](about);
      return { said: sentence, words: note === '' ? [] : [{ label: about.paragraph, text: note }] };
    }
    case 'ask-to-reopen': {
      const about = { party: party(act.request.party), paragraph: label(act.request.paragraph) };
      if (!act.on) return just(m.record_said_ask_no_more(about));
      return { said: m.record_said_ask_to_reopen(about), words: [{ label: about.party, text: act.request.why }] };
    }
    case 'propose': {
      const paragraph = label(act.proposal.paragraph);
      return {
        said: m.record_said_propose({ paragraph }),
        words: [wording(act.proposal.paragraph, act.proposal.text)],
      };
    }
    case 'proposal-withdraw':
      return just(act.on ? m.record_said_proposal_back() : m.record_said_proposal_again());
    case 'react':
      return just(m.record_said_react({ party: party(act.party) }));
    case 'pen': {
      const { paragraph, party: holder, words } = act.pen;
      const about = paragraph === null ? m.record_some_paragraph() : label(paragraph);
      const said = m.record_said_pen({ party: party(holder), paragraph: about });
      return { said, words: words ? [{ label: about, text: words.text }] : [] };
    }
    case 'pen-words': {
      const { id, text } = act.handed;
      return { said: m.record_said_pen_words({ paragraph: label(id) }), words: [{ label: label(id), text }] };
    }
    case 'pen-back': {
      const { words = [], taken } = act.back;
      return { said: penBackSaid(taken), words: words.map(({ id, text }) => ({ label: label(id), text })) };
    }
    case 'pen-written':
      return { said: penBackSaid(act.taken), words: act.written.map(({ id, text }) => ({ label: label(id), text })) };
    case 'show-text':
      return just(act.on ? m.record_said_shown() : m.record_said_hidden());
    case 'rationale':
      return just(m.record_said_rationale({ paragraph: label(act.rationale.paragraph) }));
    case 'settle': {
      const about = { party: party(act.pending.party), paragraph: label(act.pending.paragraph) };
      const sentence = { keep: m.record_said_keep, drop: m.record_said_drop, ask: m.record_said_keep_later };
      return just(sentence[act.choice](about));
    }
    case 'match':
      return just(act.match.on ? m.record_said_match() : m.record_said_unmatch());
    case 'numbering':
      return just(m.record_said_numbering());
    case 'library':
      return just(m.record_said_library({ symbol: act.entry.symbol }));
    case 'library-remove':
      return just(m.record_said_library_remove());
    case 'baseline':
      return just((act.on ? m.record_said_baseline : m.record_said_baseline_out)({ symbol: symbolOf(act.document) }));
    case 'link':
      return just((act.on ? m.record_said_link : m.record_said_unlink)({ paragraph: label(act.link.paragraph) }));
    case 'silence': {
      const { symbol, deadline, timeZone, note } = act.window;
      const said = m.record_said_silence({ symbol, deadline: momentIn(deadline, timeZone) });
      return { said, words: note === '' ? [] : [{ label: symbol, text: note }] };
    }
    case 'break-silence': {
      const { paragraphs, reason, party: code } = act.said;
      if (paragraphs.length === 0) return just(m.record_said_mend({ party: party(code) }));
      const said = m.record_said_break({ party: party(code), paragraphs: labelled(paragraphs) });
      return { said, words: reason === '' ? [] : [{ label: party(code), text: reason }] };
    }
    case 'silence-broken':
      return just(
        act.paragraphs.length === 0
          ? m.record_said_mended()
          : m.record_said_broken({ paragraphs: labelled(act.paragraphs) }),
      );
    case 'publish-breaks':
      return just(m.record_said_published({ parties: act.breaks.map((one) => party(one.party)).join(', ') }));
    case 'end-silence': {
      return just(
        {
          kept: m.record_said_silence_kept(),
          broken: m.record_said_silence_broken({ paragraphs: labelled(act.paragraphs) }),
          'called-off': m.record_said_silence_off(),
          replaced: m.record_said_silence_replaced(),
        }[act.outcome],
      );
    }
    case 'proceeding': {
      const words = act.entry.kind === 'explanation' ? [{ label: party(act.entry.party), text: act.entry.text }] : [];
      return { said: entrySaid(negotiation, names, act.entry), words };
    }
    case 'certify-revision':
      return just(m.record_said_certify());
    case 'withdraw-proceeding':
      return just(act.on ? m.record_said_entry_back() : m.record_said_entry_again());
    case 'take-up':
      return just(act.place ? m.record_said_take_up({ paragraph: label(act.place.paragraph) }) : m.record_said_leave());
    case 'show-result': {
      const paragraph = label(act.paragraph);
      if (!act.on) return just(m.record_said_result_off({ paragraph }));
      return {
        said: m.record_said_result({ paragraph }),
        words: [wording(act.paragraph, act.text ?? null)],
      };
    }
    case 'screen-view':
      return just(m.record_said_screen_view({ paragraph: label(act.paragraph) }));
    default:
      return just(m.record_said_other({ kind: act.kind }));
  }
}

/** Whether the words were taken over is known to the desk, and to everybody in records of an earlier form. */
function penBackSaid(taken: boolean | undefined): string {
  if (taken === undefined) return m.record_said_pen_returned();
  return taken ? m.record_said_pen_taken() : m.record_said_pen_back();
}

/** Whether a later decision of its round counts in the place of this one. */
function isReplaced({ takes, decisions }: Negotiation, take: Take): boolean {
  const ofRound = [...decisions, ...takes].filter(
    ({ draft, paragraph }) => draft === take.draft && paragraph === take.paragraph,
  );
  return livedDecisions(ofRound).some(
    ({ time, by, from, to, replaced }) =>
      replaced && time === take.time && by === take.by && from === take.from && to === take.to,
  );
}
