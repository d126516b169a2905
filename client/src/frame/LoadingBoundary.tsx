import { Component, type ReactNode } from 'react';
import { CannotLoad, PageFault } from './CannotLoad.tsx';

/**
 * Keeps a place that fails from taking the application with it: it says what happened and leads on. Another address (`at`) is tried
 * afresh, so that Back and the places above work as ever.
 */
export class LoadingBoundary extends Component<{ at: string; children: ReactNode }, { error: unknown; at: string }> {
  override state = { error: null as unknown, at: this.props.at };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  static getDerivedStateFromProps(props: { at: string }, state: { at: string }) {
    return props.at === state.at ? null : { error: null, at: props.at };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return error instanceof NotLoaded ? <CannotLoad /> : <PageFault />;
  }
}

/** The code of a place did not arrive: the server is away, the network gone, or the server has another version by now. */
class NotLoaded extends Error {}

/** A place whose code is fetched when it is first entered; a failure to fetch is another thing than a fault of the place itself. */
export async function arrival<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (cause) {
    throw new NotLoaded(String(cause), { cause });
  }
}
