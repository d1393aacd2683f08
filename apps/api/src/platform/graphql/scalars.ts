import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function day(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.valueOf()) ||
    !date.toISOString().startsWith(text)
  )
    throw new GraphQLError('A day is written YYYY-MM-DD.', { extensions: { code: 'BAD_USER_INPUT' } });
  return text;
}

function time(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999))
    throw new GraphQLError('A time is written in ISO 8601.', { extensions: { code: 'BAD_USER_INPUT' } });
  return date;
}

export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A day without a time, YYYY-MM-DD.',
  serialize: (value) => day(value),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601 with milliseconds.',
  serialize: (value) => (value instanceof Date ? value : time(value)).toISOString(),
  parseValue: time,
  parseLiteral: (node) => time(node.kind === Kind.STRING ? node.value : null),
});
