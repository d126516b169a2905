import {
  type Act,
  type Command,
  type Negotiation,
  openDraft,
  type RestoredWording,
  samePair,
  sameRange,
  type Take,
  type Target,
} from '@adref/shared/negotiation';

/** What an own text said before an act and says after it, where the act changed it. */
export type OwnWords = Required<RestoredWording>['own'];

/**
 * The command that takes back what a command did: `before` is the negotiation when it was asked for, `acts` what was recorded. Null where
 * the record allows none: words that others have read by then stay said.
 *
 *   table, withdraw, support    the versions on the table before
 *   retain, reserve, link       the opposite
 *   take                        the decision before, or none
 *   a party or person changed   as it was
 */
export function undoCommand(before: Negotiation, acts: readonly Act[], own?: OwnWords): Command | null {
  const draft = openDraft(before).number;
  const [act] = acts.filter(({ by }) => by !== 'server');
  switch (act?.kind) {
    case 'table':
    case 'withdraw':
    case 'support': {
      const wordings = restored(before, act.party, acts, own);
      return wordings.length > 0 ? { kind: 'restore', draft, party: act.party, wordings } : null;
    }
    case 'position': {
      const { party, stance, note } = act.position;
      return { kind: 'position', draft, party, target: targetOf(act.position), stance, on: !act.on, note };
    }
    case 'link':
      return { kind: 'link', on: !act.on, link: act.link };
    case 'match': {
      const earlier = before.matches.find((match) => samePair(match, act.match));
      return { kind: 'match', match: earlier ?? { ...act.match, on: !act.match.on } };
    }
    case 'take':
      return untake(before, act.take);
    case 'party':
      return { kind: 'party-remove', code: act.party.code };
    case 'party-edit': {
      const party = before.parties.find(({ code }) => code === act.party.code);
      return party ? { kind: 'party-edit', party } : null;
    }
    case 'party-remove': {
      const party = before.parties.find(({ code }) => code === act.code);
      return party ? { kind: 'party', party } : null;
    }
    case 'member-edit': {
      const member = before.members.find(({ id }) => id === act.member);
      return member ? { kind: 'member-edit', member: member.id, name: member.name } : null;
    }
    default:
      return null;
  }
}

/** What of a party's words to bring back, paragraph by paragraph; `own` goes with the first one. */
function restored(before: Negotiation, party: string, acts: readonly Act[], own?: OwnWords): RestoredWording[] {
  const versionOf = (paragraph: string) =>
    before.wordings.find((wording) => wording.party === party && wording.paragraph === paragraph)?.version ?? null;
  const wordings = acts.flatMap((act): RestoredWording[] => {
    switch (act.kind) {
      case 'table':
        if (act.party !== party) return [];
        return act.wordings.map(({ paragraph, version }) => ({
          paragraph,
          version: versionOf(paragraph),
          seen: version,
        }));
      case 'support':
        return [{ paragraph: act.paragraph, version: versionOf(act.paragraph), seen: act.wording.version }];
      case 'withdraw':
        if (act.party !== party) return [];
        return act.paragraphs.flatMap((paragraph) => {
          const version = versionOf(paragraph);
          return version === null ? [] : [{ paragraph, version, seen: null }];
        });
      default:
        return [];
    }
  });
  return wordings.map((wording, at) => (at === 0 && own ? { ...wording, own } : wording));
}

/** The decision that was at the place before; taken back where there was none. */
function untake(before: Negotiation, take: Take): Command {
  const { draft } = take;
  const earlier = before.takes.findLast((other) => sameRange(other, take));
  const target = targetOf(take);
  return earlier
    ? { kind: 'take', draft, target, text: earlier.text, source: earlier.source }
    : { kind: 'take', draft, target, text: null, source: { kind: 'open' } };
}

function targetOf({ paragraph, from, to, base }: Target): Target {
  return { paragraph, from, to, ...(base && { base }) };
}
