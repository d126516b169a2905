import type { LabelStyle } from '../../document/index.ts';
import type { Negotiation } from '../negotiation.ts';

/** How the labels of this negotiation are written, everywhere. */
export function labelStyle({ bisUsage: usage, language }: Pick<Negotiation, 'bisUsage' | 'language'>): LabelStyle {
  return { usage, language };
}
