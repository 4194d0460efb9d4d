package org.gridmap.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridmap.plan.StreetOfBlocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** The papers of a plan that gave block wY to the grid w-01. */
class DossierTest extends StreetOfBlocks {

  @TempDir Path folder;

  private long plan;

  @BeforeEach
  void publishedPlan() {
    onDuty("张三", "w-01");
    onDuty("李四", "w-02");
    plan = plan(li, "CITY", "110100");
    assign(li, plan, "w-01", "wY");
    publish(li, plan);
  }

  @Test
  void theDossierShowsOnlyCommunitiesWithNewGrids() throws IOException {
    String text = text("dossier.pdf");

    assertThat(text).contains("w-01", "w-02", "B-wY").doesNotContain("e-01");
  }

  @Test
  void theDossierNamesTheGridWorkersAndWhatChangedHands() throws IOException {
    assertThat(text("dossier.pdf")).contains("张三", "李四", "调整前后对照");
  }

  @Test
  void theTypeFaceTravelsInsideTheFile() throws IOException {
    assertThat(new String(file("dossier.pdf"), StandardCharsets.ISO_8859_1))
        .contains("GridmapSans-Regular")
        .contains("/CIDFontType0C");
  }

  @Test
  void theNoticeSaysWhichGridsThereAreAndWhoServesThem() throws IOException {
    assertThat(text("notice.pdf")).contains("公示", "张三", "2 个网格");
  }

  @Test
  void eachGridWorkerGetsASheetOfWhatIsHandedOver() throws IOException {
    assertThat(text("handover.pdf?person=李四")).contains("移交：1 栋，150 户", "B-wY", "张三");
    assertThat(text("handover.pdf?person=张三")).contains("接收：1 栋，150 户", "李四");
  }

  @Test
  void everyBuildingHasALabel() throws IOException {
    assertThat(text("qr.pdf")).contains("B-wW", "B-wX", "B-wY", "B-wZ");
  }

  @Test
  void aLabelLeadsToTheReportFormAtItsBuilding() throws Exception {
    String address = DossierQr.address("http://localhost:8080/report", "B 1/二");

    assertThat(read(DossierQr.matrix(address)))
        .isEqualTo(
            "http://localhost:8080/report?via=qr&find=B+1%2F%E4%BA%8C&buildingCode=B+1%2F%E4%BA%8C");
  }

  @Test
  void theWorkbookHoldsGridsBuildingsAndChanges() throws IOException {
    StringBuilder inside = new StringBuilder();
    Path workbook = Files.write(folder.resolve("dossier.xlsx"), file("dossier.xlsx"));
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        inside.append(entry.getName()).append(new String(bytes, StandardCharsets.UTF_8));
      }
    }

    assertThat(HtmlUtils.htmlUnescape(inside.toString()))
        .contains("sheet3.xml", "张三", "B-wY", "调整对照");
  }

  @Test
  void aPlanThatIsNotSubmittedHasNoPapers() {
    long draft = plan(li, "COMMUNITY", WEST);

    assertThat(li.get("/api/v1/plans/" + draft + "/dossier.pdf").getStatus().value())
        .isEqualTo(409);
  }

  @Test
  void aSubmittedPlanHasPapersThatSayItIsNotPublished() throws IOException {
    plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-02", "wY");
    act(li, plan, "submit");

    for (String paper : List.of("dossier.pdf", "notice.pdf", "handover.pdf", "qr.pdf")) {
      assertThat(text(paper)).as(paper).contains("草案 · 未发布");
    }
    assertThat(text("dossier.pdf")).contains("发布之日起执行", "w-02", "B-wY", "李四");
    assertThat(text("handover.pdf?person=李四")).contains("接收：1 栋，150 户");
  }

  @Test
  void thePapersOfAScheduledPlanSayFromWhenTheGridsAreValid() throws IOException {
    plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-02", "wY");
    act(li, plan, "submit");
    act(wang, plan, "approve");
    ZonedDateTime at =
        ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(40).truncatedTo(ChronoUnit.DAYS);
    li.post(
        "/api/v1/plans/" + plan + "/publish", "{\"at\": \"%s\"}".formatted(at.toOffsetDateTime()));
    String day = DateTimeFormatter.ofPattern("yyyy年M月d日").format(at);

    for (String paper : List.of("dossier.pdf", "notice.pdf", "handover.pdf")) {
      assertThat(text(paper)).as(paper).contains("待生效 · " + day + "起");
    }
    assertThat(text("notice.pdf")).contains("自" + day);
  }

  @Test
  void thePapersOfAPublishedPlanCarryNoMark() throws IOException {
    assertThat(text("dossier.pdf")).doesNotContain("未发布");
  }

  @Test
  void aCharacterTheFaceLacksIsPrintedAsAMissingType() {
    assertThat(DossierPaper.printable("王\uD86D\uDC4E路")).isEqualTo("王〓路");
  }

  private static String read(BitMatrix code) throws Exception {
    int scale = 4;
    int side = code.getWidth() * scale;
    byte[] grey = new byte[side * side];
    for (int at = 0; at < grey.length; at++) {
      grey[at] = (byte) (code.get(at % side / scale, at / side / scale) ? 0 : 255);
    }
    LuminanceSource source =
        new PlanarYUVLuminanceSource(grey, side, side, 0, 0, side, side, false);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private String text(String paper) throws IOException {
    PdfReader reader = new PdfReader(file(paper));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  private byte[] file(String paper) {
    return client
        .get()
        .uri("/api/v1/plans/" + plan + "/" + paper)
        .headers(li.signedIn())
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(byte[].class)
        .getResponseBody();
  }
}
