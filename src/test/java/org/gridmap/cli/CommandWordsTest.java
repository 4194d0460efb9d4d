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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a command refuses or finds, it says in both languages. */
class CommandWordsTest {

  private static final String OVERLAPPING =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"code":"a"},"geometry":{"type":"Polygon","coordinates":
        [[[103,38],[103.002,38],[103.002,38.002],[103,38.002],[103,38]]]}},
       {"type":"Feature","properties":{"code":"b"},"geometry":{"type":"Polygon","coordinates":
        [[[103.001,38],[103.003,38],[103.003,38.002],[103.001,38.002],[103.001,38]]]}},
       {"type":"Feature","properties":{"code":"c"},"geometry":{"type":"Polygon","coordinates":
        [[[103.01,38],[103.012,38.002],[103.012,38],[103.01,38.002],[103.01,38]]]}}]}
      """;

  @TempDir private Path directory;

  private final StringWriter data = new StringWriter();
  private final StringWriter words = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"crs\":\"EPSG:4547\",\"size\":-1} | size | 大于 0 的数 | a number above 0",
        "{\"crs\":\"EPSG:4547\",\"size\":9,\"grid\":\"tri\"} | grid | 不能使用 | it must be",
        "{\"crs\":\"moon\",\"size\":9} | crs | 不能使用 | it must be",
        "{\"size\":9} | crs | 缺少 | has no",
        "{\"crs\":\"EPSG:4547\",\"size\":9,\"zone\":\"X/Y\"} | zone | 不能使用 | it must be",
        "[] | p.json | 不是 JSON 对象 | no JSON object"
      })
  void hotspotsRefusesAParameter(String json, String name, String chinese, String english)
      throws IOException {
    String parameters = file("p.json", json);
    String incidents = file("i.csv", "id,lon,lat,time\n");

    assertThat(
            run(
                "hotspots",
                "--params",
                parameters,
                "--incidents",
                incidents,
                "--out",
                directory.resolve("out").toString()))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains(name, chinese, english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--target 0",
        "--tolerance 2",
        "--threads 0",
        "--fix-overlaps -1",
        "--move-price -1"
      })
  void balanceRefusesANumber(String option) {
    String[] word = option.split(" ");

    assertThat(
            run(
                "balance",
                "--communities",
                "c",
                "--buildings",
                "b",
                "--out",
                "o",
                word[0],
                word[1]))
        .isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains(word[0], "不能使用", "it must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance", "check", "clocks", "hotspots", "import", "locate"})
  void wrongUseIsToldInBothLanguages(String command) {
    assertThat(run(command, "--no-such-option")).isEqualTo(GridmapCommand.BAD_INPUT);
    assertThat(words.toString()).contains("用法有误", "Wrong use", "gridmap " + command + " --help");
  }

  @Test
  void checkExplainsEachFaultInBothLanguages() throws IOException {
    String grids = file("g.geojson", OVERLAPPING);

    assertThat(run("check", "--grids", grids)).isEqualTo(GridmapCommand.FAULTS);
    assertThat(data.toString())
        .contains("a、b 重叠", "a, b overlap by")
        .contains("c 不能使用：边界自相交", "c cannot be used: its border crosses itself");
  }

  @Test
  void checkAsJsonHoldsBothLanguages() throws IOException {
    run("check", "--json", "--grids", file("g.geojson", OVERLAPPING));

    JsonNode faults = JsonMapper.shared().readTree(data.toString());
    assertThat(faults).isNotEmpty();
    for (JsonNode fault : faults) {
      assertThat(fault.path("detail").asString()).doesNotContain("{").matches("\\p{ASCII}+²?.*");
      assertThat(fault.path("detailZh").asString()).matches("(?s).*\\p{IsHan}.*");
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private int run(String... args) {
    return GridmapCommand.commandLine()
        .setOut(new PrintWriter(data, true))
        .setErr(new PrintWriter(words, true))
        .execute(args);
  }
}
