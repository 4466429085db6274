/**
 * Written forms that are also ordinary words, given names or offices any country has. As a name or alias they need a
 * condition; the shape rules (one short word, few capitals, a bare document number) are in `check-names.ts`.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  [
    // given names and common syllables
    ...[
      'Anh',
      'Ý',
      'Đức',
      'Nga',
      'Mỹ',
      'Pháp',
      'Úc',
      'Bỉ',
      'Lào',
      'Séc',
      'Thái',
      'Hàn',
      'Trung',
      'Nhật',
      'Huế',
    ],
    // offices and bodies of every state
    ...[
      'Thủ tướng',
      'Chủ tịch nước',
      'Quốc hội',
      'Chính phủ',
      'Đảng',
      'Nhà nước',
      'Ban Bí thư',
      'Phủ Chủ tịch',
    ],
    ...['Văn phòng Bộ', 'Vụ Pháp chế', 'Vụ Hợp tác quốc tế', 'Trung tâm CNTT', 'Tổng thống', 'Hội đồng'],
    // newspapers named after people, things and virtues
    ...['Tuổi Trẻ', 'Thanh Niên', 'Lao Động', 'Nhân Dân', 'Tri thức', 'Tia Sáng', 'Tiền Phong', 'Dân trí'],
    ...['Người Lao Động', 'Đại biểu Nhân dân', 'Đầu tư', 'Công Thương', 'Giao thông', 'Sài Gòn Giải Phóng'],
    // brands that are words or places
    ...[
      'Amazon',
      'Apple',
      'Meta',
      'Bolt',
      'EDGE',
      'TRAI',
      'Astra',
      'Cadence',
      'Kinh Bắc',
      'Tinh Vân',
      'Hoa Vi',
    ],
  ].map((word) => word.toLowerCase()),
);
