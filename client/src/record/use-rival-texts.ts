import type { TextDocument } from '@adref/shared/document';
import { useEffect, useMemo, useRef, useState } from 'react';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/**
 * The texts of drafts that the committee has dealt with and that are only in the library, by id, as soon as they have come; also of the one
 * with the symbol `named`. One that does not come is told of without its words.
 */
export function useRivalTexts(named = ''): ReadonlyMap<string, TextDocument> {
  const { negotiation, member } = useNegotiation();
  const { id, drafts, library, proceedings } = negotiation;
  const [texts, setTexts] = useState<ReadonlyMap<string, TextDocument>>(new Map());
  // Not a reason to ask again: each that comes would call off the others that are under way.
  const latest = useRef(texts);
  latest.current = texts;
  const wanted = useMemo(() => {
    const own = new Set(drafts.map(({ symbol }) => symbol));
    const told = new Set([named, ...proceedings.map(({ symbol }) => symbol ?? '')]);
    return library.filter(({ symbol }) => told.has(symbol) && !own.has(symbol)).map((entry) => entry.id);
  }, [named, drafts, library, proceedings]);
  useEffect(() => {
    let gone = false;
    for (const entry of wanted) {
      if (latest.current.has(entry)) continue;
      request<TextDocument>('GET', `/negotiations/${id}/library/${encodeURIComponent(entry)}`, {
        member: member.id,
      }).then(
        (document) => {
          if (!gone) setTexts((known) => new Map(known).set(entry, document));
        },
        () => undefined,
      );
    }
    return () => {
      gone = true;
    };
  }, [wanted, id, member.id]);
  return texts;
}
