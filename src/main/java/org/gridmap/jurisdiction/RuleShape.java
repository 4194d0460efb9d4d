package org.gridmap.jurisdiction;

import java.util.Arrays;
import java.util.List;

/**
 * What a file of rules may hold. One description serves twice: {@link ShapeCheck} finds what is
 * wrong with a file, and the page of the files' fields is written from it.
 *
 * @param members of a mapping, in the order in which the page names them
 */
record RuleShape(List<Member> members) {

  RuleShape {
    members = List.copyOf(members);
  }

  static RuleShape of(Member... members) {
    return new RuleShape(Arrays.asList(members));
  }

  String[] names() {
    return members.stream().map(Member::name).toArray(String[]::new);
  }

  /**
   * One member of a mapping.
   *
   * @param needed whether the file is refused without it
   * @param meaning in the words of the page, with what holds when it is left out
   */
  record Member(String name, boolean needed, Value value, String meaning) {}

  static Member must(String name, Value value, String meaning) {
    return new Member(name, true, value, meaning);
  }

  static Member may(String name, Value value, String meaning) {
    return new Member(name, false, value, meaning);
  }

  /** What a value may be. */
  sealed interface Value {}

  /** Free text in one line. */
  record Text() implements Value {}

  /** A text in both languages: {@code {zh: …, en: …}}. */
  record BothLanguages() implements Value {}

  /** One of some words. */
  record OneOf(List<String> words) implements Value {
    OneOf {
      words = List.copyOf(words);
    }
  }

  /** A whole number. */
  record Whole(long from, long to) implements Value {}

  /** A number from 0 to 1. */
  record Share() implements Value {}

  /** {@code true} or {@code false}. */
  record Switch() implements Value {}

  /** A time limit: {@code 3h}, {@code 8wh}, {@code 15d}, {@code 2wd}. */
  record Limit() implements Value {}

  /** A day: {@code 2026-01-31}. */
  record Day() implements Value {}

  /**
   * Hours of work: {@code 08:30-12:00}.
   *
   * @param overnight whether they may end on the next day
   */
  record Hours(boolean overnight) implements Value {}

  /** A time zone: {@code Asia/Shanghai}. */
  record Zone() implements Value {}

  /** A condition of {@code escalation.yaml}. */
  record Condition() implements Value {}

  /** A code that other places may name; once in its kind. */
  record NewCode(CodeKind kind) implements Value {}

  /** A code that must be given somewhere, or one of some words. */
  record KnownCode(CodeKind kind, List<String> also) implements Value {
    KnownCode {
      also = List.copyOf(also);
    }
  }

  /** A mapping. */
  record Mapping(RuleShape shape) implements Value {}

  /** A list. */
  record Many(Value of) implements Value {}

  static Value words(Object... words) {
    return new OneOf(Arrays.stream(words).map(String::valueOf).toList());
  }

  static Value newCode(CodeKind kind) {
    return new NewCode(kind);
  }

  static Value known(CodeKind kind, String... also) {
    return new KnownCode(kind, List.of(also));
  }

  static Value mapping(Member... members) {
    return new Mapping(of(members));
  }

  static Value many(Value of) {
    return new Many(of);
  }

  static Value manyOf(Member... members) {
    return new Many(mapping(members));
  }
}
