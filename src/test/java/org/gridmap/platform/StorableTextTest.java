package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\uD800", "\uDC00a", "\uD800\uD800", "🏠\u0000"})
  void aTextThatCannotBeStoredIsRefused(String text) {
    assertThatThrownBy(() -> StorableText.require("find", text))
        .hasMessageContaining("unreadable-text")
        .hasMessageContaining("name=find");
  }

  @Test
  void thePlaceIsCountedInLettersFromOne() {
    assertThatThrownBy(() -> StorableText.require("find", "🏠房\u0000"))
        .hasMessageContaining("position=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "灯坏了", "🏠", "a\u0001b", "\uFFFF"})
  void everyOtherTextIsTakenAsItIs(String text) {
    assertThat(StorableText.require("find", text)).isEqualTo(text);
  }

  @Test
  void controlCharactersBecomeBlanksWherePeopleType() {
    assertThat(StorableText.required("note", " a\u0001b\n\tc ", 20)).isEqualTo("a b\n\tc");
  }

  @Test
  void aTextIsMeasuredInLetters() {
    assertThat(StorableText.optional("floor", "🏠🏠", 2)).isEqualTo("🏠🏠");
    assertThatThrownBy(() -> StorableText.optional("floor", "🏠🏠🏠", 2))
        .hasMessageContaining("text-too-long");
  }
}
