import type { ReactNode } from 'react';

/** The bar with the four places, and the place. */
export function NegotiationFrame({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
