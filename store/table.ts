/** The one table definition: the CDK app, the local start and the tests all make the table from it. */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
} as const;

export const DEFAULT_TABLE_NAME = 'kiosque';
