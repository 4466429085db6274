import type {
  Agreement,
  FileName,
  Meeting,
  Organization,
  Person,
  Place,
  PolicyDocument,
  PolicyEvent,
  Source,
} from '../../../utils/knowledge/schema';

/** A made-up dataset that passes every check; tests change one record and look at what is refused. */
export interface Small {
  people: Person[];
  organizations: Organization[];
  places: Place[];
  documents: PolicyDocument[];
  events: PolicyEvent[];
  meetings: Meeting[];
  agreements: Agreement[];
  sources: Source[];
}

/** Fresh lists for every record: a test may change one without touching the others. */
const named = () => ({ aliases: [], bio_vi: null, bio_en: null, sources: ['bao-mai'] });

const body = (id: string, name: string): Organization => ({
  ...named(),
  id,
  name,
  name_en: name,
  kind: 'ministry',
  country: 'an-lac',
  parents: [],
  founded: null,
  dissolved: null,
  successor: null,
});

export function small(): Small {
  return {
    people: [
      {
        ...named(),
        id: 'le-mai',
        name: 'Lê Mai',
        name_en: 'Le Mai',
        nationality: 'an-lac',
        born: null,
        roles: [
          {
            title_vi: 'Bộ trưởng Bộ Mây',
            title_en: 'Minister of Clouds',
            org: 'bo-may',
            from: '2020-01',
            to: '2022',
            sources: ['bao-mai'],
          },
        ],
      },
    ],
    organizations: [body('bo-may', 'Bộ Mây'), body('bo-song', 'Bộ Sóng')],
    places: [
      {
        ...named(),
        id: 'an-lac',
        name: 'An Lạc',
        name_en: 'An Lac',
        kind: 'country',
        country: null,
      },
    ],
    documents: [
      {
        ...named(),
        id: 'nghi-dinh-7-2021',
        name: 'Nghị định 7/2021 về mây',
        name_en: 'Decree 7/2021 on clouds',
        kind: 'decree',
        number: '7/2021',
        issuer: 'bo-may',
        issued: '2021-05-01',
        effective: null,
      },
    ],
    events: [{ ...named(), id: 'ngay-may', name: 'Ngày Mây', name_en: 'Cloud Day', host: 'bo-may' }],
    meetings: [
      {
        id: '2021-06-le-mai-bo-song',
        date: '2021-06',
        date_end: null,
        place: 'an-lac',
        kind: 'talks',
        title_vi: 'Bộ trưởng Lê Mai làm việc với Bộ Sóng',
        title_en: 'Minister Le Mai meets the Ministry of Waves',
        participants: [
          { entity: 'le-mai', as_vi: 'Bộ trưởng', side: 'an-lac' },
          { entity: 'bo-song', as_vi: null, side: 'an-lac' },
        ],
        topics: [],
        outcome_vi: null,
        outcome_en: null,
        agreements: ['2021-may-song'],
        sources: ['bao-mai'],
      },
    ],
    agreements: [
      {
        id: '2021-may-song',
        title_vi: 'Thỏa thuận Bộ Mây – Bộ Sóng',
        title_en: 'Agreement of the two ministries',
        kind: 'agreement',
        signed: '2021-06',
        place: 'an-lac',
        parties: [
          { entity: 'bo-may', signatory: 'le-mai' },
          { entity: 'bo-song', signatory: null },
        ],
        topics: [],
        summary_vi: null,
        summary_en: null,
        meeting: '2021-06-le-mai-bo-song',
        sources: ['bao-mai'],
      },
    ],
    sources: [
      {
        id: 'bao-mai',
        url: 'https://bao-mai.example/1',
        publisher: 'Báo Mai',
        title: 'Lê Mai làm việc với Bộ Sóng',
        date: '2021-06-02',
        lang: 'vi',
      },
    ],
  };
}

/** The eight files as they would stand on disk. */
export function asFiles(data: Record<FileName, readonly object[]>): Record<FileName, string> {
  const file = (rows: readonly object[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  return Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, file(rows)])) as Record<
    FileName,
    string
  >;
}
