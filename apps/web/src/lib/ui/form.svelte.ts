import { createContext } from 'svelte';

/** What an action answers when it was refused. Matches one form by its action and, where a form repeats, by a value. */
export type FormFailure = {
  action: string;
  code: string;
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
};

/** What a form knows about its last submission; its fields read it from context. */
export type FormState = {
  readonly busy: boolean;
  readonly message: string | undefined;
  readonly fields: Record<string, string>;
  readonly values: Record<string, string>;
};

export const [useForm, provideForm, hasForm] = createContext<FormState>();

export function isFailure(result: unknown): result is FormFailure {
  return typeof result === 'object' && result !== null && 'message' in result && 'values' in result;
}
