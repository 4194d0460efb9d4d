package org.gridmap.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridmap.cli.clocks.ClockTable;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.StageClock;
import org.gridmap.clock.StageRule;
import org.gridmap.clock.Term;
import org.gridmap.clock.WorkingCalendar;

/** Clocks of incidents: from file to file, and beside a library that counts working time. */
public final class ClockBench {

  private static final double MOST_SECONDS = 10;
  private static final double LEAST_RATIO = 5;
  private static final List<String> STAGES = List.of("ON_SITE", "RESOLVED", "FED_BACK", "ACCEPTED");
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final String PEER = "net.sf.mpxj.ProjectCalendar";

  /** The peer is slower; it gets fewer incidents, and rates are compared. */
  private static final int PEER_SHARE = 25;

  private final Plan plan;
  private final Consumer<String> progress;

  /**
   * What to measure.
   *
   * @param incidents of four stages and four events each
   */
  public record Plan(int incidents, int rounds, long seed) {}

  public ClockBench(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Measures; without the peer on the class path only ours. */
  public List<CaseFigure> run() throws IOException {
    List<CaseFigure> figures = new ArrayList<>();
    figures.add(fileToFile());
    figures.addAll(besideThePeer());
    return figures;
  }

  private CaseFigure fileToFile() throws IOException {
    progress.accept("writing %,d events".formatted(4L * plan.incidents));
    Path folder = Files.createTempDirectory("gridmap-clocks");
    try {
      Path events = folder.resolve("events.csv");
      writeEvents(events);
      writeRules(folder);
      progress.accept("counting them from file to file");
      double seconds =
          Meter.processCpuSeconds(
              () -> count(new ClockTable.Request(folder, events, LATER, folder.resolve("o.csv"))));
      return new CaseFigure(
          "clocks of %,d events from file to file, CPU s".formatted(4L * plan.incidents),
          seconds,
          MOST_SECONDS,
          null);
    } finally {
      for (String file :
          List.of("events.csv", "o.csv", "jurisdiction.yaml", "calendar.yaml", "clocks.yaml")) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  private static void count(ClockTable.Request request) {
    try {
      ClockTable.write(request, row -> {});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Four events an incident, in the order of their times over all: one in twenty is on hold. */
  private void writeEvents(Path file) throws IOException {
    record Row(Instant at, int incident, String event) {}
    Random random = new Random(plan.seed);
    List<Row> rows = new ArrayList<>(4 * plan.incidents);
    Instant first = Instant.parse("2026-01-05T00:00:00Z");
    for (int i = 0; i < plan.incidents; i++) {
      Instant at = first.plusSeconds(random.nextInt(200 * 86_400));
      boolean held = random.nextInt(20) == 0;
      for (String event :
          held
              ? List.of("DISPATCHED", "HOLD", "RESUME", "ON_SITE")
              : List.of("DISPATCHED", "ON_SITE", "RESOLVED", "FED_BACK")) {
        rows.add(new Row(at, i, event));
        at = at.plusSeconds(random.nextInt(40 * 3_600));
      }
    }
    rows.sort(java.util.Comparator.comparing(Row::at));
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("incident,category,event,at\n");
      for (Row row : rows) {
        writer.write("2026-%07d,020%d,%s,".formatted(row.incident, row.incident % 7, row.event));
        writer.write(row.at.atOffset(java.time.ZoneOffset.ofHours(8)).toString());
        writer.write('\n');
      }
    }
  }

  private static void writeRules(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("jurisdiction.yaml"), "code: bench\nname: {zh: 测试, en: Bench}\n");
    Files.writeString(
        folder.resolve("calendar.yaml"),
        """
        calendars:
          - name: office
            hours: [%s]
            daysOff: [%s]
            workingDays: [%s]
            until: 2027-12-31
        """
            .formatted(
                PausedStart.PERIODS.stream()
                    .map(period -> "\"%s-%s\"".formatted(period.from(), period.to()))
                    .collect(Collectors.joining(", ")),
                joined(PausedStart.DAYS_OFF),
                joined(PausedStart.WORKING_DAYS)));
    StringBuilder stages = new StringBuilder();
    for (int i = 0; i < STAGES.size(); i++) {
      String stage = STAGES.get(i);
      stages.append(
          "      - {code: %s, until: %s, within: %dwh}%n"
              .formatted(stage, stage, PausedStart.HOURS.get(i)));
    }
    Files.writeString(
        folder.resolve("clocks.yaml"),
        """
        policies:
          - code: usual
            match: {category: "*"}
            anchor: DISPATCHED
            calendar: office
            pauseOn: [HOLD]
            stages:
        """
            + stages);
  }

  private static String joined(Set<?> days) {
    return days.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private List<CaseFigure> besideThePeer() {
    List<PausedStart> all = PausedStart.some(plan.incidents, plan.seed);
    List<PausedStart> some = all.subList(0, plan.incidents / PEER_SHARE);
    ClockPolicy policy = policy();
    Instant[] ours = new Instant[4 * all.size()];
    boolean hasPeer = hasPeer();
    double[] ourRates = new double[plan.rounds];
    double[] theirRates = new double[plan.rounds];
    Instant[] theirs = new Instant[4 * some.size()];
    progress.accept(hasPeer ? "ours beside MPXJ" : "ours; MPXJ is not on the class path");
    ProjectCalendarPeer peer = hasPeer ? new ProjectCalendarPeer() : null;
    for (int round = -2; round < plan.rounds; round++) {
      double seconds = Meter.cpuSeconds(() -> count(policy, all, ours));
      double theirSeconds =
          peer == null ? Double.NaN : Meter.cpuSeconds(() -> peer.count(some, theirs));
      if (round >= 0) {
        ourRates[round] = ours.length / seconds / 1e6;
        theirRates[round] = theirs.length / theirSeconds / 1e6;
      }
    }
    List<CaseFigure> figures = new ArrayList<>();
    double ourRate = Meter.median(ourRates);
    figures.add(CaseFigure.of("deadlines in working time: ours, M/s", ourRate));
    if (peer != null) {
      double theirRate = Meter.median(theirRates);
      figures.add(CaseFigure.of("deadlines in working time: MPXJ, M/s", theirRate));
      figures.add(
          new CaseFigure(
              "ours is so many times faster than MPXJ", ourRate / theirRate, null, LEAST_RATIO));
      figures.add(
          new CaseFigure(
              String.format(Locale.ROOT, "other answers among %,d", theirs.length),
              differences(ours, theirs),
              0.0,
              null));
    }
    return figures;
  }

  private static boolean hasPeer() {
    try {
      Class.forName(PEER);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  static ClockPolicy policy() {
    WorkingCalendar calendar =
        new WorkingCalendar(
            PausedStart.ZONE,
            PausedStart.PERIODS,
            PausedStart.DAYS_OFF,
            PausedStart.WORKING_DAYS,
            null);
    List<StageRule> stages = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      Term term = new Term(PausedStart.HOURS.get(i), Term.Unit.WORKING_HOURS);
      String stage = STAGES.get(i);
      stages.add(new StageRule(stage, stage, term, StageRule.Start.CASE_START, false));
    }
    return new ClockPolicy("bench", "DISPATCHED", calendar, true, 0.8, stages);
  }

  static void count(ClockPolicy policy, List<PausedStart> starts, Instant[] due) {
    int at = 0;
    for (PausedStart one : starts) {
      List<ClockEvent> events = new ArrayList<>(3);
      events.add(new ClockEvent.Entered("DISPATCHED", one.start()));
      Instant hold = one.hold();
      Instant resume = one.resume();
      if (hold != null && resume != null) {
        events.add(new ClockEvent.Hold(hold));
        events.add(new ClockEvent.Resume(resume));
      }
      for (StageClock clock : Clocks.of(policy, events, LATER)) {
        due[at++] = clock.dueAt();
      }
    }
  }

  private static long differences(Instant[] ours, Instant[] theirs) {
    long different = 0;
    for (int i = 0; i < theirs.length; i++) {
      different += theirs[i].equals(ours[i]) ? 0 : 1;
    }
    return different;
  }
}
