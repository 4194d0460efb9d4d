package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

  @Test
  void aServerThatStoppedOrVanishedIsLost() {
    assertThat(isLost(new SQLException("terminating connection", "57P01"))).isTrue();
    assertThat(isLost(new SQLException("broken pipe", "08006"))).isTrue();
    assertThat(isLost(new SQLException("Connection is closed"))).isTrue();
  }

  @Test
  void aStatementThatWentWrongIsNot() {
    assertThat(isLost(new SQLException("duplicate key", "23505"))).isFalse();
    assertThat(LostConnection.isBehind(new IllegalStateException("no SQL here"))).isFalse();
  }

  private static boolean isLost(SQLException failure) {
    return LostConnection.isBehind(new IllegalStateException("rollback failed", failure));
  }
}
