import type { Session } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { request } from '../request/request.ts';

/** Who this browser is; null while it is being asked, `failed` when the server cannot be reached. Asked again after `again`. */
export function useSession(): { session: Session | null; failed: boolean; again: () => void } {
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is how `again` asks once more
  useEffect(() => {
    let gone = false;
    request<Session>('GET', '/session').then(
      (answer) => {
        if (gone) return;
        setSession(answer);
        setFailed(false);
      },
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [turn]);
  return { session, failed, again: () => setTurn((before) => before + 1) };
}
