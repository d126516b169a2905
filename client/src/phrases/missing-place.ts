import * as m from '../paraglide/messages.js';

/**
 * What an address asks for and the negotiation does not have, with what is shown instead. Each page that reads something from its address shows
 * what it would show without it, and says so; nothing is passed over in silence.
 */
export type MissingPlace =
  | { readonly part: 'round' | 'paragraph'; readonly asked: string; readonly shown: string }
  | { readonly part: 'party'; readonly asked: string; readonly shown: string | null }
  | { readonly part: 'bracket'; readonly label: string }
  | {
      readonly part: 'text' | 'agreed' | 'row' | 'view' | 'class' | 'matter' | 'list' | 'place';
      readonly asked: string;
    };

/** Longest part of an address that is quoted: ids and symbols are shorter. */
const longestQuoted = 60;

/** One sentence that says so. */
export function missingSaid(missing: MissingPlace): string {
  if (missing.part === 'bracket') return m.missing_bracket({ label: missing.label });
  const asked = missing.asked.length > longestQuoted ? `${missing.asked.slice(0, longestQuoted)}…` : missing.asked;
  switch (missing.part) {
    case 'round':
      return m.missing_round({ asked, shown: missing.shown });
    case 'paragraph':
      return m.missing_paragraph({ asked, shown: missing.shown });
    case 'party':
      return missing.shown === null
        ? m.missing_party_reads({ asked })
        : m.missing_party({ asked, shown: missing.shown });
    case 'text':
      return m.missing_text({ asked });
    case 'agreed':
      return m.missing_agreed({ asked });
    case 'row':
      return m.missing_row({ asked });
    case 'view':
      return m.missing_view({ asked });
    case 'class':
      return m.missing_class({ asked });
    case 'matter':
      return m.missing_matter({ asked });
    case 'list':
      return m.missing_list({ asked });
    case 'place':
      return m.missing_place({ asked });
  }
}
