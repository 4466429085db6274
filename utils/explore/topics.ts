/** The topics that meetings and agreements are filed under. `tests/unit/explore` holds the dataset against this list. */
export const topicIds = [
  'AI',
  'blockchain-digital-assets',
  'cybersecurity',
  'data-centre',
  'digital-economy',
  'digital-government',
  'digital-infrastructure',
  'digital-transformation',
  'drones',
  'e-commerce',
  'intellectual-property',
  'nuclear-energy',
  'post',
  'press-publishing',
  'quantum',
  'radio-frequency',
  'science-technology',
  'semiconductors',
  'smart-city',
  'space-satellite',
  'standards',
  'startups',
  'strategic-technology',
  'telecom-5g',
  'training',
] as const;
export type TopicId = (typeof topicIds)[number];

export function isTopic(id: string): id is TopicId {
  return (topicIds as readonly string[]).includes(id);
}
