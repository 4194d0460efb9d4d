package org.gridmap.jurisdiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one jurisdiction, whole: what its own files say, and what the base says where it has
 * no file of its own. Never changes once it is made.
 */
public final class RuleSet {

  private final RuleFiles files;
  private final GeneralRules general;
  private final CategoryRules categories;
  private final LifeCycle lifeCycle;
  private final ClockRules clocks;
  private final PeopleRules people;
  private final EscalationRules escalation;
  private final ChannelRules channels;
  private final PrivacyRules privacy;

  private RuleSet(RuleDirectory directory) {
    this.files = directory.files();
    this.general = read(directory, RuleTopics.GENERAL);
    this.categories = read(directory, RuleTopics.CATEGORIES);
    this.lifeCycle = read(directory, RuleTopics.LIFE_CYCLE);
    this.clocks = ClockRules.of(directory, general.zone());
    this.people = read(directory, RuleTopics.PEOPLE);
    this.escalation = read(directory, RuleTopics.ESCALATION);
    this.channels = read(directory, RuleTopics.CHANNELS);
    this.privacy = read(directory, RuleTopics.PRIVACY);
  }

  /**
   * Checks and reads what somebody names: a preset, or a directory of his own.
   *
   * @param name of a preset, or a path
   * @param at when it is to hold: no calendar may end before the longest time limit from then on
   * @throws RefusedRules with every fault of its files
   * @throws IllegalArgumentException when there is neither such a preset nor such a directory
   */
  public static RuleSet named(String name, Instant at) throws IOException {
    Optional<RuleFiles> preset = Presets.find(name);
    return preset.isPresent() ? check(preset.get(), at) : check(RuleFiles.of(directory(name)), at);
  }

  private static Path directory(String name) {
    try {
      Path directory = Path.of(name);
      if (Files.isDirectory(directory)) {
        return directory;
      }
    } catch (InvalidPathException noPath) {
      throw nowhere(name, noPath);
    }
    throw nowhere(name, null);
  }

  private static IllegalArgumentException nowhere(String name, @Nullable Exception cause) {
    Map<String, Object> values = Map.of("name", name, "known", String.join(", ", Presets.names()));
    return new IllegalArgumentException(
        FaultWords.inBothLanguages("rules.no-directory", values), cause);
  }

  /**
   * Checks and reads files.
   *
   * @throws RefusedRules with every fault of its files
   */
  static RuleSet check(RuleFiles own, Instant at) {
    RuleDirectory directory = new RuleDirectory(own.over(Presets.base()));
    if (!own.has(GeneralFile.NAME)) {
      directory.report(
          Kind.FILE_MISSING, GeneralFile.NAME, 0, Map.of("directory", own.directory()));
    }
    new DirectoryCheck(directory).run(own, at);
    directory.refuseIfFaulty();
    return new RuleSet(directory);
  }

  /** Reads files that were checked when they were loaded. */
  static RuleSet kept(RuleFiles files) {
    return new RuleSet(new RuleDirectory(files.over(Presets.base())));
  }

  private static <T> T read(RuleDirectory directory, RuleTopic.Read<T> topic) {
    return directory
        .find(topic.file())
        .map(topic::read)
        .orElseThrow(() -> new IllegalStateException("no " + topic.file()));
  }

  /** Every value in force, file by file, with the place it comes from. */
  public List<RuleValue> values() {
    RuleDirectory directory = new RuleDirectory(files);
    List<RuleValue> values = new ArrayList<>();
    for (String file : files.names()) {
      directory.find(file).ifPresent(root -> root.collect(values));
    }
    return values;
  }

  /** The files it was read from. */
  public RuleFiles files() {
    return files;
  }

  public GeneralRules general() {
    return general;
  }

  public CategoryRules categories() {
    return categories;
  }

  public LifeCycle lifeCycle() {
    return lifeCycle;
  }

  public ClockRules clocks() {
    return clocks;
  }

  public PeopleRules people() {
    return people;
  }

  public EscalationRules escalation() {
    return escalation;
  }

  public ChannelRules channels() {
    return channels;
  }

  public PrivacyRules privacy() {
    return privacy;
  }
}
