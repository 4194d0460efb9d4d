package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890", "Password123", "woaini1314520", "aaaaaaaaaaaa", "zhang.wei2026!"})
  void whatEverybodyTriesFirstIsRefused(String password) {
    assertThatThrownBy(() -> ChosenPassword.check("zhang.wei", password))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("password-leaked");
  }

  @Test
  void nineCharactersAreTooFew() {
    assertThatThrownBy(() -> ChosenPassword.check("zhang.wei", "k7-Tr9-xQ"))
        .hasMessageContaining("password-too-short");
  }

  @Test
  void aLongUncommonOneIsTaken() {
    assertThat(ChosenPassword.check("zhang.wei", "three red lanterns"))
        .isEqualTo("three red lanterns");
  }
}
