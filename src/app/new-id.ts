// The id of a gathering that is new to this device. Apart: deriving keys is not needed to open the ones it knows.
import { toHex } from '#base';
import { type Invite, campKeys } from '#identity';

export const gatheringId = (invite: Invite): string => toHex(campKeys(invite).gathering);
