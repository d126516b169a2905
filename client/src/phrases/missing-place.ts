import * as m from '../paraglide/messages.js';
import type { DraftedName } from './drafted-names.ts';

/**
 * What an address asks for and the negotiation does not have, with what is shown instead. Each page that reads something from its address shows
 * what it would show without it, and says so; nothing is passed over in silence. Of a paragraph, a row or a matter `asked` is the paragraph's id.
 */
export type MissingPlace =
  | { readonly part: 'round' | 'paragraph'; readonly asked: string; readonly shown: string }
  | { readonly part: 'party'; readonly asked: string; readonly shown: string | null }
  | { readonly part: 'bracket'; readonly label: string }
  | {
      readonly part: 'text' | 'agreed' | 'row' | 'view' | 'class' | 'matter' | 'list' | 'place';
      readonly asked: string;
    };

const noNames: ReadonlyMap<string, DraftedName> = new Map();

/** Longest part of an address that is quoted: ids and symbols are shorter. */
const longestQuoted = 60;

/**
 * One sentence that says so. Ids, which tell a reader nothing, are in none: a paragraph is called by what `names` knows of it, where that is
 * nothing it is what the address names.
 */
export function missingSaid(missing: MissingPlace, names: ReadonlyMap<string, DraftedName> = noNames): string {
  if (missing.part === 'bracket') {
    return missing.label === '' ? m.missing_bracket_unnamed() : m.missing_bracket({ label: missing.label });
  }
  const drafted = names.get(missing.asked);
  const known = drafted?.label ? drafted : null;
  const paragraph = known ? m.missing_named({ label: known.label, symbol: known.symbol }) : m.missing_unnamed();
  const asked = missing.asked.length > longestQuoted ? `${missing.asked.slice(0, longestQuoted)}…` : missing.asked;
  switch (missing.part) {
    case 'round':
      return m.missing_round({ asked, shown: missing.shown });
    case 'paragraph':
      return m.missing_paragraph({ paragraph, shown: missing.shown });
    case 'party':
      return missing.shown === null
        ? m.missing_party_reads({ asked })
        : m.missing_party({ asked, shown: missing.shown });
    case 'text':
      return m.missing_text();
    case 'agreed':
      return m.missing_agreed();
    case 'row':
      return m.missing_row({ paragraph });
    case 'view':
      return m.missing_view({ asked });
    case 'class':
      return m.missing_class({ asked });
    case 'matter':
      return known ? m.missing_matter({ label: known.label }) : m.missing_matter_unnamed();
    case 'list':
      return m.missing_list({ asked });
    case 'place':
      return m.missing_place({ asked });
  }
}
