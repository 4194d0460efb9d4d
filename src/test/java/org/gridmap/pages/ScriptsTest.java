package org.gridmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gridmap.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webjars.WebJarVersionLocator;

/** Runs the tests of the scripts, when Node is there, with the libraries the pages get. */
class ScriptsTest {

  private static final Path FRONTEND = Path.of("frontend");

  @TempDir Path folder;

  @Test
  void theScriptsPassTheirOwnTests() throws Exception {
    Needs.tool(hasNode(), "Node");
    copy("js");
    copy("css");
    copy("test");
    Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    library("pbf");

    Path report = folder.resolve("report");
    Process tests =
        new ProcessBuilder("node", "--test", "test/")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();

    assertThat(tests.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(tests.exitValue()).as(Files.readString(report)).isZero();
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private void copy(String name) throws IOException {
    try (Stream<Path> files = Files.walk(FRONTEND.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(FRONTEND.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void library(String name) throws IOException {
    String jar =
        "/META-INF/resources/webjars/" + name + "/" + new WebJarVersionLocator().version(name);
    Path target = Files.createDirectories(folder.resolve("node_modules").resolve(name));
    for (String file : List.of("index.js", "package.json")) {
      try (InputStream content = ScriptsTest.class.getResourceAsStream(jar + "/" + file)) {
        Files.write(
            target.resolve(file),
            content == null ? "".getBytes(StandardCharsets.UTF_8) : content.readAllBytes());
      }
    }
  }
}
