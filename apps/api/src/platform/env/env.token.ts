/** Under this token the checked environment is handed to whoever needs it. */
export const ENV = Symbol('ENV');
