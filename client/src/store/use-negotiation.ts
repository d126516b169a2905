import type { Command, Member, Negotiation } from '@adref/shared/negotiation';
import type { Attendance, CommandAnswer } from '@adref/shared/protocol';
import { createContext, useContext } from 'react';
import type { WentBack } from './known-head.ts';
import type { NewsStore } from './news-store.ts';
import type { UndoList } from './undo-list.ts';
import type { WatchedValue } from './watched-value.ts';

/** The open negotiation, as one of this browser's members sees it. */
export interface OpenNegotiation {
  readonly negotiation: Negotiation;
  readonly member: Member;
  /** False while the server cannot be reached: what is shown may be old, and acts will fail. */
  readonly connected: boolean;
  /** The record was further when this browser last saw it; until `acceptRecord`. */
  readonly wentBack: WentBack | null;
  readonly acceptRecord: () => void;
  /** Carries out a command; throws ApiError with the reason when it is refused. */
  readonly act: (command: Command) => Promise<CommandAnswer>;
  /** What of it this page can take back. */
  readonly undoList: UndoList;
  /** Who is there; null before the server has said so. */
  readonly attendance: WatchedValue<Attendance | null>;
  /** What is new for the member, and what it has read. */
  readonly news: NewsStore;
}

/** Around the pages of a negotiation; null outside them. */
export const NegotiationContext = createContext<OpenNegotiation | null>(null);

/** The open negotiation. Only inside its pages; throws elsewhere. */
export function useNegotiation(): OpenNegotiation {
  const value = useContext(NegotiationContext);
  if (!value) throw new Error('useNegotiation is called outside the pages of a negotiation');
  return value;
}
