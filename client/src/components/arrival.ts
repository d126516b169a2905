/** Code did not arrive: the server is away, the network gone, or the server has another version by now. */
export class NotLoaded extends Error {}

/** Code that is fetched when it is first needed; a failure to fetch it is another thing than a fault in it, and is a `NotLoaded`. */
export async function arrival<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (cause) {
    throw new NotLoaded(String(cause), { cause });
  }
}
