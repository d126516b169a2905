/**
 * Who may see an act, as the act itself says:
 *
 *   public       everyone in the negotiation
 *   desk         chair and secretariat
 *   chair:KEN    chair, secretariat and whoever writes for KEN
 *   party:KEN    whoever writes for KEN, a delegation or a group, and not the desk
 *
 * The last two are private: each has a chain of its own (record/chain.ts), of which others are told nothing.
 */
export type Visibility = 'public' | 'desk' | PrivateVisibility;

/** Of what is between few: in no place among the acts that others see. */
export type PrivateVisibility = `chair:${string}` | `party:${string}`;

/** Whether this is seen by few and counted among the acts of nobody else; not so where an act of an early record says nothing. */
export function isPrivate(visibility: Visibility | undefined): visibility is PrivateVisibility {
  return visibility !== undefined && visibility !== 'public' && visibility !== 'desk';
}

/** The party that a private visibility names: with `chair` the desk sees it as well. */
export function partySeeing(visibility: PrivateVisibility): { readonly party: string; readonly chair: boolean } {
  const colon = visibility.indexOf(':');
  return { party: visibility.slice(colon + 1), chair: visibility.startsWith('chair:') };
}
