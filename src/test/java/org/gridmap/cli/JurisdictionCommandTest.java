package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command jurisdiction, as far as it needs no database. */
class JurisdictionCommandTest {

  @TempDir private Path directory;

  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"standard", "yingkou", "daxing"})
  void aPresetIsCheckedByItsName(String preset) {
    assertThat(run("check", preset)).isEqualTo(GridmapCommand.GOOD);
    assertThat(said.toString()).contains(preset).contains("没有问题").contains("are good");
  }

  @Test
  void faultsAreTheOutputAndEndWithOne() throws IOException {
    Files.writeString(
        directory.resolve("jurisdiction.yaml"), "code: x\nname: {zh: 甲}\nlevel: []\n");

    assertThat(run("check", directory.toString())).isEqualTo(GridmapCommand.FAULTS);
    assertThat(said.toString())
        .contains("✗ jurisdiction.yaml:2  name")
        .contains("✗ jurisdiction.yaml:3  level")
        .contains("2 faults in")
        .contains("没有载入任何内容");
  }

  @Test
  void aFaultyDirectoryIsNotLoadedAndNoDatabaseIsAsked() throws IOException {
    Files.writeString(directory.resolve("jurisdiction.yaml"), "code: x\n");

    assertThat(run("load", directory.toString(), "--area", "TOP")).isEqualTo(GridmapCommand.FAULTS);
    assertThat(said.toString()).contains("Nothing was loaded");
  }

  @Test
  void aNameThatIsNothingIsWrongUse() {
    assertThat(run("check", "no-such-city")).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(complained.toString()).contains("no-such-city").contains("standard");
  }

  private int run(String... args) {
    CommandLine command = GridmapCommand.commandLine();
    command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(complained, true));
    String[] all = new String[args.length + 1];
    all[0] = "jurisdiction";
    System.arraycopy(args, 0, all, 1, args.length);
    return command.execute(all);
  }
}
