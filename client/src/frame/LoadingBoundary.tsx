import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../components/arrival.ts';
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
