package org.gridmap.town;

import static org.gridmap.town.Plant.WEEKS;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gridmap.town.CaseBook.Case;
import org.gridmap.town.IncidentDraw.Drawn;
import org.gridmap.town.Town.Home;

/**
 * Half a year of incidents, by time. The weeks begin on Monday 00:05 local time and the newest
 * incident is of the very last moment, so a town moved by whole weeks to this week lies in the
 * past.
 */
final class IncidentFiles {

  private static final int WEEK_SECONDS = 7 * 24 * 3600;
  private static final int FIRST_MOMENT = 300;

  private final Town town;
  private final Dice dice;
  private final List<Case> cases = CaseBook.read();
  private final List<Plant> plants;
  private final IncidentDraw draw;
  private final int count;
  private final long[] secondAndIndex;
  private final short[] caseIndex;
  private final int[] home;
  private final short[] plant;
  private final int[] observed;

  IncidentFiles(Town town, int count) {
    this.town = town;
    this.count = count;
    dice = new Dice(town.seed()).branch("incidents", 0);
    plants = new Planting(dice.branch("plants", 0), town).plant();
    draw = new IncidentDraw(dice.branch("draw", 0), town, cases, plants);
    secondAndIndex = new long[count];
    caseIndex = new short[count];
    home = new int[count];
    plant = new short[count];
    observed = new int[plants.size()];
    drawAll();
  }

  private void drawAll() {
    Dice clock = dice.branch("clock", 0);
    List<List<Integer>> plantsOfHome = Truth.plantsOfHome(town, plants);
    for (int i = 0; i < count; i++) {
      Drawn drawn = draw.next();
      Case subject = cases.get(drawn.caseIndex());
      int second = subject.rhythm().secondOfWeek(clock);
      second = second < FIRST_MOMENT ? second + WEEK_SECONDS : second;
      secondAndIndex[i] = ((long) drawn.week() * WEEK_SECONDS + second << 20) | i;
      caseIndex[i] = (short) drawn.caseIndex();
      home[i] = drawn.home();
      plant[i] = (short) drawn.plant();
      for (int index : plantsOfHome.get(drawn.home())) {
        Plant here = plants.get(index);
        boolean inWeeks = drawn.week() >= here.firstWeek() && drawn.week() < here.endWeek();
        observed[index] += inWeeks && here.concerns(subject.category()) ? 1 : 0;
      }
    }
    Arrays.sort(secondAndIndex);
    if (count > 0) {
      long last = (long) WEEKS * WEEK_SECONDS + FIRST_MOMENT - 1;
      secondAndIndex[count - 1] = last << 20 | secondAndIndex[count - 1] & 0xFFFFF;
    }
  }

  void writeIncidents(Path file) throws IOException {
    IncidentText text = new IncidentText(town.seed(), new IncidentPlace(town));
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append(IncidentText.HEADER);
      StringBuilder row = new StringBuilder(256);
      for (int order = 0; order < count; order++) {
        int i = (int) (secondAndIndex[order] & 0xFFFFF);
        Home where = town.buildings().get(home[i]);
        String channel = plant[i] == 0 ? null : plants.get(plant[i] - 1).channel();
        row.setLength(0);
        text.append(
            row,
            new IncidentText.Happening(
                order,
                secondAndIndex[order] >> 20,
                cases.get(caseIndex[i]),
                home[i],
                where,
                channel),
            dice.branch("row", order));
        out.append(row);
      }
    }
  }

  String truth() {
    return Truth.text(plants, observed, draw, count);
  }
}
