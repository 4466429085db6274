import type { Role } from '../../../../utils/knowledge/schema';
import type { Office } from '../../../../utils/knowledge/store/facts';
import { role } from '../dataset';

/** An office of somebody called "m", in a body that is there. */
export function office(fields: Partial<Role> = {}, over: Partial<Office> = {}): Office {
  return {
    role: role(fields),
    body: null,
    bodyEnd: null,
    person: 'm',
    kind: 'other',
    leads: null,
    public: true,
    country: 'viet-nam',
    changes: [],
    evidence: [],
    over: null,
    rivals: [],
    sources: [],
    ...over,
  };
}
