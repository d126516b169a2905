import { formulaForm, isEnactingFormula, isKnownFormula } from '../vocabulary/enacting-formula.ts';
import { closingBrackets } from './closers.ts';
import type { Marker } from './marker.ts';
import type { Openings } from './openings.ts';

/** What is after a line: its words, and the marker they begin with. */
interface Next {
  readonly text: string;
  readonly marker: Marker | null;
}

/** Longest chapeau of a list, `recalling` or `instructs the Director`, in characters. */
const longestChapeau = 80;

/** Whether a text is a short one without an end: the head of a list rather than a paragraph. */
export function isChapeau(text: string): boolean {
  return text.length <= longestChapeau && !/[.;:,!?،؛。；：，]$/u.test(text);
}

/** Whether a paragraph is the enacting formula, by its words and by what is after it. */
export function isFormula(text: string, next: Next | undefined, openings: Openings): boolean {
  if (isEnactingFormula(text)) return true;
  const form = formulaForm(text);
  const known = isKnownFormula(text);
  if (!next || (!form && !known)) return false;
  const comma = /[,،，]\s*$/u.test(text);
  const opens = openings.opens(next.text) || (comma && openings.knows(next.text));
  const counts =
    next.marker !== null && 'value' in next.marker && next.marker.value === 1 && next.marker.style !== 'item';
  if (known) return opens || counts || openings.acts(next.text);
  if (openings.knows(text) || openings.acts(text)) return false;
  if (form === 'organ') return opens || (comma && (counts || (isOneName(text) && suspends(next))));
  // A name in Russian is told from the rest of a sentence by the small letter behind it.
  return opens && openings.knows(next.text) && (openings.language !== 'ru' || /^[[(\s]*\p{Ll}/u.test(next.text));
}

/** Whether a line has no comma but the one at its end, those in parentheses left out, and begins as a name does: it is no row of things. */
function isOneName(text: string): boolean {
  const name = text.replace(/\([^()]*\)/g, '').trim();
  return /^[^,،，]+[,،，]$/u.test(name) && !/^(?:و|ال)(?=\p{Script=Arabic})/u.test(name);
}

const commaAtEnd = new RegExp(`[,،，][${closingBrackets}]*$`, 'u');

/** Whether words end in a comma as a preambular paragraph does, whatever they open with; a small letter goes on with a sentence. */
function suspends({ text, marker }: Next): boolean {
  return (
    marker === null &&
    commaAtEnd.test(text.slice(-10)) &&
    /^[[(\s]*[\p{Lu}\p{Lo}]/u.test(text) &&
    formulaForm(text) === null
  );
}
