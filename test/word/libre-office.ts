import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const found = (process.env.PATH ?? '')
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

/** The path of LibreOffice; undefined where it is not installed, or is and does not start. */
export const libreOffice: string | undefined = found !== undefined && starts(found) ? found : undefined;

/** Whether it opens: one that is being installed is there and cannot be started. */
function starts(path: string): boolean {
  const profile = mkdtempSync(join(tmpdir(), 'adref-office-'));
  const { status } = spawnSync(path, [
    '--headless',
    `-env:UserInstallation=file://${profile}`,
    '--terminate_after_init',
  ]);
  rmSync(profile, { recursive: true, force: true });
  return status === 0;
}
