import type { TextDocument } from '../../document/index.ts';
import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { atDesk, mayWriteIn } from '../policy.ts';
import type { ProceedingCommand, ProceedingSaid } from './command.ts';
import { committeeText } from './committee-text.ts';
import { type Proceeding, type ProceedingBody, proceedingsOf, voteResult } from './proceeding.ts';
import { unfitRoll } from './roll.ts';
import { sponsorsOf } from './sponsors.ts';
import { occurrences, votedText } from './voted-text.ts';

type Command<K extends ProceedingCommand['kind']> = Extract<ProceedingCommand, { kind: K }>;
type Said<K extends ProceedingSaid['kind']> = Extract<ProceedingSaid, { kind: K }>;

/** The committee's proceedings: the desk records them; a delegation sponsors, revises, explains and corrects itself in its own name. */
export const proceedingRules: DecisionRules<ProceedingCommand> = {
  proceeding: { decide: enter },
  'certify-revision': { decide: certify },
  'withdraw-proceeding': { decide: withdraw },
};

function enter(context: CommandContext, { said }: Command<'proceeding'>): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!speaks(context, said)) return forbidden('desk-proceedings');
  if ((said.symbol === null) !== (said.kind === 'item')) return invalid('proceeding-without-draft');
  if (said.symbol !== null && !knownSymbols(state).includes(said.symbol)) {
    return invalid('proceeding-unknown-draft', { symbol: said.symbol });
  }
  if ('party' in said && !state.parties.some(({ code }) => code === said.party)) {
    return invalid('no-such-party', { party: said.party });
  }
  const body = entryBody(context, said);
  if (isRefusal(body)) return body;
  const { symbol, meeting, date } = said;
  const entry: Proceeding = { ...body, symbol, meeting, date, id: inputs.newId(), time: inputs.now, by: member.id };
  return record({ kind: 'proceeding', entry });
}

/** What a delegation says in its own name; all else is the desk's. */
function speaks({ state, member }: CommandContext, said: ProceedingSaid): boolean {
  if (atDesk(member)) return true;
  switch (said.kind) {
    case 'sponsor':
    case 'oral-revision':
    case 'intention':
    case 'explanation':
      return mayWriteIn(state, member, said.party);
    default:
      return false;
  }
}

function entryBody(context: CommandContext, said: ProceedingSaid): ProceedingBody | Refusal {
  switch (said.kind) {
    case 'introduction':
      return introduction(context, said);
    case 'sponsor':
      return sponsor(context, said);
    case 'oral-revision':
      return oralRevision(context, said);
    case 'separate-vote':
      return separateVote(context, said);
    case 'adoption':
      return adoption(context, said);
    case 'intention':
      return intention(context, said);
    case 'explanation':
      return said.text.trim() === '' ? invalid('explanation-without-words') : bodyOf(said);
    case 'item':
      return bodyOf(said);
    case 'implications':
      // One that is read out may replace none; one that was issued is a document.
      return said.how === 'published' && !said.statement?.trim()
        ? invalid('implications-without-symbol')
        : bodyOf(said);
  }
}

function introduction({ state }: CommandContext, said: Said<'introduction'>): ProceedingBody | Refusal {
  const symbol = said.symbol ?? '';
  return proceedingsOf(state.proceedings, symbol, 'introduction').length > 0
    ? stale('introduced-already', { symbol })
    : bodyOf(said);
}

function sponsor({ state }: CommandContext, said: Said<'sponsor'>): ProceedingBody | Refusal {
  const symbol = said.symbol ?? '';
  const { party } = said;
  const sponsors = sponsorsOf(state.proceedings, symbol).some((one) => one.party === party && one.left === null);
  if (sponsors === (said.leaves === true)) return bodyOf(said);
  return sponsors ? stale('sponsors-already', { party, symbol }) : stale('sponsors-not', { party, symbol });
}

function oralRevision(context: CommandContext, said: Said<'oral-revision'>): ProceedingBody | Refusal {
  const { state, member, inputs } = context;
  const symbol = said.symbol ?? '';
  const decided = adopted(state, symbol);
  if (decided) return decided;
  if (said.meeting === null) return invalid('revision-without-meeting');
  if (said.before === said.after) return invalid('revision-changes-nothing');
  const text = currentText(context, symbol);
  if (isRefusal(text)) return text;
  const unfit = unfitWords(text, said);
  if (unfit) return unfit;
  // Whoever says it for the delegation itself certifies it by that.
  const certified =
    !atDesk(member) && mayWriteIn(state, member, said.party)
      ? { order: nextOrder(state, symbol), time: inputs.now, by: member.id }
      : null;
  const { kind, party, paragraph, before, after } = said;
  return { kind, party, paragraph, before, after, certified };
}

function separateVote(context: CommandContext, said: Said<'separate-vote'>): ProceedingBody | Refusal {
  const { state } = context;
  const symbol = said.symbol ?? '';
  const decided = adopted(state, symbol) ?? unfitRoll(state, said.roll);
  if (decided) return decided;
  const text = currentText(context, symbol);
  if (isRefusal(text)) return text;
  const unknown = said.paragraphs.find((id) => !text.paragraphs.some((paragraph) => paragraph.id === id));
  if (unknown !== undefined) return invalid('no-such-paragraph-in', { symbol });
  const { kind, paragraphs, roll } = said;
  return { kind, paragraphs, roll, result: voteResult(roll) };
}

function adoption({ state }: CommandContext, said: Said<'adoption'>): ProceedingBody | Refusal {
  const symbol = said.symbol ?? '';
  const decided = adopted(state, symbol);
  if (decided) return decided;
  const open = proceedingsOf(state.proceedings, symbol, 'oral-revision').find(({ certified }) => !certified);
  if (open) return invalid('revision-uncertified', { party: open.party });
  if (said.how === 'consensus') return { kind: said.kind, how: said.how };
  const { kind, how, roll } = said;
  return unfitRoll(state, roll) ?? { kind, how, roll, result: voteResult(roll) };
}

function intention({ state }: CommandContext, said: Said<'intention'>): ProceedingBody | Refusal {
  const vote = state.proceedings.find(({ id, withdrawn }) => id === said.vote && !withdrawn);
  if (!vote || !('roll' in vote) || vote.symbol !== said.symbol) return stale('no-such-vote', { vote: said.vote });
  const unfit = unfitRoll(state, [{ party: said.party, vote: said.intended }]);
  if (unfit) return unfit;
  const cast = vote.roll.find(({ party }) => party === said.party)?.vote;
  return cast === said.intended ? invalid('intention-as-cast', { party: said.party }) : bodyOf(said);
}

function certify(context: CommandContext, command: Command<'certify-revision'>): Decision | Refusal {
  const { state, member, inputs } = context;
  const entry = state.proceedings.find(({ id }) => id === command.entry);
  if (entry?.kind !== 'oral-revision' || entry.withdrawn) return stale('no-such-entry', { entry: command.entry });
  // Certified by whoever proposed it: the desk cannot sign for a delegation.
  if (!mayWriteIn(state, member, entry.party)) return forbidden('certified-by-party', { party: entry.party });
  if (entry.certified) return stale('revision-certified', { party: entry.party });
  const symbol = entry.symbol ?? '';
  const text = currentText(context, symbol);
  if (isRefusal(text)) return text;
  const unfit = unfitWords(text, entry);
  if (unfit) return unfit;
  const certified = { order: nextOrder(state, symbol), time: inputs.now, by: member.id };
  return record({ kind: 'certify-revision', entry: entry.id, certified });
}

function withdraw(context: CommandContext, command: Command<'withdraw-proceeding'>): Decision | Refusal {
  const { state, member } = context;
  const entry = state.proceedings.find(({ id }) => id === command.entry);
  if (!entry) return stale('no-such-entry', { entry: command.entry });
  if (!atDesk(member) && entry.by !== member.id) return forbidden('entry-of-another');
  if ((entry.withdrawn === true) === command.on) return stale('entry-as-asked');
  const symbol = entry.symbol ?? '';
  const words = entry.kind === 'oral-revision' || entry.kind === 'separate-vote' || entry.kind === 'adoption';
  // An adoption itself can be taken back, and then what it rests on.
  const decided = words && !(entry.kind === 'adoption' && command.on) ? adopted(state, symbol) : null;
  if (decided) return decided;
  const after = state.proceedings.map((known): Proceeding => {
    if (known.id !== entry.id) return known;
    const { withdrawn: _before, ...rest } = known;
    return command.on ? { ...rest, withdrawn: true } : rest;
  });
  const text = committeeText(state, context.inputs.documents, symbol);
  if (text && !votedText(after, symbol, text)) return stale('revision-built-upon');
  return record({ kind: 'withdraw-proceeding', entry: entry.id, on: command.on });
}

/** The place after all revisions certified so far, also of those taken back since, which may count again. */
function nextOrder({ proceedings }: Negotiation, symbol: string): number {
  const orders = proceedings.map((entry) =>
    entry.kind === 'oral-revision' && entry.symbol === symbol ? (entry.certified?.order ?? 0) : 0,
  );
  return 1 + Math.max(0, ...orders);
}

/** A refusal where the draft has been acted upon: its words and its result are fixed. */
function adopted({ proceedings }: Negotiation, symbol: string): Refusal | null {
  return proceedingsOf(proceedings, symbol, 'adoption').length > 0 ? stale('decided-already', { symbol }) : null;
}

/** Why these words cannot be replaced in the text; null where they can. */
function unfitWords(
  text: TextDocument,
  { symbol, paragraph, before }: { symbol: string | null; paragraph: string; before: string },
) {
  const target = text.paragraphs.find(({ id }) => id === paragraph);
  if (!target) return invalid('no-such-paragraph-in', { symbol: symbol ?? '' });
  const found = occurrences(target.text, before);
  return found === 1 ? null : invalid('revision-words', { words: before, found });
}

/** The text of a draft as revised so far; refused for one that is only known by its symbol. */
function currentText(context: CommandContext, symbol: string): TextDocument | Refusal {
  const { state, inputs } = context;
  const text = committeeText(state, inputs.documents, symbol);
  return (text && votedText(state.proceedings, symbol, text)) ?? invalid('text-elsewhere', { symbol });
}

/** Drafts that were put before the committee: this negotiation's, and the rival ones in its library. */
function knownSymbols({ drafts, library }: Negotiation): string[] {
  return [...drafts, ...library].map(({ symbol }) => symbol);
}

/** What is said, without its place. */
function bodyOf<T extends ProceedingSaid>({ symbol: _symbol, meeting: _meeting, date: _date, ...body }: T) {
  return body;
}
