package org.gridmap.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.nio.charset.StandardCharsets;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The card of building b-1 楼栋公示卡, which a steward and a volunteer serve; for anybody. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildingCardTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;

  @BeforeAll
  void aBuildingWithItsPeople() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("A-01", community, square(0, 0, 2, 1));
    town.building("b-1", community, square(0.2, 0.2, 0.4, 0.4), 20);
    town.building("b-2", community, square(0.6, 0.2, 0.8, 0.4), 20);
    database
        .sql(
            """
            with p as (insert into person (code, name, phone) values
              ('s-1', '路望舒', '13800000002'), ('v-1', '何志愿', '13800000003') returning id, code)
            insert into duty (person_id, building_code, role, valid)
            select id, 'b-1', case code when 's-1' then 'STEWARD' else 'VOLUNTEER' end,
              tstzrange('2020-01-01', null) from p
            """)
        .update();
  }

  @Test
  void thePageShowsWhoIsPublicAndHowToReport() {
    assertThat(text("/building/b-1/card"))
        .contains("楼栋长", "路望舒", "tel:13800000002", "/building/b-1/qr.svg")
        .contains("/report?via=qr&amp;find=b-1&amp;buildingCode=b-1")
        .doesNotContain("何志愿");
  }

  @Test
  void aBuildingWithoutPeopleSaysWhereToTurn() {
    assertThat(text("/building/b-2/card")).contains("本楼的联系人尚未公示");
  }

  @Test
  void theSheetForTheDoorIsOnePageWithTheSame() throws Exception {
    byte[] pdf = bytes("/building/b-1/card.pdf");
    PdfReader reader = new PdfReader(pdf);

    assertThat(reader.getNumberOfPages()).isEqualTo(1);
    assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
        .contains("楼栋公示卡", "路望舒", "13800000002", "扫码上报本楼的问题")
        .doesNotContain("何志愿");
  }

  @Test
  void theCodeIsADrawing() {
    assertThat(text("/building/b-1/qr.svg")).startsWith("<svg").contains("<path d=\"M1 1h1v1h-1z");
  }

  @Test
  void anUnknownBuildingHasNoCard() {
    for (String paper : new String[] {"card", "card.pdf", "qr.svg"}) {
      client
          .get()
          .uri("/building/b-9/" + paper)
          .accept(MediaType.ALL)
          .exchange()
          .expectStatus()
          .isNotFound();
    }
  }

  private String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) {
    return client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(byte[].class)
        .getResponseBody();
  }
}
