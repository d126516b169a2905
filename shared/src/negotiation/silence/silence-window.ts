/** Hours that everybody has to object where the desk does not say another deadline: the General Assembly gives at least so many. */
export const silenceHours = 72;

/** A text on which silence is taken for consent until a deadline. */
export interface SilenceWindow {
  readonly id: string;
  /** The draft that is its text, with the symbol that it had. */
  readonly draft: number;
  readonly symbol: string;
  /** Ids of the paragraphs that it is about; null for the whole text. */
  readonly paragraphs: readonly string[] | null;
  /** ISO 8601, UTC. */
  readonly opened: string;
  readonly deadline: string;
  /** IANA name of the time zone in which the deadline was set, and is told. */
  readonly timeZone: string;
  readonly note: string;
  /** The window in whose place this one was opened. */
  readonly replaces?: string;
  readonly by: string;
  /** Paragraphs on which silence is broken, in the order of the text: all that is told to everybody. */
  readonly broken: readonly string[];
  /** Who broke it, on what and why, the last word of each party. Only for chair and secretariat. */
  readonly breaks: readonly SilenceBreak[];
  /** The same, once the desk has made it public; null before. */
  readonly published: readonly SilenceBreak[] | null;
  readonly ended: SilenceEnd | null;
}

/** A party's objection while silence runs. */
export interface SilenceBreak {
  readonly party: string;
  readonly paragraphs: readonly string[];
  /** Empty where the party gives none. */
  readonly reason: string;
  readonly time: string;
  readonly by: string;
}

/** How a window ended: nobody objected, somebody did, the desk called it off, or another one took its place. */
export interface SilenceEnd {
  readonly time: string;
  readonly outcome: 'kept' | 'broken' | 'called-off' | 'replaced';
}

/** Of what a window is from the start; the rest comes while it runs. */
export type OpenedSilence = Omit<SilenceWindow, 'broken' | 'breaks' | 'published' | 'ended'>;

/** Whether objections are heard at this time (ISO 8601): the deadline itself is too late. */
export function silenceRuns({ ended, deadline }: SilenceWindow, now: string): boolean {
  return ended === null && Date.parse(now) < Date.parse(deadline);
}

/** The outcome that a window has by itself at its deadline. */
export function silenceOutcome({ broken }: SilenceWindow): 'kept' | 'broken' {
  return broken.length === 0 ? 'kept' : 'broken';
}
