import { useCallback, useState } from 'react';
import { saveFile } from '../components/save-file.ts';
import { openResponse } from '../request/request.ts';
import { useLongRequest } from '../request/use-long-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { saysShapeless } from './says-shapeless.ts';

/** A file that the server writes: where it is asked for below the negotiation, what is sent there, and what it is called and is. */
export interface WrittenFile {
  readonly path: string;
  readonly name: string;
  /** Its media type; as the answer has it where absent. */
  readonly type?: string;
  readonly body?: unknown;
}

/** A file on its way from the server, as TakingFile.tsx shows it. */
export interface Taking {
  readonly waits: boolean;
  readonly refusal: string | null;
  /** Characters of the last PDF that no font has a shape for. */
  readonly shapeless: string;
  readonly callOff: () => void;
}

/** Takes files of the negotiation away as its member. One can wait for each or call it off; another one calls off the one before. */
export function useTakenFile(): Taking & { readonly take: (file: WrittenFile) => Promise<void> } {
  const { negotiation, member } = useNegotiation();
  const { waits, refusal, begin, callOff } = useLongRequest();
  const [shapeless, setShapeless] = useState('');
  const take = useCallback(
    ({ path, name, type, body }: WrittenFile) =>
      begin(async (signal) => {
        setShapeless('');
        const response = await openResponse(`/negotiations/${negotiation.id}/${path}`, {
          member: member.id,
          accept: type ?? '*/*',
          signal,
          ...(body !== undefined && { sent: { body } }),
        });
        const bytes = await response.arrayBuffer();
        setShapeless(decodeURIComponent(response.headers.get(saysShapeless) ?? ''));
        saveFile(name, bytes, type ?? response.headers.get('content-type') ?? '');
      }),
    [negotiation.id, member.id, begin],
  );
  return { waits, refusal, shapeless, callOff, take };
}
