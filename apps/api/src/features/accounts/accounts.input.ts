import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('SetupInput', { description: 'The first account and the name of the community.' })
export class SetupArgs {
  @Field(() => String, { description: 'The code in the link that the server printed.' })
  code: string;

  @Field(() => String, { description: 'What the community is called.' })
  communityName: string;

  @Field(() => String, { description: "The owner's name." })
  name: string;

  @Field(() => String, { description: "The owner's handle." })
  handle: string;

  @Field(() => String, { description: "The owner's e-mail address." })
  email: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  password: string;
}

@InputType('SignInInput', { description: 'An e-mail address and its password.' })
export class SignInArgs {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email: string;

  @Field(() => String, { description: 'Its password.' })
  password: string;
}

@InputType('ChangePasswordInput', { description: 'The old and the new password of the viewer.' })
export class ChangePasswordArgs {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  newPassword: string;
}

@InputType('ChangeEmailInput', { description: 'The address the viewer wants.' })
export class ChangeEmailArgs {
  @Field(() => String, { description: 'The new address.' })
  email: string;

  @Field(() => String, { description: 'The password of the account.' })
  currentPassword: string;
}

@InputType('RevokeSessionInput', { description: 'Which session to end.' })
export class RevokeSessionArgs {
  @Field(() => ID, { description: 'One of the viewer’s own sessions.' })
  id: string;
}

@InputType('RequestPasswordResetInput', { description: 'Whose password is to be set anew.' })
export class RequestPasswordResetArgs {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email: string;
}

@InputType('ResetPasswordInput', { description: 'A new password for whoever was sent the link.' })
export class ResetPasswordArgs {
  @Field(() => String, { description: 'The token in the link of the mail.' })
  token: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  password: string;
}
