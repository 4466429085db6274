import { wordSet } from './cues';

/** Before a firm's name and a number: a thing that the firm makes. */
export const MODEL_BEFORE = wordSet(
  'mẫu, dòng, máy, bay, thoại, smartphone, phone, chiếc, phẩm, bản, hình, xe, sedan, tablet, laptop, bộ, đôi, chip, model, hệ',
);
/** After a model's number, which nothing counted can begin with. */
export const AFTER_MODEL = wordSet('là, có, được, sẽ, đã, với, trong, ra, bị, của, vẫn, cũng, đang, series');
/** After a number: what is counted. */
export const COUNTED = wordSet(
  'năm, tháng, tuần, ngày, giờ, phút, giây, tuổi, lần, triệu, tỷ, tỉ, nghìn, ngàn, trăm, đồng, đô, euro, phần, điểm, sao, người, máy, sản, dự, đơn, giải, nhân, tấn, mét, km, kg, w, kw, mw, gw, gb, tb, mb, mbps, gbps, mhz, ghz, usd, vnd, vnđ, eur, ndt, cny, won, yên, million, billion, trillion, percent, years, months, days, times, jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, january, february, march, april, june, july, august, september, october, november, december',
);
