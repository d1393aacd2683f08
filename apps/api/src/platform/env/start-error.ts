export type StartErrorCode =
  | 'ENVIRONMENT'
  | 'DATA_DIRECTORY'
  | 'ALREADY_RUNNING'
  | 'DATABASE_UNSUPPORTED'
  | 'DATABASE_FAILED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_NEWER'
  | 'DATABASE_IN_USE'
  | 'REDIS_UNREACHABLE'
  | 'PORT_TAKEN';

/** A reason Conch cannot start that the person starting it can mend. Its message is all they are shown. */
export class StartError extends Error {
  constructor(
    readonly code: StartErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartError';
  }
}
