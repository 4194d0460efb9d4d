package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridmap.platform.Problem;
import org.gridmap.testing.AuditRows;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AccountsTest {

  @Autowired Users users;
  @Autowired DemoAccounts demo;
  @Autowired FirstAccounts first;
  @Autowired JdbcClient database;

  private long district;

  @BeforeEach
  void anEmptyDatabaseWithADistrict() {
    EmptyTables.empty(database, "app_user, area");
    district =
        database
            .sql("insert into area (code, name, level) values ('1', '区', 'DISTRICT') returning id")
            .query(Long.class)
            .single();
  }

  @Test
  void theFirstStartMakesOneAdministratorAndTheSecondNone() {
    assertThat(first.firstAdministrator()).isNotNull();
    assertThat(first.firstAdministrator()).isNull();
    assertThat(users.find("admin").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void aDatabaseWithUsersOfItsOwnGetsNoFurtherAdministrator() {
    users.add("wang", "Wang", null, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));

    assertThat(first.firstAdministrator()).isNull();
  }

  @Test
  void theDemoTownBringsAPlannerOfItsAreaAndADispatcherWithoutBounds() {
    demo.create(district);

    assertThat(demo.list())
        .extracting(DemoAccounts.DemoAccount::name)
        .containsExactly("dispatcher", "planner");
    assertThat(users.find("dispatcher").orElseThrow().scopeOf(Role.DISPATCHER).everywhere())
        .isTrue();
    assertThat(users.find("planner").orElseThrow().scopeOf(Role.PLANNER).areaIds())
        .containsExactly(district);
  }

  @Test
  void realDataEndTheDemoAccounts() {
    demo.create(district);
    demo.retire();

    assertThat(demo.list()).isEmpty();
    assertThat(users.find("planner").orElseThrow().isEnabled()).isFalse();
  }

  @Test
  void aDemoAccountNeverReplacesARealOne() {
    users.add("planner", "Zhao", "a-real-password", List.of(new RoleGrant(Role.PLANNER, null)));

    demo.create(district);

    assertThat(users.find("planner").orElseThrow().displayName()).isEqualTo("Zhao");
    assertThat(demo.list())
        .extracting(DemoAccounts.DemoAccount::name)
        .containsExactly("dispatcher");
  }

  @Test
  void namesAreTakenWithoutRegardToCase() {
    users.add("Chen", "Chen", null, List.of());

    assertThatThrownBy(() -> users.add("CHEN", "Chen", null, List.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("user-name-taken");
  }

  @Test
  void aShortPasswordIsRefused() {
    assertThatThrownBy(() -> users.add("chen", "Chen", "short", List.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("password-too-short");
  }

  @Test
  void anAdministratorMayActEverywhereInEveryRole() {
    users.add("wu", "Wu", null, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));

    assertThat(users.find("wu").orElseThrow().scopeOf(Role.DISPATCHER).everywhere()).isTrue();
  }

  @Test
  void aRoleThatWasNotGrantedCountsNowhere() {
    users.add("sun", "Sun", null, List.of(new RoleGrant(Role.PLANNER, null)));

    assertThat(users.find("sun").orElseThrow().scopeOf(Role.DISPATCHER).nowhere()).isTrue();
  }

  @Test
  void everyDeedWithUsersIsAudited() {
    AuditRows.empty(database);
    users.add("qian", "Qian", null, List.of());
    users.resetPassword("qian", null);

    assertThat(database.sql("select action from audit order by id").query(String.class).list())
        .containsExactly("user.add", "user.reset-password");
  }
}
