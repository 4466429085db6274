import type { BrowserName } from '../browsers/browser';

export const root: string;
export const browsers: Record<BrowserName, { package: string; paths: string[]; say: string }>;
export function findBrowser(name: BrowserName): string | null;
export function lacksPackages(folder: string): boolean;
export function installBrowsers(names: BrowserName[]): void;
