package org.gridmap.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every file of the schema has a number and an owner of its own (decision 0115). */
class MigrationFilesTest {

  @Test
  void numbersBeginWithOneAndNoneIsTakenTwiceOrLeftOut() throws IOException {
    assertThat(faultsOfNumbers(Migration.all())).isEmpty();
  }

  @Test
  void everyFileTouchesTheTablesOfItsOwnerOnly() throws IOException {
    assertThat(faultsOfOwners(Migration.all())).isEmpty();
  }

  @Test
  void everyOwnerIsAPackage() throws IOException {
    assertThat(Migration.all())
        .isNotEmpty()
        .allSatisfy(
            migration ->
                assertThat(Path.of("src/main/java/org/gridmap", migration.owner())).isDirectory());
  }

  @Test
  void twoFilesWithOneNumberAreFound() {
    assertThat(
            faultsOfNumbers(
                List.of(
                    Migration.of("V001__area.sql", ""),
                    Migration.of("V002__grid.sql", ""),
                    Migration.of("V002__plan.sql", ""))))
        .containsExactly("V002__plan.sql should have the number 3");
  }

  @Test
  void aNumberThatIsLeftOutIsFound() {
    assertThat(
            faultsOfNumbers(
                List.of(
                    Migration.of("V001__area.sql", ""), Migration.of("V007__area_kind.sql", ""))))
        .containsExactly("V007__area_kind.sql should have the number 2");
  }

  @Test
  void aFileThatAltersTheTableOfAnotherOwnerIsFound() {
    assertThat(
            faultsAfter(
                Migration.of(
                    "V003__grid_purpose.sql",
                    "alter table grid add purpose text; alter table area add purpose text;")))
        .containsExactly("V003__grid_purpose.sql touches area, which belongs to area");
  }

  @Test
  void aFileThatFillsOrIndexesTheTableOfAnotherOwnerIsFound() {
    assertThat(
            faultsAfter(
                Migration.of(
                    "V003__grid_names.sql",
                    """
                    create index area_name_ix on area (name);
                    update area set name = 'x; alter table grid' where id = 1;
                    comment on column area.name is 'x';
                    """)))
        .hasSize(3)
        .allMatch(fault -> fault.endsWith("touches area, which belongs to area"));
  }

  @Test
  void aViewOverTheTableOfAnotherOwnerIsFound() {
    assertThat(
            faultsAfter(
                Migration.of(
                    "V003__grid_words.sql",
                    "create view v_grid_words as select * from grid join area on area.id = 1;")))
        .containsExactly("V003__grid_words.sql reads area, which belongs to area, without a view");
  }

  @Test
  void aReferenceToAnotherOwnersTableAndAReadOfItsViewAreGood() {
    assertThat(
            faultsAfter(
                Migration.of(
                    "V003__grid_words.sql",
                    """
                    create table grid_word (area_id bigint references area (id)); -- drop table area;
                    create view v_grid_word as select * from grid_word join v_area_code a on true;
                    """)))
        .isEmpty();
  }

  @Test
  void aTableBelongsToWhomItsOwnerHandedItOver() {
    Migration given =
        Migration.of(
            "V003__grid_given.sql",
            """
            -- handed over to people: person, duty
            comment on table grid is 'x';
            """);
    Migration first =
        Migration.of(
            "V002__grid.sql",
            "create table grid (); create table duty (); create table person ();");
    Migration heir = Migration.of("V004__people.sql", "alter table duty add shift text;");
    Migration late = Migration.of("V005__grid_duty.sql", "alter table duty drop shift;");

    assertThat(faultsOfOwners(List.of(first, given, heir))).isEmpty();
    assertThat(faultsOfOwners(List.of(first, given, heir, late)))
        .containsExactly("V005__grid_duty.sql touches duty, which belongs to people");
  }

  @Test
  void aTableOfSomebodyElseIsNotGivenAway() {
    assertThat(
            faultsAfter(
                Migration.of("V003__grid_given.sql", "-- handed over to people: area\nselect 1;")))
        .containsExactly("V003__grid_given.sql gives away area, which is not its own");
  }

  @Test
  void aFileOfAnOwnerThatNeverBeganIsFound() {
    assertThat(faultsAfter(Migration.of("V003__gird_purpose.sql", "create table purpose ();")))
        .containsExactly(
            "V003__gird_purpose.sql: the first file of an owner is V003__gird.sql alone");
  }

  private static List<String> faultsAfter(Migration later) {
    return faultsOfOwners(
        List.of(
            Migration.of(
                "V001__area.sql",
                "create table area (id bigint, name text); create view v_area_code as select 1;"),
            Migration.of("V002__grid.sql", "create table grid (id bigint);"),
            later));
  }

  private static List<String> faultsOfNumbers(List<Migration> migrations) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      if (migrations.get(i).number() != i + 1) {
        faults.add(migrations.get(i).file() + " should have the number " + (i + 1));
      }
    }
    return faults;
  }

  private static List<String> faultsOfOwners(List<Migration> migrations) {
    List<String> faults = new ArrayList<>();
    Map<String, String> ownerOf = new HashMap<>();
    Set<String> owners = new HashSet<>();
    for (Migration migration : migrations) {
      String owner = migration.owner();
      String first = "V%03d__%s.sql".formatted(migration.number(), owner);
      if (owners.add(owner) && !migration.file().equals(first)) {
        faults.add(migration.file() + ": the first file of an owner is " + first + " alone");
      }
      migration.created().forEach(name -> ownerOf.putIfAbsent(name, owner));
      migration
          .handedOver()
          .forEach(
              (table, heir) -> {
                if (!owner.equals(ownerOf.put(table, heir))) {
                  faults.add(migration.file() + " gives away " + table + ", which is not its own");
                }
              });
      for (String name : migration.touched()) {
        if (!ownerOf.getOrDefault(name, owner).equals(owner)) {
          faults.add(
              migration.file() + " touches " + name + ", which belongs to " + ownerOf.get(name));
        }
      }
      for (String name : migration.read()) {
        if (!name.startsWith("v_") && !ownerOf.getOrDefault(name, owner).equals(owner)) {
          faults.add(
              "%s reads %s, which belongs to %s, without a view"
                  .formatted(migration.file(), name, ownerOf.get(name)));
        }
      }
    }
    return faults;
  }
}
