import { type BrowserName, browserNames } from '../../../utils/cli/browsers/browser';

export type { BrowserName } from '../../../utils/cli/browsers/browser';
export { placeOf } from '../../../utils/cli/browsers/in-page';
export { isThere, launch, type Rig, type RigOptions } from '../../../utils/cli/browsers/rig';
export type { PageServer } from '../../../utils/cli/browsers/serve';
export { until } from '../../../utils/cli/browsers/until';

/** Every browser test file runs for each of these: `describe.each(browsers)(…)`. `BROWSERS=chromium` narrows it. */
export const browsers: BrowserName[] = browserNames.filter((name) =>
  (process.env.BROWSERS ?? browserNames.join()).split(',').includes(name),
);
