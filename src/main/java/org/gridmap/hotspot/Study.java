package org.gridmap.hotspot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.ground.CityGround;
import org.gridmap.hotspot.time.Days;
import org.gridmap.hotspot.time.Weeks;
import org.gridmap.statistics.EmergingCategory;
import org.gridmap.statistics.Neighbourhoods;
import org.jspecify.annotations.Nullable;

/** Everything known about the units of one question: counted, judged, followed through time. */
final class Study {

  /** What the map shows of a unit. */
  enum State {
    HOT,
    COLD,
    USUAL,
    THIN,
    NO_HOMES
  }

  /** The plain word for what is going on. */
  enum Word {
    NEW,
    GROWING,
    LASTING,
    EASING,
    COLD
  }

  private static final int NO_HOMES = -1;

  private final HotspotQuery query;
  private final CityGround ground;
  private final Units units;
  private final Counts counts;
  private final Weeks weeks;
  private final int[] rankOf;
  private final Judgement judgement;
  private final State[] states;
  private final @Nullable Word[] words;
  private Map<Integer, Cause> causes = Map.of();
  private final Trends weekly;
  private final Trends trends;

  Study(HotspotQuery query, CityGround ground, Units units, Counts counts, Days days) {
    this.query = query;
    this.ground = ground;
    this.units = units;
    this.counts = counts;
    this.weeks = days.weeks();
    boolean[] lived = new boolean[units.count()];
    this.rankOf = new int[units.count()];
    int exposed = 0;
    for (int unit = 0; unit < lived.length; unit++) {
      lived[unit] = units.households(unit) > 0;
      rankOf[unit] = lived[unit] ? exposed++ : NO_HOMES;
    }
    Neighbourhoods near = units.nearAmong(lived);
    Neighbourhoods judged =
        query.mesh().neighbours() == Neighbours.ALONE ? Units.alone(exposed) : near;
    double[] households = new double[exposed];
    for (int unit = 0; unit < lived.length; unit++) {
      if (lived[unit]) {
        households[rankOf[unit]] = units.households(unit);
      }
    }
    this.judgement =
        new Judgement(among(counts.now(), exposed), households, near, judged, query.test());
    double[][] cube = new double[weeks.complete()][];
    for (int week = 0; week < cube.length; week++) {
      cube[week] = among(counts.weekly(week), exposed);
    }
    this.weekly = new Trends(cube, households, judged);
    double[][] periods = new double[days.stretches().count()][];
    for (int stretch = 0; stretch < periods.length; stretch++) {
      periods[stretch] = among(counts.stretch(stretch), exposed);
    }
    this.trends = new Trends(periods, households, judged);
    this.states = new State[units.count()];
    this.words = new Word[units.count()];
    Arrays.setAll(states, this::judgedState);
    Arrays.setAll(words, this::foundWord);
  }

  /** Adds what hot units owe their heat to. */
  void note(Map<Integer, Cause> found) {
    causes = Map.copyOf(found);
  }

  /** The one building or channel without which a unit would not be hot, or null. */
  @Nullable Cause cause(int unit) {
    return causes.get(unit);
  }

  /** Whether the number of incidents of a unit may be told. */
  boolean isTold(int unit) {
    return query.mayTell(counts.now(unit));
  }

  State state(int unit) {
    return states[unit];
  }

  @Nullable Word word(int unit) {
    return words[unit];
  }

  private double[] among(double[] all, int exposed) {
    double[] some = new double[exposed];
    for (int unit = 0; unit < all.length; unit++) {
      if (rankOf[unit] >= 0) {
        some[rankOf[unit]] = all[unit];
      }
    }
    return some;
  }

  HotspotQuery query() {
    return query;
  }

  CityGround ground() {
    return ground;
  }

  Units units() {
    return units;
  }

  Selection selection() {
    return counts.selection();
  }

  Counts counts() {
    return counts;
  }

  Weeks weeks() {
    return weeks;
  }

  Judgement judgement() {
    return judgement;
  }

  /** How hot the units were week by week. */
  Trends weekly() {
    return weekly;
  }

  /** The number of a unit among those with households, or −1. */
  int rank(int unit) {
    return rankOf[unit];
  }

  private State judgedState(int unit) {
    int rank = rankOf[unit];
    if (rank < 0) {
      return State.NO_HOMES;
    }
    if (judgement.thin(rank) != null) {
      return State.THIN;
    }
    return judgement.isHot(rank) ? State.HOT : judgement.isCold(rank) ? State.COLD : State.USUAL;
  }

  /**
   * The word of a unit, by how hot it was in the stretches up to now. A hot unit without a pattern
   * there is lasting when it was hot in one of them, else new; null when there is no past.
   */
  private @Nullable Word foundWord(int unit) {
    State state = state(unit);
    if (state == State.COLD) {
      return Word.COLD;
    }
    if (state == State.USUAL) {
      return trends.wasOftenHot(rankOf[unit]) ? Word.EASING : null;
    }
    return state == State.HOT ? hotWord(rankOf[unit]) : null;
  }

  private @Nullable Word hotWord(int rank) {
    return switch (trends.category(rank)) {
      case NEW_HOT -> Word.NEW;
      case INTENSIFYING_HOT, CONSECUTIVE_HOT -> Word.GROWING;
      case PERSISTENT_HOT, SPORADIC_HOT, OSCILLATING_HOT -> Word.LASTING;
      case DIMINISHING_HOT, HISTORICAL_HOT -> Word.EASING;
      default -> trends.hotSlices(rank) > 0 ? Word.LASTING : trends.slices() > 0 ? Word.NEW : null;
    };
  }

  EmergingCategory pattern(int unit) {
    return rankOf[unit] < 0 ? EmergingCategory.NO_PATTERN : trends.category(rankOf[unit]);
  }

  int hotWeeks(int unit) {
    return rankOf[unit] < 0 ? 0 : weekly.hotSlices(rankOf[unit]);
  }

  /** Monday of the first week of the hot run that reaches the last complete week, or null. */
  @Nullable LocalDate since(int unit) {
    int week = rankOf[unit] < 0 ? -1 : weekly.hotSince(rankOf[unit]);
    return week < 0 ? null : weeks.monday(week);
  }

  int count(State wanted) {
    int count = 0;
    for (int unit = 0; unit < units.count(); unit++) {
      count += state(unit) == wanted ? 1 : 0;
    }
    return count;
  }

  int count(Word wanted) {
    int count = 0;
    for (int unit = 0; unit < units.count(); unit++) {
      count += word(unit) == wanted ? 1 : 0;
    }
    return count;
  }

  /** Resident households of all units. */
  double households() {
    double sum = 0;
    for (int unit = 0; unit < units.count(); unit++) {
      sum += units.households(unit);
    }
    return sum;
  }
}
