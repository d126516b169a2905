import type { Placement, Wording } from '../../../rolling/index.ts';
import type { Act } from '../../act.ts';
import { livedDecisions } from '../../decisions/lived-decisions.ts';
import type { Take } from '../../decisions/take.ts';
import type { TakenMove } from '../../moves/taken-move.ts';
import type { Negotiation } from '../../negotiation.ts';
import { calledBy } from '../../numbering/paragraph-names.ts';
import type { InvitationLink } from '../../participants/invitation-link.ts';
import type { TabledWording } from '../../tabling/tabled-wording.ts';
import { entrySaid } from './entry-said.ts';
import { partyNamed } from './party-named.ts';
import type { RecordSayings } from './record-sayings.ts';
import type { RecordSpeech } from './record-speech.ts';

/** Words that an act is about, and what is before them; of a party's wording the whole of it. */
export interface ActWords {
  readonly label: string;
  readonly text: string;
  readonly wording?: TabledWording;
}

/** An act as the record tells it: in a sentence, and with the words that it is about, none where it is about none. */
export interface ActSaid {
  readonly said: string;
  readonly words: readonly ActWords[];
}

/** An act in a sentence whose subject is whoever did it, or the party it names. `names` are what paragraphs are called, by id (`namesAtActs`). */
export function actSaid(
  negotiation: Negotiation,
  names: ReadonlyMap<string, string>,
  act: Act,
  speech: RecordSpeech,
): ActSaid {
  const { sayings, moment } = speech;
  const party = (code: string) => partyNamed(negotiation, code, speech);
  const label = (id: string) => calledBy(names, id, sayings);
  const labelled = (ids: readonly string[]) => ids.map(label).join(', ');
  const person = (id: string) => speech.member(negotiation, id) ?? id;
  const paragraphOf = (conversation: string) =>
    negotiation.comments.find(({ id }) => id === conversation)?.paragraph ?? conversation;
  const symbolOf = (document: string) => negotiation.library.find(({ id }) => id === document)?.symbol ?? document;
  const linkOf = (link: string) => negotiation.invitations.find(({ id }) => id === link);
  /** For whom a link is. */
  const seatOf = (link: InvitationLink | undefined): string => {
    if (!link) return '';
    const of = link.party === null ? '' : party(link.party);
    return link.role === 'chair'
      ? sayings.seatOfChair()
      : link.role === 'secretariat'
        ? sayings.seatOfSecretariat()
        : link.role === 'observer'
          ? sayings.seatOfObserver({ party: of })
          : of;
  };
  const just = (said: string): ActSaid => ({ said, words: [] });
  const recordedAs = ({ kind }: Act) => just(sayings.other({ kind }));
  /** The words of a paragraph, or that it is to be deleted. */
  const wording = (id: string, text: string | null) => ({ label: label(id), text: text ?? speech.deleted });
  const sourcesOf = ({ paragraph, agreed = [] }: TabledWording) =>
    agreed.map((one) => ({ label: label(paragraph), text: speech.source(one) }));
  const movedTo = ({ after }: Pick<Placement, 'after'>) =>
    after === null ? sayings.movedFirst() : sayings.movedAfter({ paragraph: label(after) });
  /** Where the desk decided that a paragraph is to be, for whom and when. */
  const decidedPlace = ({ paragraph, moved, source, time }: TakenMove) => {
    const place = moved ? movedTo(moved) : sayings.leavePlace({ paragraph: label(paragraph) });
    const holders = source.kind === 'party' ? ` (${source.holders.map(party).join(', ')})` : '';
    return { label: label(paragraph), text: `${place}${holders}, ${moment(time)}` };
  };
  /** Where a wording has the paragraph, if not where the draft does: its words alone would not say what it is about. */
  const placeOf = ({ paragraph, moved }: Wording) => {
    if (!moved) return [];
    return [{ label: label(paragraph), text: movedTo(moved) }];
  };
  switch (act.kind) {
    case 'create':
      return just(sayings.create({ symbol: act.draft.symbol }));
    case 'issue':
      return {
        said: sayings.issue({ symbol: act.draft.symbol }),
        words: [
          ...livedDecisions(act.decisions ?? []).map(({ replaced, ...take }) => ({
            label: label(take.paragraph),
            text: `${speech.decision(negotiation, take)}${replaced ? ` (${speech.replaced})` : ''}`,
          })),
          ...(act.moves ?? []).map(decidedPlace),
        ],
      };
    case 'announce-issue':
      return just(sayings.announce({ symbol: act.announced.symbol, time: moment(act.announced.at) }));
    case 'call-off-issue':
      return just(act.by === 'server' ? sayings.notIssued() : sayings.callOff());
    case 'issue-failed':
      return just(sayings.issueFailed({ why: speech.refusal(act.why) ?? act.why.key }));
    case 'close':
      return just(sayings.close());
    case 'import':
      return just(sayings.import({ count: act.from.acts }));
    case 'party':
      return just(sayings.party({ name: act.party.name[speech.language] }));
    case 'party-edit':
      return just(sayings.partyEdit({ name: act.party.name[speech.language] }));
    case 'party-remove':
      return just(sayings.partyRemove({ name: act.code }));
    case 'member-edit':
      return just(sayings.memberEdit({ name: act.name }));
    case 'member-remove':
      return just(sayings.memberRemove({ name: person(act.member) }));
    case 'member-return':
      return just(sayings.memberReturn({ name: person(act.member) }));
    case 'invite':
      return just(sayings.invite({ seat: seatOf(act.link) }));
    case 'revoke':
      return just(sayings.revoke({ seat: seatOf(linkOf(act.link)) }));
    case 'renew':
      return just(sayings.renew({ seat: seatOf(linkOf(act.link)) }));
    case 'join':
      return just(sayings.join());
    case 'table': {
      const words = act.wordings.flatMap((one) => [
        { ...wording(one.paragraph, one.text), wording: one },
        ...placeOf(one),
        ...sourcesOf(one),
      ]);
      return { said: sayings.table({ party: party(act.party), count: act.wordings.length }), words };
    }
    case 'holder':
      return {
        said: sayings.holder({ name: act.name, party: party(act.party) }),
        words: act.wordings.map(({ paragraph, text }) => wording(paragraph, text)),
      };
    case 'withdraw':
      return just(sayings.withdraw({ party: party(act.party), paragraphs: labelled(act.paragraphs) }));
    case 'note-source': {
      const { party: code, paragraph, source, words } = act.noted;
      const about = label(paragraph);
      const said = sayings.noteSource({ party: party(code), paragraph: about, source: speech.sourceName(source) });
      return { said, words: [{ label: about, text: words }] };
    }
    case 'mode':
      return just((act.asTyped ? sayings.modeOn : sayings.modeOff)({ party: party(act.party) }));
    case 'support': {
      const words = [
        { ...wording(act.paragraph, act.wording.text), wording: act.wording },
        ...placeOf(act.wording),
        ...sourcesOf(act.wording),
      ];
      return { said: sayings.support({ party: party(act.party), paragraph: label(act.paragraph) }), words };
    }
    case 'support-move':
      return just(sayings.supportMove({ party: party(act.party), paragraph: label(act.paragraph) }));
    case 'take-move': {
      const paragraph = label(act.move.paragraph);
      const said = { party: sayings.takeMove, draft: sayings.leavePlace, open: sayings.reopen };
      return just(said[act.move.source.kind]({ paragraph }));
    }
    case 'position': {
      const about = { party: party(act.position.party), paragraph: label(act.position.paragraph) };
      const { stance, note } = act.position;
      const taken = stance === 'retain' ? sayings.retain(about) : sayings.reserve(about);
      const words = note === '' ? [] : [{ label: about.paragraph, text: note }];
      return { said: act.on ? taken : sayings.lift(about), words };
    }
    case 'comment': {
      const about = label(act.comment.paragraph);
      return { said: sayings.comment({ paragraph: about }), words: [{ label: about, text: act.comment.text }] };
    }
    case 'comment-answer': {
      const about = label(paragraphOf(act.comment));
      return {
        said: sayings.commentAnswer({ paragraph: about }),
        words: [{ label: about, text: act.answer.text }],
      };
    }
    case 'comment-edit': {
      const about = label(paragraphOf(act.comment));
      return { said: sayings.commentEdit({ paragraph: about }), words: [{ label: about, text: act.text }] };
    }
    case 'comment-resolve': {
      const about = { paragraph: label(paragraphOf(act.comment)) };
      return just((act.on ? sayings.commentResolved : sayings.commentReopened)(about));
    }
    case 'comment-withdraw':
      return just(sayings.commentBack());
    case 'take': {
      const paragraph = label(act.take.paragraph);
      if (act.take.source.kind === 'open') return just(sayings.reopen({ paragraph }));
      const replaced = isReplaced(negotiation, act.take) ? ` (${speech.replaced})` : '';
      return {
        said: `${sayings.take({ paragraph })}${replaced}`,
        words: [wording(act.take.paragraph, act.take.text)],
      };
    }
    case 'paragraph-state': {
      const { said, paragraph, note } = act.recorded;
      const about = { paragraph: label(paragraph) };
      const sentence = {
        agreed: sayings.agreed,
        parked: sayings.parked,
        deleted: sayings.deleted,
        reopened: sayings.reopened,
        open: sayings.open,
      }[said.state](about);
      return { said: sentence, words: note === '' ? [] : [{ label: about.paragraph, text: note }] };
    }
    case 'ask-to-reopen': {
      const about = { party: party(act.request.party), paragraph: label(act.request.paragraph) };
      if (!act.on) return just(sayings.askNoMore(about));
      return { said: sayings.askToReopen(about), words: [{ label: about.party, text: act.request.why }] };
    }
    case 'propose': {
      const paragraph = label(act.proposal.paragraph);
      return {
        said: sayings.propose({ paragraph }),
        words: [wording(act.proposal.paragraph, act.proposal.text)],
      };
    }
    case 'proposal-withdraw':
      return just(act.on ? sayings.proposalBack() : sayings.proposalAgain());
    case 'react':
      return just(sayings.react({ party: party(act.party) }));
    case 'pen': {
      const { paragraph, party: holder, words } = act.pen;
      const about = paragraph === null ? sayings.someParagraph() : label(paragraph);
      const said = sayings.pen({ party: party(holder), paragraph: about });
      return { said, words: words ? [{ label: about, text: words.text }] : [] };
    }
    case 'pen-words': {
      const { id, text } = act.handed;
      return { said: sayings.penWords({ paragraph: label(id) }), words: [{ label: label(id), text }] };
    }
    case 'pen-back': {
      const { words = [], taken } = act.back;
      return { said: penBackSaid(taken, sayings), words: words.map(({ id, text }) => ({ label: label(id), text })) };
    }
    case 'pen-written':
      return {
        said: penBackSaid(act.taken, sayings),
        words: act.written.map(({ id, text }) => ({ label: label(id), text })),
      };
    case 'show-text':
      return just(act.on ? sayings.shown() : sayings.hidden());
    case 'rationale':
      return just(sayings.rationale({ paragraph: label(act.rationale.paragraph) }));
    case 'settle': {
      const about = { party: party(act.pending.party), paragraph: label(act.pending.paragraph) };
      const sentence = { keep: sayings.keep, drop: sayings.drop, ask: sayings.keepLater };
      return just(sentence[act.choice](about));
    }
    case 'match':
      return just(act.match.on ? sayings.match() : sayings.unmatch());
    case 'numbering':
      return just(sayings.numbering());
    case 'library':
      return just(sayings.library({ symbol: act.entry.symbol }));
    case 'library-remove':
      return just(sayings.libraryRemove());
    case 'baseline':
      return just((act.on ? sayings.baseline : sayings.baselineOut)({ symbol: symbolOf(act.document) }));
    case 'link':
      return just((act.on ? sayings.link : sayings.unlink)({ paragraph: label(act.link.paragraph) }));
    case 'silence': {
      const { symbol, deadline, timeZone, note } = act.window;
      const said = sayings.silence({ symbol, deadline: speech.momentIn(deadline, timeZone) });
      return { said, words: note === '' ? [] : [{ label: symbol, text: note }] };
    }
    case 'break-silence': {
      const { paragraphs, reason, party: code } = act.said;
      if (paragraphs.length === 0) return just(sayings.mend({ party: party(code) }));
      const said = sayings.break({ party: party(code), paragraphs: labelled(paragraphs) });
      return { said, words: reason === '' ? [] : [{ label: party(code), text: reason }] };
    }
    case 'silence-broken':
      return just(
        act.paragraphs.length === 0 ? sayings.mended() : sayings.broken({ paragraphs: labelled(act.paragraphs) }),
      );
    case 'publish-breaks':
      return just(sayings.published({ parties: act.breaks.map((one) => party(one.party)).join(', ') }));
    case 'end-silence': {
      return just(
        {
          kept: sayings.silenceKept(),
          broken: sayings.silenceBroken({ paragraphs: labelled(act.paragraphs) }),
          'called-off': sayings.silenceOff(),
          replaced: sayings.silenceReplaced(),
        }[act.outcome],
      );
    }
    case 'proceeding': {
      const words = act.entry.kind === 'explanation' ? [{ label: party(act.entry.party), text: act.entry.text }] : [];
      return { said: entrySaid(negotiation, names, act.entry, speech), words };
    }
    case 'certify-revision':
      return just(sayings.certify());
    case 'withdraw-proceeding':
      return just(act.on ? sayings.entryBack() : sayings.entryAgain());
    case 'take-up':
      return just(act.place ? sayings.takeUp({ paragraph: label(act.place.paragraph) }) : sayings.leave());
    case 'show-result': {
      const paragraph = label(act.paragraph);
      if (!act.on) return just(sayings.resultOff({ paragraph }));
      return {
        said: sayings.result({ paragraph }),
        words: [wording(act.paragraph, act.text ?? null)],
      };
    }
    case 'screen-view':
      return just(sayings.screenView({ paragraph: label(act.paragraph) }));
    case 'sealed':
      return recordedAs(act);
    default:
      // A kind without a sentence does not compile.
      return recordedAs(act satisfies never);
  }
}

/** Whether the words were taken over is known to the desk, and to everybody in records of an earlier form. */
function penBackSaid(taken: boolean | undefined, sayings: RecordSayings): string {
  if (taken === undefined) return sayings.penReturned();
  return taken ? sayings.penTaken() : sayings.penBack();
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
