import { registerEnumType } from '@nestjs/graphql';

export const AvatarSizeEnum = { SMALL: 'small', LARGE: 'large' } as const;
registerEnumType(AvatarSizeEnum, {
  name: 'AvatarSize',
  description: 'How large a picture of a member is: SMALL 96 pixels a side, LARGE 256.',
});
