import type { ImportReportAnswer } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { withKeptFile } from '../request/kept-file.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';

/** Milliseconds between two looks at how far an import has come. */
const interval = 400;

/** What a person says of a file besides its bytes. */
export interface FileToTakeIn {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Under which the server keeps it since it was looked at; null where it was not. */
  readonly mark: string | null;
  readonly said: Readonly<Record<string, string>>;
}

/** Takes a file into the library and follows it: its report so far, and how to begin and stop one. `onChange` is told when it is over. */
export function useImport(onChange: () => void): {
  report: ImportReportAnswer | null;
  refusal: string | null;
  begin: (file: FileToTakeIn) => Promise<void>;
  cancel: () => void;
} {
  const [id, setId] = useState<string | null>(null);
  const [report, setReport] = useState<ImportReportAnswer | null>(null);
  const { refusal, ask } = useRequest();
  useEffect(() => {
    if (id === null) return;
    const look = async () => {
      const next = await ask(() => request<ImportReportAnswer>('GET', `/library/imports/${id}`));
      if (next) setReport(next);
      if (next?.state !== 'running') {
        setId(null);
        onChange();
      }
    };
    const timer = setInterval(() => void look(), interval);
    return () => clearInterval(timer);
  }, [id, ask, onChange]);
  const begin = async ({ name, bytes, mark, said }: FileToTakeIn) => {
    setReport(null);
    const send = (more: Readonly<Record<string, string>>, content: Uint8Array<ArrayBuffer>) =>
      request<{ id: string }>('POST', `/library/imports?${new URLSearchParams({ name, ...said, ...more })}`, {
        bytes: content,
      });
    const whole = () => send({}, bytes);
    const begun = await ask(() =>
      mark === null ? whole() : withKeptFile(() => send({ kept: mark }, new Uint8Array()), whole),
    );
    if (begun) setId(begun.id);
  };
  const cancel = () => {
    if (id !== null) void ask(() => request('POST', `/library/imports/${id}/cancel`, { body: {} }));
  };
  return { report, refusal, begin, cancel };
}
