package org.gridmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.exchange.ImportedTown.square;

import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.AuditRows;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportOverHttpTest {

  private static final String TWO =
      "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
          .formatted(square("c-1", 0, 0, 1, 1), square("c-2", 1, 0, 2, 1));

  @Autowired RestTestClient client;
  @Autowired Users users;
  @Autowired JdbcClient database;

  @BeforeAll
  void anAdministratorAndAPlanner() {
    users.add("root.a", "管理员", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    users.add("plan.a", "规划员", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, null)));
  }

  @Test
  void anAdministratorImportsAFileAndReadsWhatIsThere() {
    var answer = new Desk(client, "root.a").post("/api/v1/imports/areas?level=community", TWO);

    assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getResponseBody().path("added").intValue()).isEqualTo(2);
    JsonNode area = new Desk(client, "plan.a").get("/api/v1/areas/community/c-1").getResponseBody();
    assertThat(area.path("boundary").path("type").stringValue()).isEqualTo("MultiPolygon");
  }

  @Test
  void anImportLeavesItsTraceInTheAuditWithNameAndAddress() {
    AuditRows.empty(database);
    String more =
        "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
            .formatted(square("c-8", 8, 8, 9, 9), square("c-9", 9, 8, 10, 9));

    new Desk(client, "root.a").post("/api/v1/imports/areas?level=community&dry-run=true", more);
    new Desk(client, "root.a").post("/api/v1/imports/areas?level=community", more);

    assertThat(
            database
                .sql(
                    """
                    select concat_ws(' ', actor, address, action, detail ->> 'added') from audit
                    where action like 'import.%'
                    """)
                .query(String.class)
                .list())
        .containsExactly("root.a 127.0.0.1 import.areas 2");
  }

  @Test
  void aRefusedFileIsAProblemWithEveryFaultInBothLanguages() {
    var answer =
        new Desk(client, "root.a")
            .post("/api/v1/imports/areas?level=community", TWO.replace("c-2", "c-1"));

    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer.getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode fault = answer.getResponseBody().path("faults").path(0);
    assertThat(fault.path("code").stringValue()).isEqualTo("DUPLICATE_CODE");
    assertThat(fault.path("feature").intValue()).isEqualTo(2);
    assertThat(fault.path("remedy").stringValue()).isNotBlank();
    assertThat(fault.path("remedyEn").stringValue()).isNotBlank();
  }

  @Test
  void aPlannerMayNotImport() {
    assertThat(status(new Desk(client, "plan.a").post("/api/v1/imports/areas", TWO)))
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void anUnknownKindOrOptionIsRefusedPolitely() {
    Desk root = new Desk(client, "root.a");

    assertThat(status(root.post("/api/v1/imports/trees", TWO))).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(status(root.post("/api/v1/imports/areas?fix-overlaps=many", TWO)))
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(status(root.post("/api/v1/imports/areas?datum=NAD27", TWO)))
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void gridsCarryAStrongTagOfTheirContent() {
    var answer = new Desk(client, "plan.a").get("/api/v1/grids");

    assertThat(answer.getResponseHeaders().getETag()).startsWith("\"");
  }

  private static Object status(EntityExchangeResult<JsonNode> answer) {
    return answer.getStatus();
  }
}
