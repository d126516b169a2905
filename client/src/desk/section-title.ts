import type { Party } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import type { DeskItem } from './desk-item.ts';
import type { QueueQuestion, QueueSection } from './desk-queue.ts';

/** What a section of the queue is called, and how many items it has. */
export function sectionTitle(
  { key, items }: QueueSection,
  { arrangement }: QueueQuestion,
  parties: readonly Party[],
): string {
  const count = items.length;
  if (arrangement === 'paragraph')
    return m.queue_section({ name: items[0]?.paragraph.label || m.desk_no_label(), count });
  if (arrangement === 'party') return m.queue_section({ name: partyName(parties, key), count });
  if (arrangement === 'contention') return m.queue_section({ name: m.queue_by_contention(), count });
  if (arrangement === 'kind') return m.queue_section({ name: kindNames[key as DeskItem['kind']](), count });
  return key === 'open' ? m.desk_open({ count }) : m.desk_decided({ count });
}

const kindNames = { words: m.queue_kind_words, deletion: m.queue_kind_deletion, addition: m.queue_kind_addition };
