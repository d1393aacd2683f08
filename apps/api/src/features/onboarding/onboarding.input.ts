import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('UpdateOnboardingInput', {
  description: 'What is to change; what is left out stays, and null empties.',
})
export class UpdateOnboardingArgs {
  @Field(() => ID, { nullable: true, description: 'The category where newcomers introduce themselves.' })
  introductionsCategoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of welcome above the first steps.' })
  welcome?: string | null;
}
