/** Where rooms report what an operator should know; never words of a text. A pino logger is one. */
export interface RoomLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
