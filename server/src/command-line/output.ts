/** Where a command writes: standard output, or a test's string. */
export interface Output {
  write(text: string): unknown;
}

/** Exit code of a command that did what it was asked. */
export const done = 0;

/** Exit code of a command that could not read its input. */
export const failed = 1;

/** Exit code of a command that was called wrongly. */
export const misused = 2;
