import type { Attendance } from '@adref/shared/protocol';
import { useSyncExternalStore } from 'react';
import { useNegotiation } from './use-negotiation.ts';

/** Who has the negotiation open, by delegation; null before the server has said so. */
export function useAttendance(): Attendance | null {
  const { attendance } = useNegotiation();
  return useSyncExternalStore(attendance.subscribe, attendance.snapshot);
}
