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
  /** Characters that it may lack: what was said of them before is not said again. */
  readonly told?: string;
}

/** A file on its way from the server, as TakingFile.tsx shows it. */
export interface Taking {
  readonly waits: boolean;
  /** No other one can be asked for: while one is on its way, and while the server cannot be reached. */
  readonly stuck: boolean;
  readonly refusal: string | null;
  /** A PDF that is there and not saved yet: the characters in it that no font has a shape for. */
  readonly lacks: { readonly signs: string; readonly keep: () => void; readonly leave: () => void } | null;
  readonly callOff: () => void;
}

/**
 * Takes files of the negotiation away as its member. One can wait for each or call it off; another one calls off the one before. A PDF that lacks
 * characters is saved once that was said.
 */
export function useTakenFile(): Taking & { readonly take: (file: WrittenFile) => Promise<void> } {
  const { negotiation, member, connected } = useNegotiation();
  const { waits, refusal, begin, callOff } = useLongRequest();
  const [lacks, setLacks] = useState<Taking['lacks']>(null);
  const take = useCallback(
    ({ path, name, type, body, told = '' }: WrittenFile) =>
      begin(async (signal) => {
        setLacks(null);
        const response = await openResponse(`/negotiations/${negotiation.id}/${path}`, {
          member: member.id,
          accept: type ?? '*/*',
          signal,
          ...(body !== undefined && { sent: { body } }),
        });
        const bytes = await response.arrayBuffer();
        const save = () => saveFile(name, bytes, type ?? response.headers.get('content-type') ?? '');
        const signs = decodeURIComponent(response.headers.get(saysShapeless) ?? '');
        if ([...signs].every((sign) => told.includes(sign))) return save();
        const leave = () => setLacks(null);
        setLacks({
          signs,
          leave,
          keep: () => {
            leave();
            save();
          },
        });
      }),
    [negotiation.id, member.id, begin],
  );
  return { waits, stuck: waits || !connected, refusal, lacks, callOff, take };
}
