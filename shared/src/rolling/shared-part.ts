/*
 * A bracket divided so that parties share what they agree on. Draft "should not allow"; A: "shall not allow"; B: "shall not permit".
 * B's change alone reads best as one, across the "not", but then A and B would seem to disagree on "shall":
 *
 *   [should not allow / shall not allow – A / shall not permit – B]    →    [should / shall – A, B] not [allow / permit – B]
 *
 * A bracket is divided only
 *   – where parties thereby share words that they did not share before, and the whole is shorter to read or its parts are neighbours without a
 *     space, which whoever holds only one of them has in brackets of their own,
 *   – or where a position concerns only a part of it: one on all of its words concerns what is put in at their edge as well;
 * and never between parts that the very same parties change in the same company:  A, B: "shall not permit"  →  one bracket.
 */

import type { Range } from '../differences/index.ts';
import { dividedAsOthers, partsOfChange } from './change-parts.ts';
import { alternativesIn, concerns, type Region, regionsOf } from './region.ts';

/** What a bracket costs to read besides its words, in characters: its signs and a name or two. */
const bracketLength = 15;

/** The region, or the smaller ones that it falls into; none begins before `floor`. */
export function dividedRegion(draft: string, region: Region, positions: readonly Range[], floor: number): Region[] {
  const concerned = positions.filter((position) => concerns(position, region));
  const onPart = concerned.filter(({ from, to }) => region.from < from || to < region.to);
  if (region.own.size < 2 && onPart.length === 0) return [region];
  const whole = alternativesIn(draft, region);
  if (whole.length < 2 && onPart.length === 0) return [region];

  const order = new Map([...region.own.keys()].map((party, at) => [party, at]));
  const parts = [...region.own].map(([party, edits]) => ({
    party,
    own: edits.flatMap((edit) => partsOfChange(draft, edit, floor)),
  }));
  const all = parts.flatMap(({ own }) => own);
  const claims = parts.flatMap(({ party, own }) =>
    own
      .flatMap((part) => dividedAsOthers(draft, part, all))
      .map((change) => ({ from: change.from, to: change.to, party, change })),
  );
  const finest = regionsOf(draft, claims, order);
  if (finest.length < 2) return [region];
  const smaller = joinedByCompany(draft, finest, onPart);
  if (smaller.length < 2) return [region];

  // A position that is on none of the parts, but on a space or an end between them, would show nowhere.
  if (concerned.some((position) => !smaller.some((part) => concerns(position, part)))) return [region];

  const company = new Map(whole.flatMap(({ text, holders }) => holders.map((party) => [party, text] as const)));
  const divided = smaller.map((part) => alternativesIn(draft, part));
  const shares = divided.some((alternatives) =>
    alternatives.some(({ holders }) => new Set(holders.map((party) => company.get(party))).size > 1),
  );
  const length = (range: Range, alternatives: readonly { readonly text: string }[]) =>
    bracketLength + (range.to - range.from) + alternatives.reduce((sum, { text }) => sum + text.length, 0);
  const shorter = smaller.reduce((sum, part, at) => sum + length(part, divided[at] ?? []), 0) < length(region, whole);
  const partly = onPart.some((position) => !smaller.every((part) => concerns(position, part)));
  const neighbours = smaller.some((part, at) => part.from === smaller[at - 1]?.to);
  return partly || (shares && (shorter || neighbours)) ? smaller : [region];
}

/** Joins neighbours in which the same parties hold the same words together and the same positions are taken. */
function joinedByCompany(draft: string, regions: readonly Region[], positions: readonly Range[]): Region[] {
  const companyOf = (region: Region) =>
    JSON.stringify([
      alternativesIn(draft, region).map(({ holders }) => holders),
      positions.map((position) => concerns(position, region)),
    ]);
  const result: { region: Region; company: string }[] = [];
  for (const region of regions) {
    const company = companyOf(region);
    const last = result.at(-1);
    if (last?.company === company) {
      const own = new Map(
        [...last.region.own].map(([party, edits]) => [party, [...edits, ...(region.own.get(party) ?? [])]]),
      );
      last.region = { from: last.region.from, to: region.to, own };
    } else result.push({ region, company });
  }
  return result.map(({ region }) => region);
}
