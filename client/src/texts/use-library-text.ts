import type { TextDocument } from '@adref/shared/document';
import { useEffect, useState } from 'react';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Texts of the library never change, so each is fetched once. */
const fetched = new Map<string, TextDocument>();

/** The text of a library entry; null while it is fetched, where none is asked for, and where that failed, with the reason. */
export function useLibraryText(id: string | null): { document: TextDocument | null; failure: string | null } {
  const { negotiation, member } = useNegotiation();
  const key = id === null ? null : `${negotiation.id} ${id}`;
  const [failed, setFailed] = useState<{ key: string; reason: string } | null>(null);
  const [, setArrived] = useState('');
  useEffect(() => {
    if (key === null || id === null || fetched.has(key)) return;
    let gone = false;
    request<TextDocument>('GET', `/negotiations/${negotiation.id}/library/${encodeURIComponent(id)}`, {
      member: member.id,
    }).then(
      (document) => {
        fetched.set(key, document);
        if (!gone) setArrived(key);
      },
      (error) => gone || setFailed({ key, reason: errorSentence(error) }),
    );
    return () => {
      gone = true;
    };
  }, [key, id, negotiation.id, member.id]);
  return {
    document: key === null ? null : (fetched.get(key) ?? null),
    failure: failed && failed.key === key ? failed.reason : null,
  };
}
