import { type Wording, wordingOf } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft, paragraphBehind } from '../open-draft.ts';
import { isBroken } from './broken-text.ts';
import type { LiveChange } from './live-change.ts';
import { sameWording } from './own-wordings.ts';

/**
 * What changes in a party's live wordings where these words, by paragraph, are all that has changed in its text since they were computed:
 * the same as of the whole text, without reading it.
 *
 *   own  A B' C      words  B: B"     →   change: B"
 *   own  A B' C      words  B: B      →   change: B gone, or worded as in the draft where a version is on the table
 *   own  A B' X      words  X: –      →   null: the whole text is to be read, because the place of other additions may follow from X
 *
 * `change` is null where nothing changes. The state is one whose live wordings of the party are those of the text as it was before.
 */
export function liveChangeOfWords(
  state: Negotiation,
  party: string,
  words: ReadonlyMap<string, string>,
): { readonly change: LiveChange | null } | null {
  const live = new Map(
    state.live.flatMap((wording) => (wording.party === party ? [[wording.paragraph, wording] as const] : [])),
  );
  const tabled = tabledBy(state, party);
  if (mayBreak(state, words, live, tabled)) return null;
  const changed = new Map<string, Wording>();
  const reverted = new Map<string, Wording>();
  const additions: Wording[] = [];
  const like = new Set<string>();
  for (const [paragraph, text] of words) {
    const drafted = draftParagraph(state, paragraph);
    const before = live.get(paragraph);
    const version = tabled.get(paragraph);
    if (!drafted) {
      if (!before?.placement || before.text === null || text.trim() === '') return null;
      const now = { ...before, text };
      if (version && sameWording(now, version)) return null;
      if (now.text !== before.text) additions.push(now);
      continue;
    }
    const own = wordingOf(party, drafted, text);
    if (own && !(version && sameWording(own, version))) {
      if (!before || !sameWording(own, before)) changed.set(paragraph, own);
    } else if (!own && version) {
      const now: Wording = {
        party,
        paragraph,
        text: drafted.text,
        ...(version.placement && { placement: version.placement }),
      };
      if (!before || !sameWording(now, before)) reverted.set(paragraph, now);
    } else if (before) like.add(paragraph);
  }
  const wordings = [...inOrder(changed, draftedIds(state)), ...additions, ...inOrder(reverted, tabled.keys())];
  const gone = [...inOrder(new Map([...like].map((id) => [id, id])), live.keys())];
  return { change: wordings.length + gone.length > 0 ? { party, whole: false, wordings, gone } : null };
}

/**
 * Whether words can make a paragraph the rest of another, or join two: then what is beside them counts. `words` that were split, joined or
 * moved say nothing alone either.
 */
function mayBreak(
  state: Negotiation,
  words: ReadonlyMap<string, string>,
  live: ReadonlyMap<string, Wording>,
  tabled: ReadonlyMap<string, Wording>,
): boolean {
  const now = (id: string) => live.get(id) ?? tabled.get(id);
  for (const id of words.keys()) {
    const own = now(id);
    if (own && isBroken(own)) return true;
    const head = own?.placement?.after;
    if (head !== undefined) {
      if (head !== null && now(head)) return true;
      continue;
    }
    if (headsOf(live).has(id) || headsOf(tabled).has(id)) return true;
    const next = now(paragraphBehind(state, id)?.id ?? '');
    if (next && (next.text === null || isBroken(next))) return true;
  }
  return false;
}

/** The paragraphs of the draft behind which there are additions. */
function headsOf(wordings: ReadonlyMap<string, Wording>): ReadonlySet<string> {
  const known = heads.get(wordings);
  if (known) return known;
  const found = new Set([...wordings.values()].flatMap(({ placement }) => placement?.after ?? []));
  heads.set(wordings, found);
  return found;
}

const heads = new WeakMap<ReadonlyMap<string, Wording>, ReadonlySet<string>>();

/** The entries in the order of their keys in `keys`, which is gone through only where there are several. */
function inOrder<T>(entries: ReadonlyMap<string, T>, keys: Iterable<string>): T[] {
  if (entries.size < 2) return [...entries.values()];
  return [...keys].flatMap((key) => entries.get(key) ?? []);
}

function* draftedIds(state: Negotiation): Generator<string> {
  for (const { id } of openDraft(state).document.paragraphs) yield id;
}

/** What is tabled changes with acts and not with keys; kept for as long as it is the same. */
const tabledByParty = new WeakMap<readonly Wording[], Map<string, ReadonlyMap<string, Wording>>>();

function tabledBy({ wordings }: Negotiation, party: string): ReadonlyMap<string, Wording> {
  const known = tabledByParty.get(wordings) ?? new Map<string, ReadonlyMap<string, Wording>>();
  tabledByParty.set(wordings, known);
  const tabled =
    known.get(party) ??
    new Map(wordings.flatMap((wording) => (wording.party === party ? [[wording.paragraph, wording] as const] : [])));
  known.set(party, tabled);
  return tabled;
}
