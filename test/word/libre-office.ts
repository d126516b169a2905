import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of LibreOffice; undefined where it is not installed. */
export const libreOffice: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
