import { roomName } from '@adref/shared/crdt';
import type { ActBody, ImportedRecord } from '@adref/shared/negotiation';
import { chained } from '../acts/chain.ts';
import type { Importing } from '../acts/importing.ts';
import type { Write } from '../storage/storage.ts';
import { currentForm } from '../sync/current-form.ts';
import { RoomText } from '../sync/room-text.ts';
import type { CheckedFile } from './negotiation-on-file.ts';

/**
 * What a checked file comes to as the negotiation `id` of this installation: its acts as they are, then the act that says so, and `bodies`; the
 * words of the library's documents under ids of its own (`keptAs`); the texts that came with it, each as the beginning of its room. Nothing that
 * is stored already is touched.
 */
export function importing(
  { file, head, draft, hashes }: CheckedFile,
  { id, by, time }: { readonly id: string; readonly by: string; readonly time: string },
  bodies: readonly ActBody[],
): Importing {
  const { record, negotiation, seen, acts: count } = file;
  const documents = file.documents.map((one, index) => ({ id: one.id, hash: hashes[index] ?? '' }));
  const from: ImportedRecord = { negotiation, seen, acts: count, head: file.head, draft, documents };
  const added = chained(
    record,
    head,
    [{ kind: 'import', id, from } as const, ...bodies].map((body) => ({ by, time, body })),
  );
  const acts = [...record, ...added.acts];
  const form = currentForm();
  return {
    id,
    acts,
    head: added.head,
    writes: [
      ...acts.map((act): Write => ({ kind: 'act', negotiation: id, act })),
      ...file.documents.map((one): Write => ({ kind: 'document', id: `${id}/${one.id}`, document: one.document })),
      ...file.texts.map(({ draft: number, party, paragraphs }): Write => {
        const room = roomName({ negotiation: id, draft: number, party });
        const update = RoomText.seed(paragraphs, form);
        return { kind: 'opening', room, form: form.version, member: 'server', time, update };
      }),
    ],
  };
}
