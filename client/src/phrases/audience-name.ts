import { isPrivate, type Party, partySeeing, type Visibility } from '@adref/shared/negotiation';
import { Globe, KeyRound, Landmark, Lock, type LucideIcon, Users } from 'lucide-react';
import * as m from '../paraglide/messages.js';
import { partyName } from './party-name.ts';

/** Who sees a conversation, in words and as a sign. */
export interface AudienceName {
  readonly words: string;
  readonly sign: LucideIcon;
}

/** What an audience is called. */
export function audienceName(parties: readonly Party[], audience: Visibility): AudienceName {
  if (!isPrivate(audience)) {
    return audience === 'desk'
      ? { words: m.audience_desk(), sign: KeyRound }
      : { words: m.audience_public(), sign: Globe };
  }
  const { party: code, chair } = partySeeing(audience);
  const party = partyName(parties, code);
  if (chair) return { words: m.audience_chair({ party }), sign: Landmark };
  const isGroup = parties.some((one) => one.code === code && one.kind === 'group');
  return isGroup
    ? { words: m.audience_group({ party }), sign: Users }
    : { words: m.audience_party({ party }), sign: Lock };
}
