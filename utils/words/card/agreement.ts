import { catalogue } from '../../i18n';
import type { AgreementCard } from '../../knowledge/card';

interface AgreementWords {
  kinds: Record<AgreementCard['kind'], string>;
  parties: string;
  signatory(party: string): string;
  summary: string;
  meeting: string;
  sources: string;
  notThis: string;
}

const vi: AgreementWords = {
  kinds: {
    agreement: 'Hiệp định, thỏa thuận',
    mou: 'Bản ghi nhớ',
    programme: 'Chương trình hợp tác',
    'joint-statement': 'Tuyên bố chung',
    protocol: 'Nghị định thư',
    'letter-of-intent': 'Ý định thư',
    'action-plan': 'Kế hoạch hành động',
    contract: 'Hợp đồng',
  },
  parties: 'Các bên',
  signatory: (party) => `Ký thay ${party}`,
  summary: 'Nội dung',
  meeting: 'Ký trong dịp',
  sources: 'Nguồn',
  notThis: 'Không phải thỏa thuận này',
};

const en: AgreementWords = {
  kinds: {
    agreement: 'Agreement',
    mou: 'Memorandum of understanding',
    programme: 'Programme of cooperation',
    'joint-statement': 'Joint statement',
    protocol: 'Protocol',
    'letter-of-intent': 'Letter of intent',
    'action-plan': 'Action plan',
    contract: 'Contract',
  },
  parties: 'Parties',
  signatory: (party) => `Signed for ${party}`,
  summary: 'Contents',
  meeting: 'Signed during',
  sources: 'Sources',
  notThis: 'Not this agreement',
};

/** What the view of an agreement says, in the card and in the panel. */
export const agreementWords = catalogue<AgreementWords>(vi, en);
