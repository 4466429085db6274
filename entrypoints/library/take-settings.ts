import { settingsFrom } from '../../utils/library/settings-file';
import type { Settings } from '../../utils/setting-values';
import { updateSettings } from '../../utils/settings';
import { readLook, writeLook } from './look';
import { takePacks } from './take-packs';

/** Puts the settings of a file, and the packs that go with them, in the place of the reader's. `elsewhere` hears of subscriptions that are not here. @returns what puts the reader's back */
export async function takeSettings(
  file: Record<string, unknown>,
  own: Settings,
  elsewhere: (addresses: string[]) => void,
): Promise<() => Promise<void>> {
  const look = readLook();
  const putBack = await takePacks(file.packs, elsewhere);
  await updateSettings(settingsFrom(file));
  if (file.reader) writeLook(file.reader);
  return async () => {
    await updateSettings(own);
    writeLook(look);
    await putBack();
  };
}
