package org.gridmap.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the schema: {@code V012__grid_shifts.sql} has the number 12 and belongs to grid.
 *
 * @param statements its statements without comments and without the text of literals, lower case
 * @param handedOver the new owner of each table that its owner gives away here
 */
record Migration(
    String file,
    int number,
    String owner,
    List<String> statements,
    Map<String, String> handedOver) {

  private static final Pattern NAME =
      Pattern.compile("V(\\d{3})__([a-z0-9]+)(?:_[a-z0-9]+)*\\.sql");
  private static final Pattern UNREAD =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
  private static final Pattern HANDED_OVER =
      Pattern.compile("^-- handed over to (\\w+): ([\\w, ]+)$", Pattern.MULTILINE);
  private static final Pattern CREATED =
      Pattern.compile(
          "create (?:or replace )?(?:unlogged )?(?:unique )?(?:materialized )?"
              + "(?:table|view|sequence|function|index)(?: concurrently)?(?: if not exists)? (\\w+)");
  private static final Pattern TOUCHED =
      Pattern.compile(
          "^(?:create (?:unique )?index .*? on"
              + "|create (?:or replace )?trigger .*? on"
              + "|comment on (?:constraint|trigger) .*? on"
              + "|comment on (?:table|view|sequence|function|index|column)"
              + "|(?:alter|drop) (?:table|view|sequence|function|index)(?: if exists)?(?: only)?"
              + "|insert into|update|delete from|truncate(?: table)?) (\\w+)");
  private static final Pattern READ = Pattern.compile("\\b(?:from|join) (?!lateral|only)(\\w+)");

  static Migration of(String file, String sql) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      throw new IllegalArgumentException(file + " is not named V012__owner_purpose.sql");
    }
    List<String> statements =
        Arrays.stream(UNREAD.matcher(sql).replaceAll("''").split(";"))
            .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase())
            .filter(statement -> !statement.isEmpty())
            .toList();
    Map<String, String> handedOver = new HashMap<>();
    HANDED_OVER
        .matcher(sql)
        .results()
        .forEach(
            found ->
                List.of(found.group(2).split(", *"))
                    .forEach(table -> handedOver.put(table.strip(), found.group(1))));
    return new Migration(
        file, Integer.parseInt(name.group(1)), name.group(2), statements, handedOver);
  }

  /** The files of the schema in the order they are run. */
  static List<Migration> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<Migration> migrations = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        migrations.add(of(file.getFileName().toString(), Files.readString(file)));
      }
      return migrations;
    }
  }

  /** Tables, views, sequences, functions and indexes that begin here. */
  List<String> created() {
    return statements.stream().flatMap(statement -> names(CREATED, statement)).toList();
  }

  /** What is altered, filled, emptied, indexed or commented here. */
  List<String> touched() {
    return statements.stream().flatMap(statement -> names(TOUCHED, statement)).toList();
  }

  /** What queries and views here read. */
  List<String> read() {
    return statements.stream().flatMap(statement -> names(READ, statement)).toList();
  }

  private static Stream<String> names(Pattern pattern, String statement) {
    return pattern.matcher(statement).results().map(found -> found.group(1));
  }
}
