import { follows, isCapital, type Reading, wordAt } from '../../link/read/reading';
import { COMPOUNDS } from '../words/brands';

/** A name that ends before `end` ends inside a compound: "Hiệp hội Phát|triển", "Ban Bí|thư". */
export const breaksOff = (reading: Reading, end: number): boolean =>
  follows(reading, end) &&
  !isCapital(reading, end) &&
  COMPOUNDS.has(`${wordAt(reading, end - 1)} ${wordAt(reading, end)}`);
