import type { Negotiation, Party } from '@adref/shared/negotiation';
import type { PageModel } from '../editor/page-model.ts';
import { allBrackets, type PageSelection } from '../editor/selection.ts';
import type { MissingPlace } from '../phrases/missing-place.ts';
import { type DraftView, viewsFor } from './page-source.ts';

/** What the draft's page shows, as far as its address could have asked for something else. */
interface ShownDraft {
  readonly symbol: string;
  /** Whom the member writes for on this page; null for readers. */
  readonly party: Party | null;
  /** Whom the member may write for. */
  readonly parties: readonly Party[];
}

/** The round, the view and the party that the draft's address asks for and that are not there; see `DraftAddress`. */
export function missingInDraft(
  search: URLSearchParams,
  { drafts }: Pick<Negotiation, 'drafts'>,
  { symbol, party, parties }: ShownDraft,
): MissingPlace[] {
  const missing: MissingPlace[] = [];
  const [round, view, code] = [search.get('round'), search.get('view'), search.get('for')];
  if (round && !drafts.some(({ number }) => /^\d+$/.test(round) && number === Number(round))) {
    missing.push({ part: 'round', asked: round, shown: symbol });
  }
  if (view && !viewsFor(party?.code ?? null).includes(view as DraftView)) missing.push({ part: 'view', asked: view });
  if (code && !parties.some((one) => one.code === code)) {
    missing.push({ part: 'party', asked: code, shown: party?.code ?? null });
  }
  return missing;
}

/** The parts of the draft's address that ask for what is missing, as a change that takes them out. */
export function withoutMissing(
  missing: readonly MissingPlace[],
): Partial<Record<'round' | 'view' | 'for' | 'at', null>> {
  const parameter = (part: MissingPlace['part']) =>
    part === 'round' || part === 'view' ? part : part === 'party' ? 'for' : 'at';
  return Object.fromEntries(missing.map(({ part }) => [parameter(part), null]));
}

/**
 * The paragraph or bracket that the address names (`asked`, read as `at`) and the page does not have; null where it has it. A bracket grows and
 * shrinks as parties table: it is there as long as one is at its place. `symbol` is the draft's on the page; `brackets`: the page shows them all.
 */
export function missingOnPage(
  { paragraphs, ...model }: PageModel,
  asked: string,
  at: PageSelection | null,
  { symbol, brackets }: { readonly symbol: string; readonly brackets: boolean },
): MissingPlace | null {
  const paragraph = at && paragraphs.find(({ rolling }) => rolling.id === at.paragraph);
  if (!at || !paragraph) return { part: 'paragraph', asked: at?.paragraph ?? asked, shown: symbol };
  const { from, to } = at;
  if (!brackets || from === null || to === null) return null;
  const there = allBrackets({ paragraphs, ...model }).some(
    (one) => one.paragraph === at.paragraph && one.from !== null && one.to !== null && one.from <= to && from <= one.to,
  );
  return there ? null : { part: 'bracket', label: paragraph.rolling.label };
}
