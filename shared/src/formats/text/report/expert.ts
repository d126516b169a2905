import type { Expert } from '../../reading.ts';
import { inline } from '../source/inline.ts';
import type { Piece } from '../source/piece.ts';
import { stateNames } from './state-name.ts';

/** "des experts originaires des 25 États suivants : A, B et C." */
const statesListed =
  /\d{1,4} (?:États|pays) suivants\s?:([^.]{1,4000})\.|following \d{1,4} (?:States|countries):([^.]{1,4000})\./;

/** The States that a report says its experts come from; empty where it does not say. */
export function statesOfExperts(texts: readonly string[]): string[] {
  const match = texts.map((text) => statesListed.exec(text)).find((found) => found !== null);
  return match ? stateNames(match[1] ?? match[2] ?? '') : [];
}

/**
 * The members of a group of experts from an annex, in both layouts that occur:
 *
 *   State ¶ Name (sessions) ¶ Position        State ¶ Name (sessions) ⏎ Position ⏎ …
 *
 * A State is distinguished from a name by the report's own list, of which the annex may give a short form ("Royaume-Uni"). Without such a
 * list there is no telling, and the annex stays text.
 */
export function readExperts(annex: readonly Piece[], states: readonly string[]): Expert[] {
  const experts: Expert[] = [];
  const isState = namesOrShortens(states);
  let state = '';
  let waiting: { name: string; sessions: string } | undefined;
  for (const piece of annex) {
    const whole = piece.text;
    const lines = piece.lines.length === 1 ? [whole] : piece.lines.map((line) => inline(line.text).text);
    if (lines.length === 1 && isState(whole)) {
      state = whole;
      waiting = undefined;
    } else if (waiting) {
      experts.push({ state, ...waiting, position: whole });
      waiting = undefined;
    } else if (state) {
      const [first = '', ...rest] = lines;
      const comma = /^([^,(]+(?:\([^)]*\))?), (.+)$/.exec(first);
      const person = named(comma && rest.length === 0 ? (comma[1] ?? '') : first);
      const position = rest.length > 0 ? whole.slice(first.length).trim() : (comma?.[2] ?? '');
      if (position) experts.push({ state, ...person, position });
      else waiting = person;
    }
  }
  return experts;
}

/** Whether a text is one of some names, or the first words of one. */
function namesOrShortens(names: readonly string[]): (text: string) => boolean {
  const sorted = names.map((name) => `${name} `).sort();
  return (text) => {
    const wanted = `${text} `;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(wanted) ?? false;
  };
}

function named(text: string): { name: string; sessions: string } {
  const match = /^([^(]*)(?:\(([^)]*)\))?$/.exec(text.trim());
  return { name: (match?.[1] ?? text).trim(), sessions: match?.[2] ?? '' };
}
