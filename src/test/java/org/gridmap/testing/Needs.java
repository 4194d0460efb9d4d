package org.gridmap.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a test cannot do without. A missing one skips the test with its reason, which the suite's
 * closing lines repeat. On a build server ({@code CI} is set) only samples may be missing: they are
 * kept outside the repository.
 */
public final class Needs {

  private Needs() {}

  /** A tool that {@code ./gridmap test} installs. */
  public static void tool(boolean present, String name) {
    if (!present && System.getenv("CI") != null) {
      fail(name + " is not installed; a build server must not skip this test");
    }
    assumeTrue(present, name + " is not installed");
  }

  /** A folder of sample files beside the clone. */
  public static void samples(Path folder) {
    assumeTrue(Files.isDirectory(folder), "shared sample files are not beside this clone");
  }
}
