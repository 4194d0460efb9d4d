package org.gridmap.database;

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

  @Test
  void aFullDiskAndAReadOnlyDatabaseRefuseWrites() {
    assertThat(LostConnection.refusesWrites(new SQLException("no space left", "53100"))).isTrue();
    assertThat(LostConnection.refusesWrites(new SQLException("read only", "25006"))).isTrue();
    assertThat(LostConnection.refusesWrites(new SQLException("could not write", "58030"))).isTrue();
    assertThat(LostConnection.refusesWrites(new SQLException("duplicate key", "23505"))).isFalse();
  }

  private static boolean isLost(SQLException failure) {
    return LostConnection.isBehind(new IllegalStateException("rollback failed", failure));
  }
}
