package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportFieldsTest {

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void thePageOfTheDataFolderListsTheFieldsThatAreRead(ImportKind kind) throws IOException {
    String page = Files.readString(Path.of("gis-data/README.md"));

    assertThat(page).contains("### `" + kind.word() + "`\n\n" + ImportFields.markdown(kind));
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void theHelpListsEveryField(ImportKind kind) {
    assertThat(ImportFields.lines(kind)).hasSameSizeAs(ImportFields.of(kind));
  }
}
