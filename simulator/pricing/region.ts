/**
 * The Regions for which prices are here: N. Virginia and Seoul.
 */
export type Region = 'us-east-1' | 'ap-northeast-2';
