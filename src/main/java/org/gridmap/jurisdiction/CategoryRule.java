package org.gridmap.jurisdiction;

import java.time.Duration;
import java.util.List;
import org.gridmap.clock.Term;
import org.jspecify.annotations.Nullable;

/**
 * A category of incidents, or a group of categories; what a category leaves out, its group says.
 *
 * @param parent code of the group; null for a group
 * @param severity MINOR, NORMAL, MAJOR, CRITICAL
 * @param level up to which it is settled as a rule: COMMUNITY, SUBDISTRICT, DISTRICT
 * @param clocks code of the policy that holds; null: the one that fits
 * @param sensitivity NORMAL, SENSITIVE, CONFIDENTIAL
 * @param nationalCode of the national catalogue; null: none
 */
public record CategoryRule(
    String code,
    @Nullable String parent,
    Names name,
    Place place,
    String severity,
    String level,
    Handler handler,
    @Nullable String clocks,
    Duplicates duplicates,
    Form form,
    String sensitivity,
    @Nullable String nationalCode) {

  /**
   * Where such an incident is, and what the public sees of it.
   *
   * @param geometry POINT, LINE, AREA, BUILDING, HOUSEHOLD
   * @param floor whether the floor is asked for
   * @param mask code of the mask in {@code privacy.yaml} that the public place passes
   * @param areawide whether many reports may have one cause: they join an area incident 片区事件
   */
  public record Place(String geometry, boolean floor, String mask, boolean areawide) {}

  /**
   * Who must act.
   *
   * @param rule GRID_WORKER, PROPERTY, VOLUNTEER, DEPARTMENT, LIAISON, COMMUNITY
   * @param field whose liaison is called; null for every other rule
   * @param photoAtClose whether it is closed with a picture
   * @param deliberation whether it may become an item of a deliberation 议事
   */
  public record Handler(
      String rule, @Nullable String field, boolean photoAtClose, boolean deliberation) {}

  /** Reports of one thing: as near in metres, and as near in time. */
  public record Duplicates(int radiusMetres, Term within) {

    /** The time that may lie between: an hour of working time is an hour, a working day a day. */
    public Duration window() {
      return within.span();
    }
  }

  /**
   * What the form shows.
   *
   * @param reportable whether residents are offered it
   * @param advice what to do before anything else; null: nothing
   */
  public record Form(boolean reportable, List<Question> questions, @Nullable Names advice) {
    public Form {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A further question.
   *
   * @param answer TEXT, NUMBER, YES_NO, CHOICE
   * @param choices of {@code CHOICE}
   */
  public record Question(
      String code, Names text, String answer, boolean needed, List<Names> choices) {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  private static final List<String> SEVERITIES = List.of("MINOR", "NORMAL", "MAJOR", "CRITICAL");

  /**
   * The severity after it was raised some times, each by one; never above CRITICAL.
   *
   * @param times 0 or more
   */
  public String severityRaised(int times) {
    int place = SEVERITIES.indexOf(severity) + times;
    return SEVERITIES.get(Math.min(place, SEVERITIES.size() - 1));
  }

  public boolean isGroup() {
    return parent == null;
  }

  /** Whether only those who handle such cases may see how many there are, and where. */
  public boolean confidential() {
    return sensitivity.equals("CONFIDENTIAL");
  }
}
