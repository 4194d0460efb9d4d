package org.gridmap.door;

import java.io.IOException;
import org.gridmap.platform.Problem;

/** Tells a reader of a body that nothing more comes; the cause says why. */
final class BodyRefused extends IOException {

  private static final long serialVersionUID = 1L;

  BodyRefused(Problem why) {
    super(why.code().slug(), why);
  }
}
