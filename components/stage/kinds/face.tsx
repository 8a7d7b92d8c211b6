/**
 * What only one kind of component shows, drawn in its place. No hooks: the server draws it too.
 */
import { Bucket } from './api-gateway/bucket';
import { Hits } from './cache/hits';
import { Connections } from './database/connections';
import type { FaceProps } from './face-props';
import { Modules } from './monolith/modules';
import { Depth } from './queue/depth';
import { Shards } from './stream/shards';

export function KindFace(props: FaceProps) {
  switch (props.face.info.about?.kind) {
    case 'apiGateway':
      return <Bucket {...props} />;
    case 'queue':
      return <Depth {...props} />;
    case 'stream':
      return <Shards {...props} />;
    case 'cache':
      return <Hits {...props} />;
    case 'database':
      return <Connections {...props} />;
    case 'monolith':
      return <Modules {...props} />;
    default:
      return null;
  }
}
