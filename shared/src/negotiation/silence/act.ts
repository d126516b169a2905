import type { OpenedSilence, SilenceBreak, SilenceEnd } from './silence-window.ts';

/** Silence as a way to consent: who broke it is the desk's, on which paragraphs is everybody's. */
export type SilenceAct =
  | { readonly kind: 'silence'; readonly window: OpenedSilence }
  /** A party objects; without paragraphs it takes its objection back. */
  | { readonly kind: 'break-silence'; readonly window: string; readonly said: SilenceBreak }
  /** The paragraphs on which silence is broken by now, all of them; in the server's name, because it must not say whose doing it is. */
  | { readonly kind: 'silence-broken'; readonly window: string; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'end-silence';
      readonly window: string;
      readonly outcome: SilenceEnd['outcome'];
      readonly paragraphs: readonly string[];
    }
  /** The desk says who broke it. */
  | { readonly kind: 'publish-breaks'; readonly window: string; readonly breaks: readonly SilenceBreak[] };

/** Who sees these acts. */
export const silenceVisibility = {
  silence: 'public',
  'break-silence': 'desk',
  'silence-broken': 'public',
  'end-silence': 'public',
  'publish-breaks': 'public',
} as const;
