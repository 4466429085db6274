import { type BrowserName, browserNames } from '../../utils/cli/browser';

export type { BrowserName } from '../../utils/cli/browser';
export { placeOf } from '../../utils/cli/in-page';
export { launch, type Rig, type RigOptions, until } from '../../utils/cli/rig';
export type { PageServer } from '../../utils/cli/serve';

/** Every browser test file runs for each of these: `describe.each(browsers)(…)`. `BROWSERS=chromium` narrows it. */
export const browsers: BrowserName[] = browserNames.filter((name) =>
  (process.env.BROWSERS ?? browserNames.join()).split(',').includes(name),
);
