import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import * as m from '../paraglide/messages.js';
import { arrival, NotLoaded } from './arrival.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Working } from './Working.tsx';

/**
 * A part of a page whose code is fetched when it is first shown: what a page shows at once does not wait for it. Meanwhile it says that it is
 * opened, or, where it is `unasked`, nothing; where its code does not come it says so in its own place, and the page around it goes on.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { unasked = false }: { unasked?: boolean } = {},
): ComponentType<Props> {
  const Part = lazy(() => arrival(load()).then((part) => ({ default: part })));
  return (props) => (
    <PartBoundary>
      <Suspense fallback={unasked ? null : <Working label={m.part_opening()} />}>
        <Part {...props} />
      </Suspense>
    </PartBoundary>
  );
}

class PartBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // A fault in the part itself is for the boundary of the place.
    if (!(error instanceof NotLoaded)) throw error;
    return (
      <Notice tone="bad">
        {/* A browser remembers that code failed to come, until the whole page is loaded again. */}
        {m.part_not_loaded()}{' '}
        <Button small onPress={() => location.reload()}>
          {m.load_now()}
        </Button>
      </Notice>
    );
  }
}
